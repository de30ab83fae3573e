"""Whether numbers stand on a stretch of the text."""

from __future__ import annotations

from bisect import bisect_left

from baigong.engine.documents.model import Scan


def any_between(scan: Scan, start: int, end: int) -> bool:
    """Whether a quantity begins at ``start`` or after it, before ``end``."""
    place = bisect_left(scan.quantities, start, key=lambda one: one.start)
    return place < len(scan.quantities) and scan.quantities[place].start < end
