"""What opens a list of parts: 其中, a bracket, 分为, 由…组成, 按等级分, or plain labels right behind their whole."""

from __future__ import annotations

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.group import ALL, AMONG, BESIDE, LISTED, Group, Paragraph, says, stops
from baigong.engine.documents.relating.item import Item
from baigong.engine.documents.relating.labels import without_member
from baigong.engine.documents.relating.marks import has_mark, marks
from baigong.engine.documents.relating.wholes import named_before, outermost, wholes

MADE_OF_MOST = 12
"""由 is looked up with its 组成 over so many numbers."""


def opening(here: Paragraph, place: int) -> Group | None:
    """The group that the item at a place opens; None where it opens none."""
    item, words = here.items[place], here.items[place].words
    if says("among", words):
        return Group(AMONG, wholes(here, place), item.depth)
    before = named_before(here, place)
    if before:
        return Group(AMONG, before, item.depth)
    if _out_of(here, place):
        return Group(AMONG, [(here.items[place - 1].index,)], item.depth)
    if says("sorted_by", words):
        return Group(LISTED, outermost(here, item) or wholes(here, place), item.depth)
    if says("split", words) or (says("made", words) and _made_of(here, place)):
        return Group(ALL, wholes(here, place), item.depth)
    if place and _more_among(here, place):
        return Group(AMONG, wholes(here, place), item.depth)
    if place and says("simply", item.lead) and item.depth == here.items[place - 1].depth and not stops(item.link):
        return Group(ALL, [(here.items[place - 1].index,)], item.depth) if _follows(here, place) else None
    if place and item.depth > here.items[place - 1].depth:
        return _in_bracket(here, place)
    return _bare_list(here, place)


def _more_among(here: Paragraph, place: int) -> bool:
    """187个村、9.6万户，其中示范村23个、社员3.4万户: 其中 goes on with a part of another unit."""
    item, last = here.items[place], here.items[place - 1]
    if not item.strong or item.depth != last.depth or item.quantity.unit == last.quantity.unit:
        return False
    return any(one.claim == AMONG and one.parts and one.parts[-1].index == last.index for one in here.open)


def _follows(here: Paragraph, place: int) -> bool:
    """Whether 分别为 stands right behind a whole of its unit and begins a list: 7.85亿元，分别为2.4亿元、2.6亿元、2.85亿元."""
    whole, item = here.items[place - 1], here.items[place]
    second = here.items[place + 1] if place + 1 < len(here.items) else None
    listed = second is not None and second.strong and second.quantity.unit == item.quantity.unit
    return (
        listed
        and item.link in tuple(marks("comma"))
        and alike(whole.quantity, item.quantity)
        and whole.index not in here.taken
    )


def _out_of(here: Paragraph, place: int) -> bool:
    """60名选手中，女选手20人."""
    item, last = here.items[place], here.items[place - 1]
    if not place or not alike(last.quantity, item.quantity):
        return False
    return says("out_of", here.scan.document.text[last.quantity.end : item.quantity.start])


def _made_of(here: Paragraph, place: int) -> bool:
    """Whether 由 has its 组成 behind one of the next quantities of the clause."""
    for item in here.items[place : place + MADE_OF_MOST]:
        if says("made_end", item.tail):
            return True
        if has_mark(item.tail, "stop"):
            return False
    return False


def _in_bracket(here: Paragraph, place: int) -> Group | None:
    item, owner = here.items[place], here.items[place - 1]
    outside = item.link[: max(item.link.rfind(mark) for mark in marks("bracket"))]
    if has_mark(outside, "comma", "listed", "semicolon", "colon", "stop") or says("and", owner.tail):
        return None
    return Group(LISTED, [(owner.index,)], item.depth) if alike(owner.quantity, item.quantity) else None


def _bare_list(here: Paragraph, place: int) -> Group | None:
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
