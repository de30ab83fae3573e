"""Numbers whose name is put together from those of a list before: 优112天、良219天 …, then 优良天数331天."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.dimensions.labels import bare_label
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.listing import paragraphs
from baigong.engine.documents.relating.lists.names import named_apart
from baigong.engine.documents.relating.words import bare, pattern

FAR = 12
"""So many items before it may hold the list."""


def joined(scan: Scan) -> Iterator[tuple[Item, Sequence[Item]]]:
    """Every such number with the parts that its name names; in the same sentence, with no words between but its own."""
    for items in paragraphs(scan):
        named = named_apart(items)
        for place, item in enumerate(named):
            name = _name(item)
            if len(name) < 2 or bare(re.sub(r"[^\w]", "", item.link)):
                continue
            parts = _parts(named[max(0, place - FAR) : place], item, name)
            if parts:
                yield item, parts


def _name(item: Item) -> str:
    """优良 of 优良天数, 国家级省级 of 国家级和省级共."""
    name = pattern("composition", "joined_ends").sub("", bare_label(item.lead))
    return re.sub(pattern("composition", "names"), "", bare(name))


def _parts(before: Sequence[Item], whole: Item, name: str) -> Sequence[Item]:
    """Items one behind the other, each with its own name, that make up the name together; none where there are none."""
    for begin in range(len(before) - 1):
        names = [_name(one) for one in before[begin:]]
        for length, together in enumerate(accumulate(names), 1):
            if together == name and length > 1 and all(names[:length]):
                found = before[begin : begin + length]
                return found if all(_of_one(one, whole) for one in found) else ()
            if not name.startswith(together):
                break
    return ()


def _of_one(part: Item, whole: Item) -> bool:
    """Whether both are of one unit, depth, rate and sentence."""
    one, other = part.quantity, whole.quantity
    return (one.unit, one.per, one.sentence, part.depth) == (other.unit, other.per, other.sentence, whole.depth)
