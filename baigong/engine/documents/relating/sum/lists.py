"""Which lists of the numbers before a total are likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.dimensions.labels import without_member
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import pattern


def likeliest_list(run: list[Item]) -> list[Item]:
    """All of a run whose labels are of one dimension, else what 、 joins at its end."""
    begin = max((place for place, one in enumerate(run) if not one.strong), default=0)
    return run if len(run) < 2 or begin == 0 or of_one_dimension(run) else run[begin:]


def other_lists(run: Sequence[Item], whole: Item) -> Iterator[list[Item]]:
    """Later beginnings of the list, with and without what stands in brackets or behind 其中."""
    outer = [one for one in run if one.depth <= whole.depth]
    for chosen in (list(run), outer, _without_parts(outer)):
        for begin in range(len(chosen)):
            yield list(chosen[begin:])


def _without_parts(run: Sequence[Item]) -> list[Item]:
    """Wholes alone: what follows 其中 is dropped up to the next ；."""
    found, inside = [], False
    for one in run:
        if pattern("composition", "among").search(one.words):
            inside = True
        elif has_mark(one.link, "semicolon"):
            inside = False
        if not inside:
            found.append(one)
    return found


def of_one_dimension(parts: Sequence[Item]) -> bool:
    """Whether all parts are labels of one dimension with the same other words."""
    unit = parts[0].quantity.unit
    if not exclusive([one.label for one in parts], unit):
        return False
    rests = [without_member(one.label, unit) for one in parts]
    return bool(set.intersection(*rests)) or len(parts) == 1
