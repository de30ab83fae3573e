"""What ends a list of parts or is taken off it: an overlap, a total, the rest."""

from __future__ import annotations

from baigong.engine.documents.relating.lists.group_members import same_dimension
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.words import bare


def is_overlap(here: Paragraph, place: int) -> bool:
    """1个同时为国家级和省级 is no part; it is taken off the sum of the list that it follows."""
    item = here.items[place]
    if not says("overlap", here.segment(place)):
        return False
    here.taken.add(item.index)
    group = here.open[-1] if here.open else (here.done[-1] if here.done else None)
    if group is None or group.unit != item.quantity.unit:
        return True
    if stops(here.scan.document.text[group.parts[-1].quantity.end : item.quantity.start]) <= 1:
        group.overlaps.append(item)
    return True


def is_total(here: Paragraph, item: Item) -> bool:
    """共7个 after parts is their sum, not one more part."""
    if not here.open or not says("total", bare(item.lead)) or says("among", item.words):
        return False
    here.close(item.depth)
    return True


def is_rest(here: Paragraph, item: Item) -> bool:
    """其余3个; 另有3个 only with a label of the list's own dimension, else it stands beside the whole."""
    group = next((one for one in reversed(here.open) if one.depth == item.depth), None)
    if group is None or group.unit != item.quantity.unit or not group.parts:
        return False
    plain = says("rest", item.clause_words) or says("others", item.lead)
    besides = says("besides", item.clause_words)
    if not plain and not (besides and same_dimension(group, item)):
        if besides:
            here.close(item.depth)
        return besides
    here.taken.add(item.index)
    group.rest = item
    return True
