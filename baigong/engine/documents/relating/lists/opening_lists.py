"""Lists of parts that no word opens: in a bracket, or plain labels right behind their whole."""

from __future__ import annotations

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.dimensions.labels import without_member
from baigong.engine.documents.relating.lists.group import ALL, BESIDE, LISTED, Group
from baigong.engine.documents.relating.lists.group_words import says
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.lists.recalled import outermost
from baigong.engine.documents.relating.marks import has_mark, marks


def in_bracket(here: Paragraph, place: int) -> Group | None:
    """The list in a bracket right behind its whole; None where other words stand before the bracket."""
    item, owner = here.items[place], here.items[place - 1]
    outside = item.link[: max(item.link.rfind(mark) for mark in marks("bracket"))]
    if has_mark(outside, "comma", "listed", "semicolon", "colon", "stop") or says("and", owner.tail):
        return None
    return Group(LISTED, [(owner.index,)], item.depth) if alike(owner.quantity, item.quantity) else None


def bare_list(here: Paragraph, place: int) -> Group | None:
    """共86个，国家级5个、省级5个: labels of one dimension, which the whole has not, right behind it."""
    if not place or place + 1 >= len(here.items) or has_mark(here.items[place].link, "bracket", "stop"):
        return None
    whole, item, second = here.items[place - 1 : place + 2]
    if not _one_list(whole, item, second) or has_mark(second.link, "semicolon", "bracket", "stop"):
        return None
    unit, labels = item.quantity.unit, [item.label, second.label]
    if not exclusive(labels, unit, inside=False) or not all("" in without_member(one, unit) for one in labels):
        return None
    if whole.index in here.taken or has_mark(item.link, "again"):
        return _once_more(here, whole, item)
    if not second.strong or exclusive([*labels, whole.label], unit):
        return None
    claim = ALL if item.respectively else LISTED if has_mark(item.link, "colon") else BESIDE
    return Group(claim, [(whole.index,)], item.depth)


def _once_more(here: Paragraph, last: Item, item: Item) -> Group | None:
    """One more dimension of the same whole: 其中专职40人、兼职10人；男30人，女20人."""
    again = outermost(here, item)
    if not again or any(one.parts and exclusive([*one.labels, item.label], one.unit) for one in here.open):
        return None
    nearest = [] if has_mark(item.link, "again") else [(last.index,)]
    return Group(BESIDE, [*nearest, *again], item.depth)


def _one_list(whole: Item, first: Item, second: Item) -> bool:
    """Whether three items have one unit and stand equally deep, and the first part begins a clause."""
    units = {one.quantity.unit for one in (whole, first, second)}
    return len(units) == 1 and whole.depth == first.depth == second.depth and not first.strong
