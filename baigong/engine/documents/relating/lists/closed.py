"""Lists whose last words say that they are closed: …，其余16件; 增产的6个，持平的2个，另有1个; 其他类79件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.lists.closed_run import before, opens_list
from baigong.engine.documents.relating.lists.group import ALL, Group
from baigong.engine.documents.relating.lists.group_words import says
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import bare


def closed(here: Paragraph) -> Iterator[Group]:
    """Every closed list that fits a whole before it, or that has just one whole and fits it not."""
    for place, item in enumerate(here.items):
        if item.index in {one.index for group in here.done for one in group.overlaps}:
            continue
        run = before(here, place) if _closes(here, place) else []
        found = _fitting(run, item) or _plain(here, run, item)
        if found is not None:
            yield found


def _closes(here: Paragraph, place: int) -> bool:
    item = here.items[place]
    if says("rest_first", item.lead) or says("closing_other", item.lead):
        return True
    return says("besides", item.clause_words) and not says("rest", item.words)


def _fitting(run: Sequence[Item], rest: Item) -> Group | None:
    for begin in range(len(run) - 1):
        whole, parts = run[begin], run[begin + 1 :]
        if total(one.quantity.interval for one in (*parts, rest)).meets(whole.quantity.interval):
            return Group(ALL, [(whole.index,)], rest.depth, list(parts), rest)
    return None


def _plain(here: Paragraph, run: Sequence[Item], rest: Item) -> Group | None:
    """The list whose whole cannot be doubted, though it does not fit."""
    begin = next((at for at in range(len(run) - 1, 0, -1) if opens_list(run[at], run[at - 1])), 1)
    parts = list(run[begin:])
    if not parts or not _divides(here, run[:begin], parts, rest):
        return None
    labels = [bare(one.label) for one in (*parts, rest)]
    if len(set(labels)) < len(labels) or _overlapping(parts):
        return None
    return Group(ALL, [(run[begin - 1].index,)], rest.depth, parts, rest)


def _divides(here: Paragraph, wholes: Sequence[Item], parts: Sequence[Item], rest: Item) -> bool:
    """Whether the words say of what the list is: nothing else before the whole, or 其中, 中， or a colon behind it."""
    opened = bool(wholes) and opens_list(parts[0], wholes[-1])
    if not wholes or (len(wholes) > 1 and not opened):
        return False
    if any(has_mark(one.link, "colon", "bracket", "stop") or says("among", one.words) for one in parts[1:]):
        return False
    if says("among", parts[0].words) and any(has_mark(one.link, "semicolon") for one in parts[1:]):
        return False
    if any(says("in_turns", one.lead) or says("change", one.lead) for one in (*parts[1:], rest)):
        return False
    if says("change", parts[0].lead):
        return False
    if says("rest_first", rest.lead):
        return len(parts) > 1 or opened or says("share_of", here.after(parts[0]))
    if says("closing_other", rest.lead):
        enough = len(parts) > 1 or has_mark(parts[0].link, "bracket")
        return enough and len({one.lead[-1:] for one in (*parts, rest)}) == 1
    return _besides(here, wholes[-1], parts, rest)


def _besides(here: Paragraph, whole: Item, parts: Sequence[Item], rest: Item) -> bool:
    """另有 is beside a whole unless the list is 中， or of what was done of it, and the rest is not done yet."""
    if len(parts) < 2:
        return False
    if says("of_them", whole.tail + parts[0].link) or says("sorted_by", parts[0].words):
        return True
    done = all(says("handled", one.lead + one.tail) for one in parts)
    return done and says("put_off", here.after(rest))


def _overlapping(parts: Sequence[Item]) -> bool:
    """Whether properties of people stand beside one another: 女职工, 党员."""
    told = [one for one in parts if says("attribute", bare(one.label))]
    return bool(told) and not exclusive([one.label for one in parts], parts[0].quantity.unit)
