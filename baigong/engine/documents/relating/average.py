"""Averages: total ÷ count, written or implied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating import daily, yields
from baigong.engine.documents.relating.claims import by_sentence, claim, failed, held, lead, words
from baigong.engine.documents.relating.price import implied
from baigong.engine.documents.relating.printing import number, plain
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.words import bare
from baigong.engine.figures.interval import Interval

MANY = 12
"""So many quantities before an average are looked at, and pairs of a total and a count; more say nothing plainly."""


def find(scan: Scan) -> Iterator[Relation]:
    """Averages with their total and count in the same sentence or the one before; else the price that follows."""
    sentences = by_sentence(scan)
    averages = {sentence: _averages(scan, numbers) for sentence, numbers in sentences.items()}
    for sentence, numbers in sentences.items():
        for one, said in averages[sentence].items():
            at = bisect_left(numbers, one)
            earlier = [other for other in numbers[max(0, at - MANY) : at] if other not in averages[sentence]]
            before = [*_same_paragraph(scan, sentences.get(sentence - 1, ()), one), *earlier]
            yield from _compared(scan, one, said, earlier) or _compared(scan, one, said, before)
        if not averages[sentence] and not averages.get(sentence + 1):
            yield from implied(scan, numbers)
    yield from yields.find(scan)
    yield from daily.find(scan)


def _averages(scan: Scan, numbers: Sequence[int]) -> dict[int, re.Match[str]]:
    return {one: said for one in numbers if (said := _said(scan, scan.quantities[one]))}


def _said(scan: Scan, quantity: Quantity) -> re.Match[str] | None:
    """The words that make it an average, unless of other people or another time."""
    said = claim("average", "lead").search(lead(scan, quantity))
    if said is None or quantity.kind not in {"amount", "measure", "count"} or "·" in quantity.per:
        return None
    other = claim("average", "other").search(said["before"]) or claim("average", "other_what").search(said["what"])
    return None if other else said


def _same_paragraph(scan: Scan, numbers: Sequence[int], one: int) -> list[int]:
    numbers = numbers[-MANY:]
    paragraph = scan.clauses[scan.quantities[one].clause].paragraph
    return [other for other in numbers if scan.clauses[scan.quantities[other].clause].paragraph == paragraph]


def _compared(scan: Scan, one: int, said: re.Match[str], near: Sequence[int]) -> list[Relation]:
    """One relation, or none where total and count are not plain."""
    quantity = scan.quantities[one]
    per = said["a"] or said["b"] or said["c"]
    totals = [other for other in near if _is_total(scan, scan.quantities[other], quantity, said["what"])]
    counts = [other for other in near if _is_count(scan.quantities[other], words("average")["units"][per])]
    pairs = list(product(reversed(totals), reversed(counts)))
    if not pairs or len(pairs) > MANY:
        return []
    fitting = [pair for pair in pairs if _quotient(scan, pair).meets(rounded(quantity))]
    if not fitting and len(totals) > 1 and len(counts) > 1:
        return []
    return [_relation(scan, one, (fitting or pairs)[0], per, holds=bool(fitting))]


def _is_total(scan: Scan, other: Quantity, average: Quantity, what: str) -> bool:
    if other.unit != average.unit or other.kind != average.kind or other.per or other.modifier == "limit":
        return False
    if claim("average", "rate").search(lead(scan, other)) or claim("average", "other_total").search(other.counts):
        return False
    meant = bare(claim("average", "filler").sub("", what))
    said = bare(lead(scan, other)) + bare(other.counts)
    return len(meant) < 2 or any(meant[at : at + 2] in said for at in range(len(meant) - 1))


def _is_count(other: Quantity, units: Sequence[str]) -> bool:
    of_it = other.unit in units and other.kind == "count" and not other.per and bool(other.low)
    return of_it and claim("average", "per_many").search(other.counts) is None


def _quotient(scan: Scan, pair: tuple[int, int]) -> Interval:
    return scan.quantities[pair[0]].interval.over(scan.quantities[pair[1]].interval)


def _relation(scan: Scan, one: int, pair: tuple[int, int], per: str, holds: bool) -> Relation:
    total, count = (scan.quantities[other] for other in pair)
    average = scan.quantities[one]
    shown = {
        "total": total.text,
        "count": count.text,
        "per": per,
        "price": _text(_quotient(scan, pair), average),
        "average": average.text,
    }
    if holds:
        says = _("{total} ÷ {count} = 每{per} {price}，与“{average}”相符").format(**shown)
        return held("average", (one, *pair), says)
    says = _("{total} ÷ {count} = 每{per} {price}，而写作“{average}”").format(**shown)
    cure = _("把“{average}”改为 {price}，或者核对总数和个数").format(**shown)
    return failed("average", (one, *pair), says, cure)


def _text(quotient: Interval, like: Quantity) -> str:
    """``2261—2291``; one number where both ends print alike."""
    ends = [_printed(one, like) for one in (quotient.low, quotient.high) if one is not None]
    return "—".join(dict.fromkeys(ends)) or like.text


def _printed(value: Fraction, like: Quantity) -> str:
    rounded = Fraction(round(value)) if value >= 100 else Fraction(round(value * 100), 100)
    return number(rounded, like.text) if rounded >= 10_000 else plain(rounded)
