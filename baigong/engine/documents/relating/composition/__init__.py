"""Parts of a whole: 13个基地，其中国家级3个、省级3个、市级8个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.composition import negated
from baigong.engine.documents.relating.composition.all_there import all_there
from baigong.engine.documents.relating.composition.distinct import distinct
from baigong.engine.documents.relating.composition.judged import best
from baigong.engine.documents.relating.composition.net import is_net
from baigong.engine.documents.relating.dimensions import exclusive, largest_exclusive
from baigong.engine.documents.relating.lists.group import ALL, AMONG, Group
from baigong.engine.documents.relating.lists.groups import groups
from baigong.engine.documents.relating.lists.item import Item


def find(scan: Scan) -> Iterator[Relation]:
    """Every whole with its parts; each part alone where the parts may overlap."""
    for group in groups(scan):
        if any(is_net(scan, index, group.parts) for whole in group.wholes for index in whole):
            continue
        group.wholes = [whole for whole in group.wholes if _comparable(scan, whole, group.parts)]
        if group.wholes:
            yield from (one for one in _relations(scan, group) if one.holds or not group.guessed)
    yield from negated.find(scan)


def _relations(scan: Scan, group: Group) -> Iterator[Relation]:
    apart = exclusive(group.labels, group.unit, inside=group.claim == AMONG) or distinct(scan, group)
    apart = apart and not group.unclear
    if group.claim == ALL or group.rest is not None or (apart and len(group.parts) > 1):
        yield best(
            scan, group, group.parts, equal=all_there(scan, group, apart=apart), apart=apart or group.claim == ALL
        )
        return
    if group.claim != AMONG:
        return
    together = [] if group.unclear else [group.parts[place] for place in largest_exclusive(group.labels, group.unit)]
    if together:
        yield best(scan, group, together, equal=False, apart=True)
    for part in group.parts:
        if part not in together:
            yield best(scan, group, [part], equal=False, apart=True)


def _comparable(scan: Scan, wholes: Sequence[int], parts: Sequence[Item]) -> bool:
    """Whether wholes and parts are of one kind: no rate (每人4000元) is part of a total."""
    whole = scan.quantities[wholes[0]]
    if any(index in {one.index for one in parts} for index in wholes):
        return False
    return all(one.quantity.per == whole.per and alike(one.quantity, whole) for one in parts)
