"""Whether the words open a list of parts: 其中 going on, 分别为, 60名选手中, 由…组成."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.lists.group import AMONG
from baigong.engine.documents.relating.lists.group_words import says
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.marks import has_mark, marks
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.words import bare

MADE_OF_MOST = 12
"""由 is looked up with its 组成 over so many numbers."""


def more_among(here: Paragraph, place: int) -> bool:
    """187个村、9.6万户，其中示范村23个、社员3.4万户: 其中 goes on with a part of another unit."""
    item, last = here.items[place], here.items[place - 1]
    if not item.strong or item.depth != last.depth or item.quantity.unit == last.quantity.unit:
        return False
    return any(one.claim == AMONG and one.parts and one.parts[-1].index == last.index for one in here.open)


def named_again(here: Paragraph, item: Item, wholes: Sequence[tuple[int, ...]]) -> bool:
    """Whether a part has the name of the only number that may be its whole: 民宿386家，其中示范村5个、精品民宿42家."""
    if len(wholes) != 1 or len(wholes[0]) != 1:
        return False
    name = next((named(bare(one.lead)) for one in here.items if one.index == wholes[0][0]), "")
    return len(name) > 1 and bare(item.lead).endswith(name)


def follows(here: Paragraph, place: int) -> bool:
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


def out_of(here: Paragraph, place: int) -> bool:
    """60名选手中，女选手20人."""
    item, last = here.items[place], here.items[place - 1]
    if not place or not alike(last.quantity, item.quantity):
        return False
    return says("out_of", here.scan.document.text[last.quantity.end : item.quantity.start])


def made_of(here: Paragraph, place: int) -> bool:
    """Whether 由 has its 组成 behind one of the next quantities of the clause."""
    for item in here.items[place : place + MADE_OF_MOST]:
        if says("made_end", item.tail):
            return True
        if has_mark(item.tail, "stop"):
            return False
    return False


def shared_among(here: Paragraph, place: int) -> bool:
    """5800万元，上述三类项目分别安排2000万元、3000万元、800万元: as many numbers as the words recall share all of it."""
    item = here.items[place]
    if place < 2 or not says("given_each", item.lead):
        return False
    whole, count = here.items[place - 2], here.items[place - 1]
    end = place + 1
    while end < len(here.items) and here.items[end].strong and not here.items[end].lead.strip():
        end += 1
    alone = all(alike(one.quantity, whole.quantity) for one in here.items[place:end])
    recalled = says("recalled", count.lead) and has_mark(count.link, "comma") and not has_mark(count.link, "stop")
    return alone and recalled and count.quantity.value == end - place and whole.depth == item.depth
