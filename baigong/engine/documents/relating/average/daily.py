"""So many in so many days, and a day: 假期7天共接待70万人次，日均10万人次."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.average.lasting import length_of
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.printing import number, plain
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.documents.relating.words import bare
from baigong.engine.figures.interval import Interval

KINDS = {"count", "amount", "measure"}


def find(scan: Scan) -> Iterator[Relation]:
    """Every 日均, 月均 and 年均 right behind its total, where the sentence says of how long."""
    for one in range(1, len(scan.quantities)):
        quantity, total = scan.quantities[one], scan.quantities[one - 1]
        said = claim("daily", "lead").search(lead(scan, quantity)) if quantity.kind in KINDS else None
        if said is None or not _of_it(scan, quantity, total, said):
            continue
        per = said["a"] or said["b"] or said["c"]
        length = length_of(scan, one - 1, per)
        if length is not None:
            yield _relation(scan, one, *length, per)


def _of_it(scan: Scan, quantity: Quantity, total: Quantity, said: re.Match[str]) -> bool:
    """Whether the number before it is plainly the total of that average."""
    alike = total.unit == quantity.unit and total.kind == quantity.kind and total.sentence == quantity.sentence
    if not alike or not (total.understood and quantity.understood) or total.per or total.modifier == "limit":
        return False
    if quantity.clause != total.clause + 1 or scan.clauses[quantity.clause].depth != scan.clauses[total.clause].depth:
        return False
    words_before = lead(scan, total)
    named = claim("daily", "idle").sub("", said["what"])
    of_it = not named or bare(named) in bare(words_before) or bare(named) == bare(total.counts)
    return (
        of_it and bool(claim("daily", "total").search(words_before)) and not claim("daily", "part").search(words_before)
    )


def _relation(scan: Scan, one: int, length: Interval, said: int | None, per: str) -> Relation:
    numbers = (one, one - 1) if said is None else (one, one - 1, said)
    average, total = scan.quantities[one], scan.quantities[one - 1]
    quotient = total.interval.over(length)
    holds = quotient.meets(rounded(average))
    price = Fraction(total.value or 0) / (length.high or 1)
    shown = {
        "total": total.text,
        "days": plain(length.high or Fraction(0)),
        "per": per,
        "price": number(Fraction(round(price * 100), 100), average.text)
        if price < 10_000
        else number(price, average.text),
        "average": average.text,
    }
    if holds:
        says = _("{total} ÷ {days} = 每{per} {price}，与“{average}”相符").format(**shown)
        return held("average", numbers, says)
    says = _("{total} ÷ {days} = 每{per} {price}，而写作“{average}”").format(**shown)
    return failed("average", numbers, says, _("核对总数、时间和平均数"))
