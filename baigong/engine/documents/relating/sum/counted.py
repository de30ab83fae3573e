"""How many numbers the words say a total adds: 四项合计, 三年累计."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.words import bare, pattern


def over_so_many(scan: Scan, item: Item) -> bool:
    """三年累计 after three numbers."""
    return pattern("sum", "since").search(bare(item.lead)) is not None and count_said(scan, item) > 1


def count_said(scan: Scan, whole: Item) -> int:
    """4 of 四项合计; 0 where nothing says how many were added."""
    said = pattern("sum", "counted").search(bare(whole.lead))
    if said is not None:
        return max(2, pattern("sum", "digits").pattern.index(said["count"]) + 1)
    if not whole.index:
        return 0
    before = scan.quantities[whole.index - 1]
    between = scan.document.text[before.end : whole.quantity.start]
    joined = (
        before.kind == "count"
        and before.unit != whole.quantity.unit
        and pattern("sum", "right_behind").search(between) is not None
    )
    return int(before.value) if joined and before.value is not None else 0
