"""Periods: days that exist, ends after beginnings, lengths that fit, events every so many years."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.period.days import days
from baigong.engine.documents.relating.period.lengths import lengths
from baigong.engine.documents.relating.series import series


def find(scan: Scan) -> Iterator[Relation]:
    """All that the words claim of time."""
    yield from days(scan)
    yield from lengths(scan)
    yield from series(scan)
