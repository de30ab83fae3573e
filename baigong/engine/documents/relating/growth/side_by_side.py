"""Two years side by side, then their change: 2024年4000万元，2025年4500万元，增长12.5%."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.growth.changes import comparable, judged
from baigong.engine.documents.relating.growth.yearly_words import timeless, year_of
from baigong.engine.documents.relating.words import pattern


def side_by_side(scan: Scan) -> Iterator[Relation]:
    """2024年预备费4000万元，2025年4500万元，增长12.5%; 收入21436元，上年为20071元，增长6.8%."""
    for one in range(len(scan.quantities) - 2):
        two, change = one + 1, one + 2
        words = own_words(scan, change).strip()
        if pattern("growth", "bare_change").search(words) is None or not comparable(scan, one, two):
            continue
        if len({scan.quantities[index].sentence for index in (one, two, change)}) > 1:
            continue
        pair = _before_and_after(scan, one, two)
        if pair is not None:
            yield from judged(scan, pair[1], pair[0], change, words)


def _before_and_after(scan: Scan, one: int, two: int) -> tuple[int, int] | None:
    """Which of two values of one thing is the earlier; None where the words do not say that, or that it is one thing."""
    first, second = own_words(scan, one), own_words(scan, two)
    core, other = _core(scan, one), _core(scan, two)
    if other not in {"", core}:
        return None
    if pattern("common", "year_before").search(second) and not pattern("growth", "compared").search(second):
        return (two, one) if not other else None
    years = year_of(scan, one), year_of(scan, two)
    if None not in years and pattern("common", "year").search(second) and pattern("common", "year").search(first):
        earlier, later = years
        if later is not None and earlier is not None and abs(later - earlier) == 1:
            return (one, two) if later > earlier else (two, one)
    return None


def _core(scan: Scan, index: int) -> str:
    """The words before a number without time and verbs of no meaning: 预备费 of 2025年预备费安排."""
    words = pattern("common", "year_before").sub("", timeless(scan, index))
    return pattern("growth", "empty_verb").sub("", words)
