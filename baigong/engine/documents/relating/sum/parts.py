"""The numbers before a total that it may add."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.names import each
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import bare, pattern

MOST = 24
"""Parts that a list before its total may have; more are not read."""


def expanded(parts: Sequence[Item]) -> list[Item]:
    """The parts, those with 各 once for every name."""
    return [part for item in parts for part in each(item)]


def run_before(items: Sequence[Item], place: int) -> list[Item]:
    """The quantities of the total's unit before it in its sentence, back to the last total or another 其中."""
    unit, start = items[place].quantity.unit, place
    found: list[Item] = []
    while start and len(found) < MOST and not has_mark(items[start].link, "stop"):
        start -= 1
        if items[start].quantity.unit == unit and items[start].quantity.per == items[place].quantity.per:
            found.insert(0, items[start])
        if pattern("composition", "total").search(bare(items[start].lead)):
            break
    return found
