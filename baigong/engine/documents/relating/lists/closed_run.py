"""The numbers before what is left of a list: its parts, and the whole before them."""

from __future__ import annotations

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.lists.wholes import passing
from baigong.engine.documents.relating.marks import has_mark

MOST = 12
"""So many numbers before the rest are looked at."""


def before(here: Paragraph, place: int) -> list[Item]:
    """The numbers before the rest in their order, of its unit and depth; of the sentence before only its last one."""
    rest = here.items[place]
    found: list[Item] = []
    later, crossed = rest, False
    for one in reversed(here.items[max(0, place - MOST) : place]):
        ended = stops(later.link) > 0
        if ended and (crossed or not found or not _goes_on(later, rest)):
            break
        crossed = crossed or ended
        later = one
        if one.depth > rest.depth or passing(one):
            continue
        if not alike(one.quantity, rest.quantity) or one.quantity.per != rest.quantity.per:
            if crossed:
                continue
            break
        found.insert(0, one)
        if crossed or one.depth < rest.depth:
            break
    return found


def opens_list(item: Item, last: Item) -> bool:
    """Whether the words before a number open a list: 其中, 9个县中，, a colon or a bracket."""
    opened = says("among", item.words) or says("of_them", last.tail + item.link) or says("sorted_by", item.words)
    return opened or has_mark(item.link, "colon", "bracket") or stops(item.link) == 1


def _goes_on(first: Item, rest: Item) -> bool:
    """Whether a sentence begins with the list of a whole of the sentence before: 其中，, 分类看，, or 甲类…、其他类."""
    return says("among", first.words) or says("sorted_by", first.words) or says("closing_other", rest.lead)
