"""Which labels leave nobody out: public and private schools are all schools."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.relating.dimensions import by_dimension
from baigong.engine.documents.relating.dimensions.labels import bare_label
from baigong.engine.documents.relating.dimensions.spots import all_apart


def exhaustive(labels: Sequence[str], unit: str, *, least: int = 3) -> bool:
    """Whether exclusive labels plainly leave nobody out: both of a pair, or ``least`` and more of a dimension that names all."""
    for family, spots in by_dimension(labels, unit, inside=False):
        if None in spots or not all_apart(spots):
            continue
        paired = len(labels) == 2 and family is not None and family.pair
        if paired or (len(labels) >= least and not (family and family.partial)):
            return True
    return False


def complete(labels: Sequence[str], whole: str, unit: str) -> bool:
    """Whether the labels are all there is by their meaning (公办、民办) or by the whole's own words (新建、改建学校: 新建, 改建)."""
    if len(labels) < 2:
        return False
    for family, spots in by_dimension(labels, unit, inside=True):
        if family is None or family.members is None or None in spots or not all_apart(spots):
            continue
        if family.strict and len(labels) == 2:
            return True
        said = {float(one.lastindex or 0) for one in family.members.finditer(bare_label(whole))}
        if len(said) > 1 and said == {spot.first for spot in spots if spot and spot.first == spot.last}:
            return True
    return False


def partly(labels: Sequence[str], unit: str) -> bool:
    """Whether two of the labels or more are of a dimension with members that nobody names (一等奖、二等奖)."""
    named = [(family, [spot for spot in spots if spot]) for family, spots in by_dimension(labels, unit, inside=True)]
    return any(family is not None and family.partial and len(spots) > 1 for family, spots in named)
