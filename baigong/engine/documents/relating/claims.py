"""What the kinds of this room that read words ask: the expressions of claims.toml, and the quantities of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from baigong.engine.documents.model import Quantity, Relation, RelationKind, Scan
from baigong.engine.documents.relating.words import data


@lru_cache
def claim(section: str, name: str) -> re.Pattern[str]:
    """A compiled expression of claims.toml."""
    return re.compile(data("claims")[section][name])


def words(section: str) -> Mapping[str, Any]:
    """A section of claims.toml as it stands."""
    found: Mapping[str, Any] = data("claims")[section]
    return found


def by_sentence(scan: Scan) -> Mapping[int, Sequence[int]]:
    """The indexes of the understood quantities of each sentence."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(scan.quantities):
        if one.understood:
            found[one.sentence].append(number)
    return found


def sentence_spans(scan: Scan) -> Mapping[int, tuple[int, int]]:
    """Where each sentence begins and ends."""
    spans: dict[int, tuple[int, int]] = {}
    for one in scan.clauses:
        start, end = spans.get(one.sentence, (one.start, one.end))
        spans[one.sentence] = (min(start, one.start), max(end, one.end))
    return spans


def lead(scan: Scan, quantity: Quantity) -> str:
    """The words of its clause before the numeral, 40 characters at most."""
    start = scan.clauses[quantity.clause].start
    place = numeral(quantity)
    return scan.document.text[max(start, place - 40) : place]


def numeral(quantity: Quantity) -> int:
    """Where the numeral begins."""
    return quantity.number[0] or quantity.start


def trail(scan: Scan, quantity: Quantity, length: int = 40) -> str:
    """What follows a quantity, whatever it is."""
    return scan.document.text[quantity.end : quantity.end + length]


def held(kind: RelationKind, numbers: tuple[int, ...], says: str) -> Relation:
    """A relation that true values satisfy."""
    return Relation(kind, numbers, holds=True, says=says)


def failed(kind: RelationKind, numbers: tuple[int, ...], says: str, cure: str) -> Relation:
    """A relation that no true values satisfy."""
    return Relation(kind, numbers, holds=False, says=says, cure=cure)


class Places:
    """Finds the quantity of a place in logarithmic time."""

    def __init__(self, scan: Scan) -> None:
        self.quantities = scan.quantities
        self._starts = [one.start for one in scan.quantities]

    def after(self, place: int) -> int:
        """The index of the first quantity that begins at a place or after it."""
        return bisect_right(self._starts, place - 1)

    def at(self, start: int, end: int) -> int | None:
        """The index of a quantity that lies on a place; None where none does."""
        number = bisect_right(self._starts, end - 1) - 1
        return number if number >= 0 and self.quantities[number].end > start else None
