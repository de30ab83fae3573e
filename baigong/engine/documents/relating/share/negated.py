"""What was done and what was not: 合格1279份，不合格5份 are all there is; the rate is of both, and both are the total before them."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import clause_of, own_words
from baigong.engine.documents.relating.words import bare, pattern

NEAR = 3
"""So many numbers behind the one may be the other."""
Pair = tuple[int, int]


def pairs(scan: Scan) -> Iterator[tuple[Pair, str]]:
    """Both numbers, what was done first, with its word: 合格 and 不合格, 报到 and 未报到, in one sentence."""
    for one in range(len(scan.quantities)):
        for other in range(one + 1, min(one + 1 + NEAR, len(scan.quantities))):
            stem = _negated(scan, one, other)
            if stem:
                yield (one, other), stem
                break


def _negated(scan: Scan, one: int, other: int) -> str:
    first, second = scan.quantities[one], scan.quantities[other]
    if first.sentence != second.sentence or not (countable(first) and countable(second)) or first.per or second.per:
        return ""
    if not alike(first, second) or clause_of(scan, first).depth != clause_of(scan, second).depth:
        return ""
    said = pattern("share", "negated").fullmatch(bare(own_words(scan, other)))
    if said is None or not bare(own_words(scan, one)).endswith(said["stem"]):
        return ""
    return said["stem"]
