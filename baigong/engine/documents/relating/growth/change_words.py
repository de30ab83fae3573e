"""Whether the words make a number a change of the values before it."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.growth.changes import comparable
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import pattern


def later_value(scan: Scan, before: int, after: int) -> bool:
    """Whether a number may be the later value: no plan of which a percent follows (预算18.4亿元的101.2%)."""
    text, end = scan.document.text, scan.quantities[after].end
    return comparable(scan, before, after) and not pattern("composition", "of_percent").search(text[end : end + 12])


def is_change(scan: Scan, change: int, words: str) -> bool:
    """Whether the words before a number say a change; for a multiple also none, or 是…的."""
    words = words.strip()
    if pattern("growth", "up").search(words) or pattern("growth", "down").search(words):
        return True
    return scan.quantities[change].kind == "multiple" and (
        not words or pattern("growth", "times_of").search(words) is not None
    )


def said_between(scan: Scan, after: int, change: int) -> bool:
    """Whether a semicolon or colon ends what was said of the value."""
    text = scan.document.text[scan.quantities[after].end : scan.quantities[change].start]
    return has_mark(text, "semicolon", "colon")
