"""The true values that a printed number allows; docs/check.md is the definition."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning.numeral import Numeral

Bounds = tuple[Fraction | None, Fraction | None]
TENTH = Fraction(1, 10)


def bounds(numeral: Numeral, modifier: Modifier, step: Fraction, *, rounded: bool) -> Bounds:
    """``[low, high)`` of a numeral, in the unit it is printed in. ``rounded``: a plain number is one (percent, averages)."""
    if numeral.value is None:
        return _vague(numeral, modifier)
    value = numeral.value
    special: Callable[[Numeral, Fraction, Fraction], Bounds] | None = SPECIAL.get(modifier)
    if special:
        return special(numeral, value, step)
    if modifier == "limit" and step and value.denominator == 1:
        return value, value + 1
    if rounded or numeral.scaled or numeral.decimal:
        half = numeral.place / 2
        return value - half, value + half
    return value, value + 1


def between(first: Bounds, last: Bounds) -> Bounds:
    """From the one to the other."""
    return first[0], last[1]


def _vague(numeral: Numeral, modifier: Modifier) -> Bounds:
    if modifier in {"at_least", "over"}:
        return numeral.low, None
    if modifier in {"at_most", "below"}:
        return None, numeral.high
    return numeral.low, numeral.high


def _about(numeral: Numeral, value: Fraction, _step: Fraction) -> Bounds:
    half = min(numeral.tail / 2, value * TENTH)
    return value - half, value + half


def _near(numeral: Numeral, value: Fraction, _step: Fraction) -> Bounds:
    return value - min(numeral.tail, value * TENTH), value


def _more(numeral: Numeral, value: Fraction, step: Fraction) -> Bounds:
    """Of 25余人, where no more is possible before the next value, up to the next ten."""
    if step and numeral.tail <= step:
        return value + step, Fraction((value // 10 + 1) * 10)
    return value + step, value + numeral.tail


def _over(_numeral: Numeral, value: Fraction, step: Fraction) -> Bounds:
    return value + step, None


def _below(_numeral: Numeral, value: Fraction, _step: Fraction) -> Bounds:
    return None, value


def _at_least(_numeral: Numeral, value: Fraction, _step: Fraction) -> Bounds:
    return value, None


def _at_most(_numeral: Numeral, value: Fraction, step: Fraction) -> Bounds:
    return None, value + step


SPECIAL: dict[str, Callable[[Numeral, Fraction, Fraction], Bounds]] = {
    "about": _about,
    "near": _near,
    "more": _more,
    "over": _over,
    "below": _below,
    "at_least": _at_least,
    "at_most": _at_most,
}
