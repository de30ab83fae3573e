"""A percent against part ÷ whole, in the words of a relation."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, RelationKind, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.printing import figure
from baigong.engine.figures.interval import Interval

HUNDRED = Fraction(100)
Part = tuple[int, ...]
"""Indexes whose sum is the part."""


def best(
    scan: Scan, share: int, parts: Sequence[Part], wholes: Sequence[int], *, accuse: bool = True
) -> Relation | None:
    """The share as the first pair of a part and a whole that fits it; where none does, the first pair, if it may be accused."""
    pairs = [(part, whole) for whole in wholes for part in parts if whole not in part and _divisible(scan, whole)]
    for part, whole in pairs:
        if fits(scan, share, part, whole):
            return relation(scan, "share", share, part, whole, holds=True)
    if pairs and accuse:
        return relation(scan, "share", share, *pairs[0], holds=False)
    return None


def fits(scan: Scan, share: int, part: Part, whole: int) -> bool:
    """Whether some part ÷ some whole is a value of the percent."""
    return quotient(scan, part, whole).meets(scan.quantities[share].interval)


def quotient(scan: Scan, part: Part, whole: int) -> Interval:
    """Part ÷ whole, in percent."""
    summed = total(scan.quantities[index].interval for index in part)
    return summed.over(scan.quantities[whole].interval).scaled(HUNDRED)


def relation(scan: Scan, kind: RelationKind, share: int, part: Part, whole: int, *, holds: bool) -> Relation:
    """``7.92万 ÷ 36万 ≈ 22%，而占比写作 25%``."""
    result = _text(scan, share, part, whole)
    shown = " + ".join(figure(scan, scan.quantities[index]) for index in part)
    says = (
        _("{part} ÷ {whole} ≈ {result}，写作 {share}") if holds else _("{part} ÷ {whole} ≈ {result}，而写作 {share}")
    ).format(
        part=f"({shown})" if len(part) > 1 else shown,
        whole=figure(scan, scan.quantities[whole]),
        result=result,
        share=figure(scan, scan.quantities[share]),
    )
    cure = "" if holds else _("改为 {result}，或者核对两个数").format(result=result)
    return Relation(kind, (share, *part, whole), holds, says, cure)


def rounded(average: Quantity) -> Interval:
    """An average may be rounded or cut off at its last digit."""
    low, high, value = average.low, average.high, average.value
    if average.modifier or low is None or high is None or value is None:
        return Interval(low, high, closed=True)
    return Interval(value - (high - low) / 2, value + (high - low), closed=True)


def _divisible(scan: Scan, whole: int) -> bool:
    low = scan.quantities[whole].interval.low
    return low is not None and low > 0


def _text(scan: Scan, share: int, part: Part, whole: int) -> str:
    """The quotient of the printed numbers, with as many decimals as the share; its two ends where a number has no one value."""
    numbers = [scan.quantities[index] for index in (*part, whole)]
    written = [one.value for one in numbers if one.value is not None and not one.modifier]
    places = _places(figure(scan, scan.quantities[share]))
    if len(written) == len(numbers) and written[-1]:
        return f"{_rounded(HUNDRED * sum(written[:-1], Fraction(0)) / written[-1], places)}%"
    found = quotient(scan, part, whole)
    ends = [_rounded(one, places) + "%" for one in (found.low, found.high) if one is not None]
    return "—".join(dict.fromkeys(ends)) or "…"


def _places(printed: str) -> int:
    """Decimals of a printed number."""
    return sum(one.isdigit() for one in printed.partition(".")[2])


def _rounded(value: Fraction, places: int) -> str:
    scaled = round(value * 10**places)
    return str(Decimal(scaled).scaleb(-places)) if places else str(scaled)
