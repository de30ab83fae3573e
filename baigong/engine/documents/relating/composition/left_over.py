"""How many of a whole no part names: an exact number that follows unwritten."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.lists.group import Group
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.printing import number


def left_over(
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
