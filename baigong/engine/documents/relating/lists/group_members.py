"""Which items go on in a list of parts."""

from __future__ import annotations

from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.lists.group import AMONG, BESIDE, LISTED, Group
from baigong.engine.documents.relating.lists.group_words import alike_but_for_members, says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.words import bare, pattern


def fits(group: Group, item: Item) -> bool:
    """Whether an item goes on in a list: by 、 always, by a comma or stop only with a label of the list's own dimension."""
    if group.unit != item.quantity.unit or group.rest is not None or says("change", item.lead):
        return False
    inside = group.claim not in {BESIDE, LISTED} and not stops(item.link)
    return item.strong or same_dimension(group, item, inside=inside) or _attribute(group, item)


def _attribute(group: Group, item: Item) -> bool:
    """Whether it is one more property of the people of the whole: 其中女性20人，党员8人，本科以上学历15人."""
    people = pattern("items", "people").search(item.quantity.unit) is not None
    return people and group.claim == AMONG and not stops(item.link) and says("attribute", bare(item.label))


def same_dimension(group: Group, item: Item, *, inside: bool = True) -> bool:
    """Whether an item's label and those of the list are of one dimension, and nothing else differs."""
    apart = exclusive([*group.labels, item.label], item.quantity.unit, inside=inside)
    return apart and alike_but_for_members(item, group.parts[0])
