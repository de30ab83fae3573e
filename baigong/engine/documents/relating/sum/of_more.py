"""Whether a total may be of more than the numbers before it: of the whole city, of another item, of what there is now."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.words import bare, pattern

BEHIND = 8
"""So many characters behind the total may say that it does not add up exactly."""


def of_more(scan: Scan, whole: Item, parts: Sequence[Item], *, counted: bool) -> bool:
    """Whether the words allow a total that is not the sum of the parts (三项合计 allows none)."""
    text = scan.document.text
    between = text[parts[-1].quantity.end : whole.quantity.start]
    if pattern("sum", "left_out").search(text[whole.quantity.end : whole.quantity.end + BEHIND]):
        return True
    if not counted and pattern("sum", "next_item").search(between):
        return True
    return _stock(whole, parts) or _wider(whole, parts)


def _stock(whole: Item, parts: Sequence[Item]) -> bool:
    """新建12所、改建20所，总数达到345所: what there is now is no sum of what was done."""
    return pattern("sum", "stock").search(bare(whole.lead)) is not None and any(
        pattern("sum", "done").search(one.lead) for one in parts
    )


def _wider(whole: Item, parts: Sequence[Item]) -> bool:
    """甲县5个、乙县3个，全市共36个: the city has more counties; its total may be more, but not less."""
    places = pattern("common", "place")
    if pattern("common", "own").search(whole.lead) is None or not any(places.search(one.words) for one in parts):
        return False
    return total(one.quantity.interval for one in parts).can_reach(whole.quantity.interval)
