"""The sentences of a document: where each stands, and its quantities."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from baigong.engine.documents.model import Scan


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
