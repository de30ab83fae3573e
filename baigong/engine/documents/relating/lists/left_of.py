"""What is left of a number behind what was done of it: 问题41项，完成整改38项，其余3项正在整改."""

from __future__ import annotations

from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.lists.group import ALL, Group
from baigong.engine.documents.relating.lists.group_words import says
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import pattern


def left_of(here: Paragraph, place: int) -> Group | None:
    """The whole, what was done of it, and the rest, where these three stand one behind the other; None where they do not."""
    item = here.items[place]
    if place < 2 or not _rest(here, item):
        return None
    whole, part = here.items[place - 2], here.items[place - 1]
    if not _three(whole, part, item) or {whole.index, part.index} & here.taken:
        return None
    if not says("handled", part.lead + part.tail) or says("in_turns", whole.lead) or says("change", part.lead):
        return None
    if exclusive([whole.label, part.label], item.quantity.unit):
        return None
    return Group(ALL, [(whole.index,)], item.depth, [part], item)


def _rest(here: Paragraph, item: Item) -> bool:
    """其余3个, or 另有3个 of which the words go on that they are not done yet."""
    if says("rest", item.clause_words):
        return True
    following = here.scan.document.text[item.quantity.end : item.quantity.end + 8]
    return says("besides", item.clause_words) and pattern("composition", "undone").match(following) is not None


def _three(whole: Item, part: Item, rest: Item) -> bool:
    """Whether three numbers are of one unit and depth, in one sentence, each in a clause of its own."""
    even = whole.depth == part.depth == rest.depth
    same = alike(whole.quantity, part.quantity) and alike(part.quantity, rest.quantity)
    apart = has_mark(part.link, "comma") and has_mark(rest.link, "comma")
    return even and same and apart and not has_mark(part.link + rest.link, "stop", "semicolon", "bracket")
