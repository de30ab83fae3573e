"""A whole against the sum of its parts, or against each alone, in the words of a relation."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import difference, total
from baigong.engine.documents.relating.composition.left_over import left_over
from baigong.engine.documents.relating.composition.wording import in_words
from baigong.engine.documents.relating.lists.group import Group
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.figures.interval import Interval


def best(scan: Scan, group: Group, parts: Sequence[Item], *, equal: bool, apart: bool) -> Relation:
    """The relation with the likeliest whole that satisfies it; with the likeliest whole where none does."""
    found = [_judged(scan, group, whole, parts, equal=equal, apart=apart) for whole in group.wholes]
    return next((one for one in found if one.holds), found[0])


def _judged(
    scan: Scan, group: Group, wholes: Sequence[int], parts: Sequence[Item], *, equal: bool, apart: bool
) -> Relation:
    every = [*parts, *([group.rest] if group.rest else [])]
    shared = [one.quantity for one in group.overlaps] if len(every) > 1 else []
    whole = total(scan.quantities[index].interval for index in wholes)
    summed = total(one.quantity.interval for one in every)
    if equal and summed.meets(whole):
        shared = []
    numbers = (*wholes, *dict.fromkeys(one.index for one in (*every, *(group.overlaps if shared else ()))))
    sums = [summed, *([difference(summed, total(one.interval for one in shared))] if shared else [])]
    if apart:
        holds = any(one.meets(whole) if equal else one.can_reach(whole) for one in sums)
    else:
        holds = (whole.can_reach(summed) or not equal) and _each_fits(group, whole)
    says, cure = in_words(scan, wholes, [one.quantity for one in every], shared, holds=holds)
    implied = "" if equal or not (holds and apart) else left_over(scan, group, wholes, parts, shared)
    return Relation("composition", numbers, holds, says, "" if holds else cure, implied)


def _each_fits(group: Group, whole: Interval) -> bool:
    rest = group.rest.quantity.interval if group.rest else Interval(Fraction(0), Fraction(0))
    return all(one.quantity.interval.plus(rest).can_reach(whole) for one in group.parts)
