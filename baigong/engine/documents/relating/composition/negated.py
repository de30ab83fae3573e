"""A total, then what was and what was not: 采集样品1284份。合格1279份，不合格5份."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.around import clause_of, own_words
from baigong.engine.documents.relating.composition.wording import in_words
from baigong.engine.documents.relating.share.negated import pairs
from baigong.engine.documents.relating.words import pattern

NEAR = 4
"""So many numbers before both are looked at."""


def find(scan: Scan) -> Iterator[Relation]:
    """Each such pair against the nearest number of its unit, where that is said to be a total of what is judged."""
    for pair, _stem in pairs(scan):
        whole = _whole(scan, pair[0])
        if whole is None:
            continue
        parts = [scan.quantities[one] for one in pair]
        holds = total(one.interval for one in parts).meets(scan.quantities[whole].interval)
        says, cure = in_words(scan, (whole,), parts, (), holds=holds)
        yield Relation("composition", (whole, *pair), holds, says, "" if holds else cure)


def _whole(scan: Scan, first: int) -> int | None:
    one = scan.quantities[first]
    for index in range(first - 1, max(-1, first - 1 - NEAR), -1):
        other = scan.quantities[index]
        if clause_of(scan, other).paragraph != clause_of(scan, one).paragraph or one.sentence - other.sentence > 1:
            return None
        if countable(other) and alike(one, other):
            plain = not other.per and clause_of(scan, other).depth == clause_of(scan, one).depth
            said = own_words(scan, index)
            return index if plain and pattern("composition", "judged").search(said) else None
    return None
