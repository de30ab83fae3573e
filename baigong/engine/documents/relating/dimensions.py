"""Which labels exclude one another: 国家级、省级、市级 do; 女职工、党员、本科以上 do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from baigong.engine.documents.relating.words import data, pattern

TOP, BOTTOM = -1.0, 1e9
"""Above and below every step of a ladder; steps are counted from the highest."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Members that exclude one another, or a shape whose every text is a member of its own.

    ``loose``: of a list without 其中 or the like, the members may stand beside the whole instead of inside it (other years, other cities).
    ``partial``: there are members that nobody names.
    ``strict``: everything is one of the pair by its meaning.
    ``sure``: a member's words are enough, whatever stands around them.
    """

    name: str
    members: re.Pattern[str] | None
    shape: re.Pattern[str] | None
    ordered: bool
    pair: bool
    loose: bool
    sure: bool
    partial: bool
    strict: bool
    units: frozenset[str]


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


@lru_cache
def families() -> tuple[Family, ...]:
    """The families of families.toml, in their order."""
    return tuple(_family(one) for one in data("families")["family"])


def exclusive(labels: Sequence[str], unit: str, *, inside: bool = True) -> bool:
    """Whether the labels exclude one another, two by two, in one dimension. ``inside``: plainly parts of a whole (其中)."""
    if len(labels) < 2:
        return True
    return any(None not in spots and _apart(spots) for _family, spots in _by_dimension(labels, unit, inside=inside))


def exhaustive(labels: Sequence[str], unit: str, *, least: int = 3) -> bool:
    """Whether exclusive labels plainly leave nobody out: both of a pair, or ``least`` and more of a dimension that names all."""
    for family, spots in _by_dimension(labels, unit, inside=False):
        if None in spots or not _apart(spots):
            continue
        paired = len(labels) == 2 and family is not None and family.pair
        if paired or (len(labels) >= least and not (family and family.partial)):
            return True
    return False


def complete(labels: Sequence[str], whole: str, unit: str) -> bool:
    """Whether the labels are all there is by their meaning (公办、民办) or by the whole's own words (新建、改建学校: 新建, 改建)."""
    if len(labels) < 2:
        return False
    for family, spots in _by_dimension(labels, unit, inside=True):
        if family is None or family.members is None or None in spots or not _apart(spots):
            continue
        if family.strict and len(labels) == 2:
            return True
        said = {float(one.lastindex or 0) for one in family.members.finditer(bare_label(whole))}
        if len(said) > 1 and said == {spot.first for spot in spots if spot and spot.first == spot.last}:
            return True
    return False


def largest_exclusive(labels: Sequence[str], unit: str) -> tuple[int, ...]:
    """The indexes of most labels that one dimension keeps apart: (1, 2) of 女职工、国家级、省级; empty below two."""
    best: tuple[int, ...] = ()
    for _family, spots in _by_dimension(labels, unit, inside=True):
        known = tuple(place for place, spot in enumerate(spots) if spot is not None)
        if len(known) > max(len(best), 1) and _apart([spots[place] for place in known]):
            best = known
    return best


def known(label: str, unit: str) -> bool:
    """Whether any dimension has a place for a label."""
    return any(spots[0] is not None for _family, spots in _by_dimension([label], unit, inside=True))


def without_member(label: str, unit: str) -> set[str]:
    """What is left of a label when its member's words are taken out, once for each family that knows it."""
    label = bare_label(label)
    left = set()
    for family in families():
        spot = _spot(family, label, unit)
        if spot is None:
            continue
        found = family.members.search(label) if family.members else None
        rest = "" if found is None else label[: found.start()] + label[found.end() :]
        left |= {pattern("dimension", "more_or_less").sub("", rest), *([""] if family.sure else [])}
    if _band(label) is not None:
        left.add("")
    return left


@lru_cache(maxsize=4096)
def bare_label(label: str) -> str:
    """A label without 其中, 和, 有 … around it, without spaces and brackets."""
    label = pattern("common", "dropped").sub("", label)
    label = pattern("dimension", "lead").sub("", label)
    return pattern("dimension", "trail").sub("", label)


def _by_dimension(
    labels: Sequence[str], unit: str, *, inside: bool
) -> Iterator[tuple[Family | None, list[Spot | None]]]:
    bare = [bare_label(label) for label in labels]
    for family in families():
        if inside or not family.loose:
            yield family, [_spot(family, label, unit) for label in bare]
    yield None, [_band(label) for label in bare]


def _apart(spots: Sequence[Spot | None]) -> bool:
    known = [spot for spot in spots if spot is not None]
    if known and known[0].text:
        return len({spot.text for spot in known}) == len(known)
    known.sort(key=lambda spot: (spot.first, spot.last))
    return all(one.apart(other) for one, other in pairwise(known))


@lru_cache(maxsize=65536)
def _spot(family: Family, label: str, unit: str) -> Spot | None:
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
def _band(label: str) -> Spot | None:
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


def _family(entry: dict[str, object]) -> Family:
    members = entry.get("members")
    names = list(members) if isinstance(members, list) else []
    shape = entry.get("shape")
    units = entry.get("units", [])
    return Family(
        name=str(entry["name"]),
        members=re.compile("|".join(f"({one})" for one in names)) if names else None,
        shape=re.compile(str(shape)) if shape else None,
        ordered=bool(entry.get("ordered")),
        pair=bool(entry.get("pair")),
        loose=bool(entry.get("loose")),
        sure=bool(entry.get("sure")),
        partial=bool(entry.get("partial")),
        strict=bool(entry.get("strict")),
        units=frozenset(units if isinstance(units, list) else []),
    )
