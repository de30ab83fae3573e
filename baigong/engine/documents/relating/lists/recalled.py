"""Wholes that the words recall: by name, or as that of the oldest list still open."""

from __future__ import annotations

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.lists.wholes import FAR, Wholes, passing
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.words import pattern


def outermost(here: Paragraph, item: Item) -> Wholes:
    """The whole of the oldest list that is open: 按等级分 divides it once more."""
    first = next((one for one in here.open if one.parts and one.depth == item.depth), None)
    return first.wholes if first is not None and first.unit == item.quantity.unit else []


def of_paragraph(here: Paragraph, place: int) -> Wholes:
    """Every earlier number of the paragraph that may be a whole, the nearest first."""
    item = here.items[place]
    return [
        (one.index,)
        for one in reversed(here.items[max(0, place - FAR) : place])
        if alike(one.quantity, item.quantity) and not one.depth and one.index not in here.taken and not passing(one)
    ]


def named_before(here: Paragraph, place: int) -> Wholes:
    """农村公路中，县道…: the number that an earlier item of the paragraph gives to the name."""
    item = here.items[place]
    said = pattern("composition", "out_of_named").search(item.words)
    if said is None:
        return []
    name = named(said["name"])
    for one in reversed(here.items[max(0, place - FAR) : place]):
        if alike(one.quantity, item.quantity) and name in {named(one.lead), named(one.tail)}:
            return [(one.index,)]
    return []
