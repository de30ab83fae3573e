"""Whether the words say that the parts of a list are the whole."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.dimensions.exhaustion import complete, exhaustive
from baigong.engine.documents.relating.lists.group import ALL, LISTED, Group


def all_there(scan: Scan, group: Group, *, apart: bool) -> bool:
    """Whether the words say that the parts are the whole."""
    if group.open_end:
        return False
    if group.rest is not None or group.claim == ALL:
        return True
    if group.claim != LISTED or not apart:
        return False
    if complete(group.labels, group.whole_words, group.unit):
        return True
    return exhaustive(group.labels, group.unit, least=2 if _most_of_it(scan, group) else 3)


def _most_of_it(scan: Scan, group: Group) -> bool:
    """Whether the parts are at least half of the whole: two labels in a bracket that are less name the best, not all."""
    whole = total(scan.quantities[index].interval for index in group.wholes[0])
    return whole.can_reach(total(one.quantity.interval for one in group.parts).scaled(Fraction(2)))
