"""同比增长20%, where the value of the year before stands elsewhere under the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.growth.changes import comparable, judged
from baigong.engine.documents.relating.growth.side_by_side import side_by_side
from baigong.engine.documents.relating.growth.yearly_words import timeless, year_of
from baigong.engine.documents.relating.scope import places
from baigong.engine.documents.relating.words import pattern

Values = Mapping[tuple[str, int], Sequence[int]]
"""Indexes by the words before a number, without time, and the year."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every growth over the year before whose two years are written out."""
    values: Values | None = None
    for after, change in pairwise(range(len(scan.quantities))):
        said = pattern("growth", "to_before").search(own_words(scan, change).strip())
        if not said or scan.quantities[change].sentence != scan.quantities[after].sentence:
            continue
        values = _values(scan) if values is None else values
        related = [
            relation
            for before in _year_before(scan, after, values)
            for relation in judged(scan, after, before, change, said["verb"])
        ]
        if related:
            yield next((one for one in related if one.holds), related[0])
    yield from side_by_side(scan)


def _year_before(scan: Scan, after: int, values: Values) -> list[int]:
    year, words = year_of(scan, after), timeless(scan, after)
    if year is None or len(words) < 2:
        return []
    here = places(scan, scan.quantities[after])
    return [
        one
        for one in values.get((words, year - 1), ())
        if one != after and comparable(scan, one, after) and places(scan, scan.quantities[one]) == here
    ]


def _values(scan: Scan) -> Values:
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index in range(len(scan.quantities)):
        year, words = year_of(scan, index), timeless(scan, index)
        if year is not None and words:
            found[words, year].append(index)
    return found
