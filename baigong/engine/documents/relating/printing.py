"""Numbers and their arithmetic as they are printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.words import data

TEN_THOUSAND = Fraction(10_000)
HUNDRED_MILLION = Fraction(100_000_000)


def figure(scan: Scan, quantity: Quantity) -> str:
    """A quantity's number as it is printed, with 万 or 亿: ``6.8万``, ``13``, ``22%``."""
    start, end = quantity.number
    if start == end:
        return quantity.text
    text = scan.document.text
    scales = tuple(data("words")["common"][name] for name in ("ten_thousand", "hundred_million"))
    while end < quantity.end and text[end] in scales:
        end += 1
    return text[start:end] + ("%" if quantity.unit == "%" and "%" not in text[start:end] else "")


def number(value: Fraction, like: str = "") -> str:
    """A value printed in the scale of ``like``: 79200 like ``6.8万`` is ``7.92万``; to four decimals at most."""
    words = data("words")["common"]
    for scale, word in ((HUNDRED_MILLION, words["hundred_million"]), (TEN_THOUSAND, words["ten_thousand"])):
        if word in like:
            return f"{plain(value / scale)}{word}"
    return plain(value)


def plain(value: Fraction) -> str:
    """Digits without trailing zeros: ``14``, ``7.92``."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def addition(scan: Scan, parts: Sequence[Quantity], less: Sequence[Quantity] = ()) -> str:
    """``3 + 3 + 8 = 14``, ``3 + 3 + 8 − 1 = 13``; the numbers as they are printed."""
    shown = " + ".join(figure(scan, one) for one in parts) + "".join(f" − {figure(scan, one)}" for one in less)
    result = sum((one.value or Fraction(0) for one in parts), Fraction(0)) - sum(
        (one.value or Fraction(0) for one in less), Fraction(0)
    )
    scale = _scale_of_head([*parts, *less], scan)
    return f"{shown} = {plain(result / scale) if scale else number(result, shown)}"


def _scale_of_head(numbers: Sequence[Quantity], scan: Scan) -> Fraction | None:
    """What a table's head multiplies all of ``numbers`` by: under 金额（万元） 12000 is 1.2亿. None where nothing does."""
    scales = {_scale(scan, one) for one in numbers}
    scale = scales.pop() if len(scales) == 1 else None
    return scale if scale not in (None, Fraction(1)) else None


def _scale(scan: Scan, quantity: Quantity) -> Fraction | None:
    digits = figure(scan, quantity).replace(",", "")
    try:
        printed = Fraction(unicodedata.normalize("NFKC", digits))
    except ValueError:
        return None
    return quantity.value / printed if quantity.value and printed else None
