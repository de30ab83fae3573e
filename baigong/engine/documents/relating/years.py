"""同比增长20%, where the value of the year before stands elsewhere under the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating import changes
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.scope import places, times
from baigong.engine.documents.relating.words import bare, pattern

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
            for relation in changes.judged(scan, after, before, change, said["verb"])
        ]
        if related:
            yield next((one for one in related if one.holds), related[0])
    yield from _side_by_side(scan)


def _side_by_side(scan: Scan) -> Iterator[Relation]:
    """2024年预备费4000万元，2025年4500万元，增长12.5%; 收入21436元，上年为20071元，增长6.8%."""
    for one in range(len(scan.quantities) - 2):
        two, change = one + 1, one + 2
        words = own_words(scan, change).strip()
        if pattern("growth", "bare_change").search(words) is None or not changes.comparable(scan, one, two):
            continue
        if len({scan.quantities[index].sentence for index in (one, two, change)}) > 1:
            continue
        pair = _before_and_after(scan, one, two)
        if pair is not None:
            yield from changes.judged(scan, pair[1], pair[0], change, words)


def _before_and_after(scan: Scan, one: int, two: int) -> tuple[int, int] | None:
    """Which of two values of one thing is the earlier; None where the words do not say that, or that it is one thing."""
    first, second = own_words(scan, one), own_words(scan, two)
    core, other = _core(scan, one), _core(scan, two)
    if other not in {"", core}:
        return None
    if pattern("common", "year_before").search(second) and not pattern("growth", "compared").search(second):
        return (two, one) if not other else None
    years = _year(scan, one), _year(scan, two)
    if None not in years and pattern("common", "year").search(second) and pattern("common", "year").search(first):
        earlier, later = years
        if later is not None and earlier is not None and abs(later - earlier) == 1:
            return (one, two) if later > earlier else (two, one)
    return None


def _core(scan: Scan, index: int) -> str:
    """The words before a number without time and verbs of no meaning: 预备费 of 2025年预备费安排."""
    words = pattern("common", "year_before").sub("", _words(scan, index))
    return pattern("growth", "empty_verb").sub("", words)


def _year_before(scan: Scan, after: int, values: Values) -> list[int]:
    year, words = _year(scan, after), _words(scan, after)
    if year is None or len(words) < 2:
        return []
    here = places(scan, scan.quantities[after])
    return [
        one
        for one in values.get((words, year - 1), ())
        if one != after and changes.comparable(scan, one, after) and places(scan, scan.quantities[one]) == here
    ]


def _values(scan: Scan) -> Values:
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index in range(len(scan.quantities)):
        year, words = _year(scan, index), _words(scan, index)
        if year is not None and words:
            found[words, year].append(index)
    return found


def _words(scan: Scan, index: int) -> str:
    return pattern("growth", "time").sub("", bare(own_words(scan, index)))


def _year(scan: Scan, index: int) -> int | None:
    """The year alone that the words say: none where they say a half or a month of it."""
    found = [pattern("common", "year").fullmatch(one) for one in times(scan, scan.quantities[index])]
    return int(found[0][1]) if len(found) == 1 and found[0] else None
