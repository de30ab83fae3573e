"""So many in so many days, and a day: 假期7天共接待70万人次，日均10万人次."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.claims import claim, failed, held, lead, words
from baigong.engine.documents.relating.printing import number, plain
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.words import bare, pattern
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
        length = _length(scan, one - 1, per)
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


def _length(scan: Scan, total: int, per: str) -> tuple[Interval, int | None] | None:
    """How many days, months or years; open downward where a whole year may have days of rest; None where unsaid. With the duration that says it."""
    said = sentence_before(scan, scan.quantities[total])
    spans = [one for one in range(total) if scan.quantities[one].sentence == scan.quantities[total].sentence]
    durations = [one for one in spans if scan.quantities[one].kind in {"duration", "frequency"}]
    if durations:
        return _stated(scan, durations, total, per) if len(durations) == 1 else None
    named = [one for one in words("daily")["terms"] if one in said]
    parts = [hit[0] for hit in pattern("common", "part_of_year").finditer(said)]
    if len(named) != 1 or any(one not in named[0] for one in parts) or claim("daily", "since").search(said):
        return None
    most = words("daily")["terms"][named[0]].get(per)
    return None if most is None else (Interval(Fraction(1), Fraction(most)), None)


def _stated(scan: Scan, durations: list[int], total: int, per: str) -> tuple[Interval, int] | None:
    """The length in the one duration before the total: 三年 of 三年共培训9000人."""
    length, end = scan.quantities[durations[0]], scan.quantities[total]
    text = scan.document.text
    before, between = lead(scan, length), text[length.end : end.start]
    if length.unit not in words("daily")["units"][per] or length.modifier or length.value is None:
        return None
    if claim("daily", "not_all").search(before) or claim("daily", "goes_on").search(between):
        return None
    return (length.interval, durations[0]) if length.interval.low == length.interval.high else None


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
