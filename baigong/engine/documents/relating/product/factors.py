"""What a rate is multiplied with, and what it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.figures.interval import Interval


def factor_columns(scan: Scan, rate: int, numbers: Sequence[int]) -> list[list[int]]:
    """The candidates of each factor: 人 of 每人, 人 and 月 of 每人每月, what stands before 各."""
    quantity = scan.quantities[rate]
    said = claim("product", "lead").search(lead(scan, quantity))
    if said:
        others = [one for one in numbers if one != rate]
        return [[one for one in others if _counts(scan, one, quantity, unit)] for unit in _factors(said)]
    before = [one for one in numbers if one == rate - 1 and scan.quantities[one].clause == quantity.clause]
    return [[one for one in before if _counts(scan, one, quantity, [scan.quantities[one].unit])]]


def _factors(said: re.Match[str]) -> list[Sequence[str]]:
    """The units of what the rate is multiplied with: 人 of 每人, 人 and 月 of 每人每月."""
    units = words("product")["units"]
    names = [said["per"], *(said["more"] or "")[1:2]]
    return [units.get(one, [one]) for one in names]


def is_total(scan: Scan, other: Quantity, rate: Quantity) -> bool:
    """Whether a number is said to be the whole of what the rate is paid for."""
    if other.unit != rate.unit or other.per or other.kind != rate.kind:
        return False
    words_before = lead(scan, other)
    sentence = scan.words(scan.clauses[other.clause])
    return bool(claim("product", "total").search(words_before)) and not claim("product", "partial").search(sentence)


def _counts(scan: Scan, one: int, rate: Quantity, units: Sequence[str]) -> bool:
    other = scan.quantities[one]
    if other.unit not in units or other.per or other.kind not in {"count", "duration"}:
        return False
    return not claim("product", "partial").search(scan.words(scan.clauses[other.clause])) and other.unit != rate.unit


def multiplied(scan: Scan, rate: int, counts: Sequence[int]) -> Interval:
    """The rate times the counts; a rate that a rule fixes is exact."""
    quantity = scan.quantities[rate]
    result = quantity.interval
    if quantity.value and not quantity.modifier and claim("product", "fixed").search(lead(scan, quantity)):
        result = Interval(quantity.value, quantity.value)
    for one in counts:
        result = result.times(scan.quantities[one].interval)
    return result
