"""A total against its parts, in the words of a relation."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.printing import addition, figure


def relation(scan: Scan, whole: Quantity, index: int, parts: Sequence[Item], *, holds: bool) -> Relation:
    """``3 + 4 = 7，合计写作 7``."""
    summed = addition(scan, [one.quantity for one in parts])
    says = (_("{sum}，合计写作 {whole}") if holds else _("{sum}，而合计写作 {whole}")).format(
        sum=summed, whole=figure(scan, whole)
    )
    cure = "" if holds else _("合计改为 {sum}，或者核对各项").format(sum=summed.rpartition(" = ")[2])
    numbers = (index, *dict.fromkeys(one.index for one in parts))
    return Relation("sum", numbers, holds, says, cure)
