"""Which function of this room looks for which slip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from baigong.engine.documents.slips.endings import endings
from baigong.engine.documents.slips.pairs import pairs
from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.points import points
from baigong.engine.documents.slips.repeats import repeats
from baigong.engine.documents.slips.spelling import spelling

Finder = Callable[[Page], Iterator[tuple[int, int]]]

FINDERS: Mapping[str, Finder] = {
    "endings": endings,
    "pairs": pairs,
    "points": points,
    "repeats": repeats,
    "spelling": spelling,
}
