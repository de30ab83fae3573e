"""What the words of a list of parts are asked for."""

from __future__ import annotations

from baigong.engine.documents.relating.dimensions.labels import without_member
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.marks import marks
from baigong.engine.documents.relating.words import pattern


def says(name: str, text: str) -> bool:
    """Whether a text has words of [composition] in words.toml."""
    return pattern("composition", name).search(text) is not None


def stops(text: str) -> int:
    """How many sentences end in a text."""
    return sum(mark in marks("stop") for mark in text)


def alike_but_for_members(item: Item, first: Item) -> bool:
    """Whether nothing but general words (机构, 人员) is left of a label without its member, or what is left of the first one's."""
    left = without_member(item.label, item.quantity.unit)
    general = any(pattern("dimension", "generic").search(one) for one in left)
    return general or bool(left & without_member(first.label, item.quantity.unit))
