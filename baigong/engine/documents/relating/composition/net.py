"""Wholes that are no sums: what is left of gains and losses may be less than one of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.words import pattern


def is_net(scan: Scan, index: int, parts: Sequence[Item]) -> bool:
    """Whether a part may be more than the whole: of a balance (净亏损, 赤字), of a change that others offset, of a rate."""
    own = own_words(scan, index)
    words = own + scan.quantities[index].counts
    if pattern("net", "balance").search(words) or pattern("net", "rate").search(own):
        return True
    moved = pattern("net", "change")
    return moved.search(words) is not None and any(moved.search(one.lead) for one in parts)
