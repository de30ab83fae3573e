"""Reads paragraphs from left to right and groups wholes with their parts."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.group import (
    AMONG,
    BESIDE,
    LISTED,
    Group,
    Paragraph,
    alike_but_for_members,
    says,
    stops,
)
from baigong.engine.documents.relating.item import Item
from baigong.engine.documents.relating.listing import paragraphs
from baigong.engine.documents.relating.names import each, named_apart
from baigong.engine.documents.relating.openings import opening
from baigong.engine.documents.relating.words import bare, pattern

NESTED = 6
"""So many wholes may be open at once, the newest of them."""


def groups(scan: Scan) -> Iterator[Group]:
    """All groups of a document, in the order in which they are closed."""
    for items in paragraphs(scan):
        here = Paragraph(scan, named_apart(items))
        for place, item in enumerate(here.items):
            here.leave_brackets(item)
            _take(here, place)
        for group in (*here.done, *reversed(here.open)):
            if group.parts and group.wholes:
                first = here.scan.quantities[group.wholes[0][0]]
                group.whole_words = own_list(here, group.wholes[0][0]) + first.counts
                group.unclear = not group.overlaps and _may_overlap(here, group)
                yield group


def own_list(here: Paragraph, index: int) -> str:
    """The words of a clause before a quantity, with the names that 、 joins: 新建、改扩建学校 before 37所."""
    quantity = here.scan.quantities[index]
    start = here.scan.clauses[quantity.clause].start
    earlier = here.scan.quantities[index - 1].end if index else 0
    return here.scan.document.text[max(start, earlier) : quantity.start]


def _may_overlap(here: Paragraph, group: Group) -> bool:
    """Whether the words from the whole to the sentence after the parts say that some are counted twice, without a number."""
    text = here.scan.document.text
    first = min(here.scan.quantities[index].start for whole in group.wholes for index in whole)
    end = group.parts[-1].quantity.end
    said = pattern("composition", "two_sentences").match(text, end)
    start = min(first, group.parts[0].quantity.start)
    return pattern("composition", "overlap_unclear").search(text, start, said.end() if said else end) is not None


def _take(here: Paragraph, place: int) -> None:
    item = here.items[place]
    if _overlap(here, place) or _total(here, item) or _rest(here, item):
        return
    begun = opening(here, place)
    if begun is not None:
        here.open.append(begun)
        here.done += here.open[:-NESTED]
        del here.open[:-NESTED]
        _add(here, begun, item)
    elif place:
        _go_on(here, item)


def _add(here: Paragraph, group: Group, item: Item) -> None:
    here.taken.add(item.index)
    group.parts += each(item)
    group.open_end = group.open_end or says("and_so_on", here.after(item))


def _go_on(here: Paragraph, item: Item) -> None:
    for group in reversed(here.open):
        if group.depth == item.depth and _fits(group, item):
            while here.open[-1] is not group:
                here.done.append(here.open.pop())
            _add(here, group, item)
            return
        if item.strong:
            break
    ended = stops(item.link) > 0
    same = any(group.depth == item.depth and group.unit == item.quantity.unit for group in here.open)
    if ended or (same and not item.strong):
        for group in here.open:
            group.cut = not ended and group.depth == item.depth
        here.close(item.depth)


def _fits(group: Group, item: Item) -> bool:
    """Whether an item goes on in a list: by 、 always, by a comma or stop only with a label of the list's own dimension."""
    if group.unit != item.quantity.unit or group.rest is not None or says("change", item.lead):
        return False
    inside = group.claim not in {BESIDE, LISTED} and not stops(item.link)
    return item.strong or _same_dimension(group, item, inside=inside) or _attribute(group, item)


def _attribute(group: Group, item: Item) -> bool:
    """Whether it is one more property of the people of the whole: 其中女性20人，党员8人，本科以上学历15人."""
    return group.claim == AMONG and not stops(item.link) and says("attribute", bare(item.label))


def _same_dimension(group: Group, item: Item, *, inside: bool = True) -> bool:
    apart = exclusive([*group.labels, item.label], item.quantity.unit, inside=inside)
    return apart and alike_but_for_members(item, group.parts[0])


def _overlap(here: Paragraph, place: int) -> bool:
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


def _total(here: Paragraph, item: Item) -> bool:
    """共7个 after parts is their sum, not one more part."""
    if not here.open or not says("total", bare(item.lead)) or says("among", item.words):
        return False
    here.close(item.depth)
    return True


def _rest(here: Paragraph, item: Item) -> bool:
    """其余3个; 另有3个 only with a label of the list's own dimension, else it stands beside the whole."""
    group = next((one for one in reversed(here.open) if one.depth == item.depth), None)
    if group is None or group.unit != item.quantity.unit or not group.parts:
        return False
    plain = says("rest", item.clause_words) or says("others", item.lead)
    besides = says("besides", item.clause_words)
    if not plain and not (besides and _same_dimension(group, item)):
        if besides:
            here.close(item.depth)
        return besides
    here.taken.add(item.index)
    group.rest = item
    return True
