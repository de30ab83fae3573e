"""Which labels exclude one another: 国家级、省级、市级 do; 女职工、党员、本科以上 do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.relating.dimensions.families import Family, families
from baigong.engine.documents.relating.dimensions.labels import bare_label
from baigong.engine.documents.relating.dimensions.spots import Spot, all_apart, band_of, spot_of


def exclusive(labels: Sequence[str], unit: str, *, inside: bool = True) -> bool:
    """Whether the labels exclude one another, two by two, in one dimension. ``inside``: plainly parts of a whole (其中)."""
    if len(labels) < 2:
        return True
    return any(None not in spots and all_apart(spots) for _family, spots in by_dimension(labels, unit, inside=inside))


def largest_exclusive(labels: Sequence[str], unit: str) -> tuple[int, ...]:
    """The indexes of most labels that one dimension keeps apart: (1, 2) of 女职工、国家级、省级; empty below two."""
    best: tuple[int, ...] = ()
    for _family, spots in by_dimension(labels, unit, inside=True):
        known = tuple(place for place, spot in enumerate(spots) if spot is not None)
        if len(known) > max(len(best), 1) and all_apart([spots[place] for place in known]):
            best = known
    return best


def known(label: str, unit: str) -> bool:
    """Whether any dimension has a place for a label."""
    return any(spots[0] is not None for _family, spots in by_dimension([label], unit, inside=True))


def by_dimension(
    labels: Sequence[str], unit: str, *, inside: bool
) -> Iterator[tuple[Family | None, list[Spot | None]]]:
    """The places of the labels in every family, then among the bands of numbers (no family); None for a label unknown to it."""
    bare = [bare_label(label) for label in labels]
    for family in families():
        if inside or not family.loose:
            yield family, [spot_of(family, label, unit) for label in bare]
    yield None, [band_of(label) for label in bare]
