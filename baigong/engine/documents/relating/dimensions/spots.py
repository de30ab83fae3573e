"""Where a label stands in a family or a band of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from baigong.engine.documents.relating.dimensions.families import Family
from baigong.engine.documents.relating.words import pattern

TOP, BOTTOM = -1.0, 1e9
"""Above and below every step of a ladder; steps are counted from the highest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands in a family: the steps ``[first, last]`` of a ladder, one member, or a text of its own."""

    first: float
    last: float
    text: str = ""
    unit: str = ""

    def apart(self, other: Spot) -> bool:
        """Whether nothing can stand in both."""
        if self.text or other.text:
            return self.text != other.text
        return self.unit == other.unit and (self.last < other.first or other.last < self.first)


def all_apart(spots: Sequence[Spot | None]) -> bool:
    """Whether the known places exclude one another, two by two."""
    known = [spot for spot in spots if spot is not None]
    if known and known[0].text:
        return len({spot.text for spot in known}) == len(known)
    known.sort(key=lambda spot: (spot.first, spot.last))
    return all(one.apart(other) for one, other in pairwise(known))


@lru_cache(maxsize=65536)
def spot_of(family: Family, label: str, unit: str) -> Spot | None:
    """Where a bare label stands in a family; None where the family does not know it, or knows two members in it."""
    if family.units and unit not in family.units:
        return None
    if family.members is None:
        return Spot(0, 0, label) if family.shape and family.shape.fullmatch(label) else None
    found = list(family.members.finditer(label))
    steps = {one.lastindex or 0 for one in found}
    if len(steps) != 1:
        return None
    step = float(steps.pop())
    more = pattern("dimension", "more_or_less").match(label, found[-1].end())
    if more is None:
        return Spot(step, step)
    if not family.ordered:
        return None
    itself = 0.0 if more["and"] or more["up"] else 0.5
    return Spot(TOP, step) if more["up"] else Spot(step + itself, BOTTOM)


@lru_cache(maxsize=4096)
def band_of(label: str) -> Spot | None:
    """35岁以下, 36—45岁, 46岁及以上: a band of numbers with its unit. Bands that only touch are apart."""
    found = pattern("dimension", "band").search(label)
    if found is None:
        return None
    unit = found["unit"] or found["unit1"] or ""
    if found["to"]:
        return Spot(float(found["from"]), float(found["to"]) - 0.001, "", unit)
    number = float(found["from"])
    if found["up"]:
        return Spot(number, BOTTOM, "", unit)
    return Spot(TOP, number - 0.001, "", unit)
