"""Reads paragraphs from left to right and groups wholes with their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.lists.closed import closed
from baigong.engine.documents.relating.lists.group import Group
from baigong.engine.documents.relating.lists.group_ends import is_overlap, is_rest, is_total
from baigong.engine.documents.relating.lists.group_members import fits
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.left_of import left_of
from baigong.engine.documents.relating.lists.listing import paragraphs
from baigong.engine.documents.relating.lists.names import each, named_apart
from baigong.engine.documents.relating.lists.openings import opening
from baigong.engine.documents.relating.lists.overlapping import may_overlap, own_list
from baigong.engine.documents.relating.lists.reading_on import Paragraph

NESTED = 6
"""So many wholes may be open at once, the newest of them."""


def groups(scan: Scan) -> Iterator[Group]:
    """All groups of a document, in the order in which they are closed."""
    for items in paragraphs(scan):
        here = Paragraph(scan, named_apart(items))
        for place, item in enumerate(here.items):
            here.leave_brackets(item)
            _take(here, place)
        lists = list(closed(here))
        yield from lists
        for group in (*here.done, *reversed(here.open)):
            if group.parts and group.wholes and not _closed(group, lists):
                first = here.scan.quantities[group.wholes[0][0]]
                group.whole_words = own_list(here, group.wholes[0][0]) + first.counts
                group.unclear = not group.overlaps and may_overlap(here, group)
                yield group


def _closed(group: Group, lists: Sequence[Group]) -> bool:
    """Whether a list that says that it is closed holds all of the group's parts."""
    parts = {one.index for one in group.parts}
    return any(parts <= {one.index for one in (*other.parts, other.rest) if one is not None} for other in lists)


def _take(here: Paragraph, place: int) -> None:
    item = here.items[place]
    if is_overlap(here, place) or is_total(here, item):
        return
    left = left_of(here, place)
    if left is not None:
        here.taken |= {item.index, left.parts[0].index}
        here.close(item.depth)
        here.done.append(left)
        return
    if is_rest(here, item):
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
        if group.depth == item.depth and fits(group, item):
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
