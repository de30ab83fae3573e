"""Whether the words say that the parts of a list are the whole."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.composition.distinct import fills_bracket
from baigong.engine.documents.relating.dimensions.exhaustion import complete, exhaustive, partly
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
    most = _most_of_it(scan, group)
    return exhaustive(group.labels, group.unit, least=2 if most else 3) or (
        most and fills_bracket(scan, group) and not partly(group.labels, group.unit)
    )


def _most_of_it(scan: Scan, group: Group) -> bool:
    """Whether the parts are at least half of the whole: two labels in a bracket that are less name the best, not all.

    A whole of just ten times the parts has a nought too many.
    """
    whole = total(scan.quantities[index].interval for index in group.wholes[0])
    parts = total(one.quantity.interval for one in group.parts)
    return whole.can_reach(parts.scaled(Fraction(2))) or (
        whole.low == whole.high and parts.scaled(Fraction(10)).meets(whole)
    )
