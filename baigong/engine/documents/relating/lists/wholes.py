"""What the whole of a list may be: the number before it, or several numbers together."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.marks import has_mark

Wholes = list[tuple[int, ...]]
"""Likeliest first; more than one index where the whole is a sum."""
FAR = 24
"""A whole is looked for among so many quantities before its first part."""
MOST_TOGETHER = 6
"""So many numbers may be the whole together."""


def wholes(here: Paragraph, place: int) -> Wholes:
    """Nearest in the sentence first; a change (比上年增加2万人) after what it changes; in the sentence before where there is none."""
    item = here.items[place]
    found: Wholes = []
    changes: Wholes = []
    for earlier in range(place - 1, max(-1, place - 1 - FAR), -1):
        if has_mark(here.items[earlier + 1].link, "stop"):
            break
        one = here.items[earlier]
        if one.depth > item.depth or not alike(one.quantity, item.quantity):
            continue
        if passing(one) or _passing_on(here, earlier):
            changes.append((one.index,))
            continue
        found += [(one.index,), *_together(here, earlier)]
        break
    found += changes
    unit = item.quantity.unit
    found += [whole for group in here.open if group.parts and group.unit == unit for whole in group.wholes]
    return list(dict.fromkeys(found)) or _of_sentence_before(here, place)


def passing(item: Item) -> bool:
    """Whether a number only says how the one before it changed, or of what a percent is: 比上年增加2万人, 计划90座的95.6%."""
    return says("change", item.words) or says("of_percent", item.tail)


def _passing_on(here: Paragraph, place: int) -> bool:
    """环比和同比分别增加19.2亿元和39.5亿元: what is joined to a change is one too."""
    while place and here.items[place].strong and not here.items[place].lead.strip():
        place -= 1
        if passing(here.items[place]):
            return True
    return False


def _together(here: Paragraph, place: int) -> Iterator[tuple[int, ...]]:
    """The number at a place with those before it in its list: 小学5所、初中3所、高中2所，其中民办9所."""
    last = here.items[place]
    chosen = [last]
    for earlier in range(place - 1, max(-1, place - MOST_TOGETHER), -1):
        one = here.items[earlier]
        if one.quantity.unit != last.quantity.unit or {one.index, last.index} & here.taken:
            return
        labels = [one.label, *(item.label for item in chosen)]
        if not chosen[0].strong and (stops(chosen[0].link) or not exclusive(labels, one.quantity.unit)):
            return
        chosen.insert(0, one)
        yield tuple(item.index for item in chosen)


def _of_sentence_before(here: Paragraph, place: int) -> Wholes:
    item = here.items[place]
    found: Wholes = []
    changes: Wholes = []
    ended = stops(item.link)
    for earlier in range(place - 1, max(-1, place - 1 - FAR), -1):
        one = here.items[earlier]
        if ended > 1:
            break
        if alike(one.quantity, item.quantity) and not one.depth and one.index not in here.taken:
            (changes if passing(one) else found).append((one.index,))
        ended += stops(one.link)
    return found + changes
