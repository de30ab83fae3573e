"""Whole and part of one list: what a share divides where no name says it."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.lists.groups import groups
from baigong.engine.documents.relating.lists.joined import joined
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.words import pattern


def ends_with(scan: Scan, index: int, whole: str) -> bool:
    """Whether the whole of the list has the name, with words before it: 企业职工 is the 职工 of its own list."""
    name = named(whole)
    if len(name) < 2:
        return False
    own = (named(own_words(scan, index)), named(scan.quantities[index].counts))
    return any(one.endswith(name) and not pattern("share", "not_of").search(one[: -len(name)]) for one in own)


def owners_of(scan: Scan) -> Mapping[int, list[int]]:
    """What may be the whole of each part."""
    found: dict[int, list[int]] = {}
    for group in groups(scan):
        if group.guessed:
            continue
        for item in (*group.parts, *([group.rest] if group.rest else [])):
            found.setdefault(item.index, []).extend(whole[0] for whole in group.wholes if len(whole) == 1)
    for whole, parts in joined(scan):
        if whole.index not in found and all(one.index in found for one in parts):
            found[whole.index] = list(found[parts[0].index])
    return found
