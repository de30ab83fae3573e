"""Numbers and their arithmetic as they are printed."""

from __future__ import annotations

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
    return f"{shown} = {number(result, shown)}"
