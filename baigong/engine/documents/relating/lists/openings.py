"""What opens a list of parts: 其中, a bracket, 分为, 由…组成, 按等级分, or plain labels right behind their whole."""

from __future__ import annotations

from baigong.engine.documents.relating.lists.group import ALL, AMONG, LISTED, Group
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.opening_lists import bare_list, in_bracket
from baigong.engine.documents.relating.lists.opening_words import (
    follows,
    made_of,
    more_among,
    named_again,
    out_of,
    shared_among,
)
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.lists.recalled import named_before, of_paragraph, outermost
from baigong.engine.documents.relating.lists.wholes import wholes
from baigong.engine.documents.relating.marks import has_mark


def opening(here: Paragraph, place: int) -> Group | None:
    """The group that the item at a place opens; None where it opens none."""
    item, words = here.items[place], here.items[place].words
    if says("among", item.part_words):
        return Group(AMONG, wholes(here, place), item.depth)
    before = named_before(here, place)
    if before:
        return Group(AMONG, before, item.depth)
    if out_of(here, place):
        return Group(AMONG, [(here.items[place - 1].index,)], item.depth)
    if says("sorted_by", words):
        return _sorted(here, place)
    if says("split", words) or (says("made", words) and made_of(here, place)):
        return Group(ALL, wholes(here, place), item.depth)
    if shared_among(here, place):
        return Group(ALL, [(here.items[place - 2].index,)], item.depth)
    if place and more_among(here, place):
        found = wholes(here, place)
        return Group(AMONG, found, item.depth, guessed=not named_again(here, item, found))
    if place and says("simply", item.lead) and item.depth == here.items[place - 1].depth and not stops(item.link):
        return Group(ALL, [(here.items[place - 1].index,)], item.depth) if follows(here, place) else None
    if place and item.depth > here.items[place - 1].depth:
        return in_bracket(here, place)
    return bare_list(here, place)


def _sorted(here: Paragraph, place: int) -> Group:
    """按等级分: the whole of the list before; in a new sentence any number of the paragraph may be meant."""
    item = here.items[place]
    known = outermost(here, item)
    found = known or wholes(here, place)
    again = not known and has_mark(item.link, "stop", "semicolon")
    if again:
        found = list(dict.fromkeys([*found, *of_paragraph(here, place)]))
    return Group(LISTED, found, item.depth, guessed=again and len(found) > 1)
