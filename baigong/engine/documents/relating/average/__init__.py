"""Averages: total ÷ count, written or implied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product

from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.average import daily, row_yields, visitors, yields
from baigong.engine.documents.relating.average.parts import is_count, is_total
from baigong.engine.documents.relating.average.price import implied
from baigong.engine.documents.relating.average.wording import quotient, relation
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.sentences import by_sentence

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
    yield from row_yields.find(scan)
    yield from daily.find(scan)
    yield from visitors.find(scan)


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
    totals = [other for other in near if is_total(scan, scan.quantities[other], quantity, said["what"])]
    counts = [other for other in near if is_count(scan.quantities[other], words("average")["units"][per])]
    pairs = list(product(reversed(totals), reversed(counts)))
    if not pairs or len(pairs) > MANY:
        return []
    fitting = [pair for pair in pairs if quotient(scan, pair).meets(rounded(quantity))]
    if not fitting and len(totals) > 1 and len(counts) > 1:
        return []
    return [relation(scan, one, (fitting or pairs)[0], per, holds=bool(fitting))]
