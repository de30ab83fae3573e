"""What a visitor spends: what is earned of visitors ÷ visits, said in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.average.wording import quotient, relation
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.quotients import rounded

MANY = 6
"""So many quantities before what is earned may hold the visits."""


def find(scan: Scan) -> Iterator[Relation]:
    """接待游客68.4万人次，实现旅游收入4.52亿元，人均消费661元."""
    for one, quantity in enumerate(scan.quantities):
        if not one or not claim("visitors", "lead").search(lead(scan, quantity)):
            continue
        earned = scan.quantities[one - 1]
        said = lead(scan, earned)
        plain = claim("visitors", "earned").search(said) and not claim("visitors", "apart").search(said)
        if not plain or earned.sentence != quantity.sentence or earned.unit != quantity.unit:
            continue
        visits = _visits(scan, one - 1)
        fitting = [other for other in visits if quotient(scan, (one - 1, other)).meets(rounded(quantity))]
        if fitting or len(visits) == 1:
            yield relation(scan, one, (one - 1, (fitting or visits)[0]), words("visitors")["per"], bool(fitting))


def _visits(scan: Scan, earned: int) -> list[int]:
    """The visits before it in its sentence, of no other time and no part of them."""
    found = []
    for other in range(max(0, earned - MANY), earned):
        quantity = scan.quantities[other]
        if quantity.sentence != scan.quantities[earned].sentence or quantity.unit != words("visitors")["unit"]:
            continue
        said = lead(scan, quantity)
        if claim("visitors", "visitors").search(said) and not claim("visitors", "apart").search(said) and quantity.low:
            found.append(other)
    return found
