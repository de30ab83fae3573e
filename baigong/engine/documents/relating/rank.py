"""Places among so many, and shares that cannot pass a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.chinese import number_of
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.clause_words import lead, trail
from baigong.engine.documents.relating.sentences import Places
from baigong.engine.documents.relating.verdicts import failed, held

HUNDRED = Fraction(100)


def find(scan: Scan) -> Iterator[Relation]:
    """``在21个市州中居第22位``; ``合格率103%``."""
    seen = Places(scan)
    for number, quantity in enumerate(scan.quantities):
        if quantity.understood and quantity.kind == "count" and not quantity.per:
            yield from _among(scan, seen, number, quantity)
        elif quantity.understood and quantity.kind == "share":
            yield from _beyond(scan, number, quantity)


def _among(scan: Scan, seen: Places, number: int, quantity: Quantity) -> Iterator[Relation]:
    said = claim("rank", "of_many").match(trail(scan, quantity))
    place = number_of(said["place"]) if said else None
    if said is None or not place or quantity.high is None:
        return
    holds = place < quantity.high
    at = seen.at(quantity.end + said.start("place"), quantity.end + said.end("place"))
    numbers = tuple(one for one in (number, at) if one is not None)
    shown = {"count": quantity.text, "place": place}
    if holds:
        yield held("rank", numbers, _("第 {place} 名在“{count}”之内").format(**shown))
    else:
        says = _("“{count}”中没有第 {place} 名").format(**shown)
        yield failed("rank", numbers, says, _("核对名次和总数"))


def _beyond(scan: Scan, number: int, quantity: Quantity) -> Iterator[Relation]:
    if quantity.low is None or quantity.low < HUNDRED or quantity.value == HUNDRED:
        return
    if claim("rank", "whole_only").search(lead(scan, quantity)):
        says = _("“{share}”超过了 100%").format(share=quantity.text)
        yield failed("rank", (number,), says, _("核对这个百分数"))
