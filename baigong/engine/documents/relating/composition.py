"""Parts of a whole: 13个基地，其中国家级3个、省级3个、市级8个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.dimensions import exclusive, known, largest_exclusive
from baigong.engine.documents.relating.exhaustion import complete, exhaustive
from baigong.engine.documents.relating.group import ALL, AMONG, LISTED, Group
from baigong.engine.documents.relating.groups import groups
from baigong.engine.documents.relating.item import Item
from baigong.engine.documents.relating.printing import addition, figure, number
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval


def find(scan: Scan) -> Iterator[Relation]:
    """Every whole with its parts; each part alone where the parts may overlap."""
    for group in groups(scan):
        group.wholes = [whole for whole in group.wholes if _comparable(scan, whole, group.parts)]
        if group.wholes:
            yield from _relations(scan, group)


def _relations(scan: Scan, group: Group) -> Iterator[Relation]:
    apart = exclusive(group.labels, group.unit, inside=group.claim == AMONG) or _uses_of_money(group)
    apart = apart and not group.unclear
    if group.claim == ALL or group.rest is not None or (apart and len(group.parts) > 1):
        yield _best(
            scan, group, group.parts, equal=_all_there(scan, group, apart=apart), apart=apart or group.claim == ALL
        )
        return
    if group.claim != AMONG:
        return
    together = [] if group.unclear else [group.parts[place] for place in largest_exclusive(group.labels, group.unit)]
    if together:
        yield _best(scan, group, together, equal=False, apart=True)
    for part in group.parts:
        if part not in together:
            yield _best(scan, group, [part], equal=False, apart=True)


def _uses_of_money(group: Group) -> bool:
    """Whether money is divided in one list by uses that no dimension knows: 设备购置1.65亿元、人才培养0.4亿元.

    A list that names a payer or a field beside a use may count the same money twice.
    """
    if (
        group.unit != pattern("composition", "money").pattern
        or group.claim != AMONG
        or not all(one.strong for one in group.parts[1:])
    ):
        return False
    return len(set(group.labels)) == len(group.labels) and not any(known(one, group.unit) for one in group.labels)


def _all_there(scan: Scan, group: Group, *, apart: bool) -> bool:
    """Whether the words say that the parts are the whole."""
    if group.open_end:
        return False
    if group.rest is not None or group.claim == ALL:
        return True
    if group.claim != LISTED or not apart:
        return False
    if complete(group.labels, group.whole_words, group.unit):
        return True
    return exhaustive(group.labels, group.unit, least=2 if _most_of_it(scan, group) else 3)


def _most_of_it(scan: Scan, group: Group) -> bool:
    """Whether the parts are at least half of the whole: two labels in a bracket that are less name the best, not all."""
    whole = total(scan.quantities[index].interval for index in group.wholes[0])
    return whole.can_reach(total(one.quantity.interval for one in group.parts).scaled(Fraction(2)))


def _best(scan: Scan, group: Group, parts: Sequence[Item], *, equal: bool, apart: bool) -> Relation:
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
    sums = [summed, *([_less(summed, shared)] if shared else [])]
    if apart:
        holds = any(one.meets(whole) if equal else one.can_reach(whole) for one in sums)
    else:
        holds = (whole.can_reach(summed) or not equal) and _each_fits(group, whole)
    says, cure = _words(scan, wholes, [one.quantity for one in every], shared, holds=holds)
    implied = "" if equal or not (holds and apart) else _left_over(scan, group, wholes, parts, shared)
    return Relation("composition", numbers, holds, says, "" if holds else cure, implied)


def _each_fits(group: Group, whole: Interval) -> bool:
    rest = group.rest.quantity.interval if group.rest else Interval(Fraction(0), Fraction(0))
    return all(one.quantity.interval.plus(rest).can_reach(whole) for one in group.parts)


def _less(summed: Interval, shared: Sequence[Quantity]) -> Interval:
    """The sum without what is counted twice; the overlap's own interval counts too."""
    less = total(one.interval for one in shared)
    low = None if summed.low is None or less.high is None else summed.low - less.high
    high = None if summed.high is None or less.low is None else summed.high - less.low
    return Interval(low, high, summed.closed and less.closed)


def _words(
    scan: Scan, wholes: Sequence[int], parts: Sequence[Quantity], shared: Sequence[Quantity], *, holds: bool
) -> tuple[str, str]:
    whole = " + ".join(figure(scan, scan.quantities[index]) for index in wholes)
    if len(parts) == 1:
        said = _("{part} 是 {whole} 的一部分") if holds else _("{part} 是 {whole} 的一部分，却比它大")
        return said.format(part=figure(scan, parts[0]), whole=whole), _("部分不能大于总数：请核对这两个数")
    summed = addition(scan, parts, shared)
    says = (_("{sum}，总数写作 {whole}") if holds else _("{sum}，而总数写作 {whole}")).format(sum=summed, whole=whole)
    cure = _("总数改为 {sum}，或者核对各部分").format(sum=summed.rpartition(" = ")[2])
    return says, cure


def _left_over(
    scan: Scan, group: Group, wholes: Sequence[int], parts: Sequence[Item], shared: Sequence[Quantity]
) -> str:
    """“其余 2 个没有写明”, where several parts leave an exact number unnamed."""
    chosen = [scan.quantities[index] for index in wholes]
    if (
        len(parts) < 2
        or len(group.wholes) > 1
        or group.open_end
        or group.cut
        or not all(_exact(one.quantity) for one in parts)
    ):
        return ""
    if not all(_exact(one) for one in (*chosen, *shared)):
        return ""
    left = sum((one.value or Fraction(0) for one in (*chosen, *shared)), Fraction(0))
    left -= sum((one.quantity.value or Fraction(0) for one in parts), Fraction(0))
    if left <= 0:
        return ""
    return _("其余 {left} 没有写明").format(left=number(left) + group.unit)


def _exact(quantity: Quantity) -> bool:
    interval = quantity.interval
    return quantity.value is not None and interval.closed and interval.low == interval.high


def _comparable(scan: Scan, wholes: Sequence[int], parts: Sequence[Item]) -> bool:
    """Whether wholes and parts are of one kind: no rate (每人4000元) is part of a total."""
    whole = scan.quantities[wholes[0]]
    if any(index in {one.index for one in parts} for index in wholes):
        return False
    return all(one.quantity.per == whole.per and alike(one.quantity, whole) for one in parts)
