"""The words before a number without their time, and the year that they name."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.scope import times
from baigong.engine.documents.relating.words import bare, pattern


def timeless(scan: Scan, index: int) -> str:
    """The words right before a number, without the time and the place that everybody means."""
    return pattern("growth", "time").sub("", bare(own_words(scan, index)))


def year_of(scan: Scan, index: int) -> int | None:
    """The year alone that the words say: none where they say a half or a month of it."""
    found = [pattern("common", "year").fullmatch(one) for one in times(scan, scan.quantities[index])]
    return int(found[0][1]) if len(found) == 1 and found[0] else None
