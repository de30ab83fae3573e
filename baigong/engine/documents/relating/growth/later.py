"""Of which value a step may be said: the one before it, and the wholes of that."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.around import clause_of, earlier, own_words
from baigong.engine.documents.relating.growth.changes import comparable
from baigong.engine.documents.relating.lists.group_words import says


def later_values(scan: Scan, step: int) -> list[int]:
    """The value right before a step; behind 其中 or a bracket also the values before that, up to the first that is no part."""
    found = []
    depth = clause_of(scan, scan.quantities[step]).depth
    for one in earlier(scan, step):
        if not comparable(scan, step, one):
            continue
        found.append(one)
        if clause_of(scan, scan.quantities[one]).depth <= depth and not says("among", own_words(scan, one)):
            break
    return found
