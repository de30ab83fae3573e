"""Names that stand together before their numbers: A、B、C分别为3个、4个、5个, and A、B各3个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.marks import behind_last
from baigong.engine.documents.relating.words import pattern

ENDS = ("comma", "semicolon", "colon", "bracket", "stop")
"""Names stand together behind the last of these marks."""


def named_apart(items: Sequence[Item]) -> list[Item]:
    """Items with the names given to each, where 分别 gives as many numbers as names."""
    found, place = list(items), 0
    while place < len(found):
        said = pattern("composition", "respectively").search(found[place].lead)
        run = _run(found, place) if said else ()
        names = _names(found[place], said.start()) if said else []
        if said and len(names) == len(run) > 1:
            for offset, (item, name) in enumerate(zip(run, names, strict=True)):
                link = _begin(item.link) if not offset else item.link
                found[place + offset] = replace(item, lead=name, link=link, respectively=True)
            place += len(run)
        else:
            place += 1
    return found


def each(item: Item) -> list[Item]:
    """One item for every name before 各: 国家级、省级各3个 is twice three; the item itself where nothing says 各."""
    said = pattern("composition", "each").search(item.lead)
    names = _names(item, said.start()) if said else []
    return [replace(item, lead=name) for name in names] if len(names) > 1 else [item]


def _run(items: Sequence[Item], place: int) -> Sequence[Item]:
    end = place + 1
    unit = items[place].quantity.unit
    while end < len(items) and items[end].strong and not items[end].lead.strip() and items[end].quantity.unit == unit:
        end += 1
    return items[place:end]


def _names(item: Item, end: int) -> list[str]:
    own = item.link[len(_begin(item.link)) :] + item.lead[:end]
    own = pattern("composition", "before_names").sub("", own)
    return [name for name in re.split(pattern("composition", "names"), own) if name]


def _begin(link: str) -> str:
    """The part of a link that ends with its last comma or stop; the names stand behind it."""
    return link[: behind_last(link, *ENDS)]
