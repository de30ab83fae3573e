"""How officials print a value, and what the printed words say of the true value.

``interval_of`` is the other side of ``printed``: the half-open interval of true values for which these words would be true. The
value printed always lies inside.
"""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Context, Decimal, localcontext
from typing import NamedTuple

from baigong.engine.base.language import _, current
from baigong.engine.figures.interval import step_of
from baigong.engine.figures.model import Number
from baigong.engine.figures.numerals import counting
from baigong.engine.pack.model import Indicator

HALF = Decimal("0.5")
TENTH = Decimal("0.1")
"""Readers take "about" for off by a tenth at most, so about 7,208 is 约0.7万, not 约1万."""
WIDE = Context(prec=60)
MOST_DIGITS = 6
"""A fen in 万元 has six digits; a value with more (a quotient that does not end) is rounded however exact it is."""
MORE_WORDS = ("more than ", "over ", "余", "多")
"""Words of a template that say "more than"; left out where the value is exactly the number printed."""

SCALED = re.compile(r"\{n\}[万亿]")
"""The number with the word of its scale."""


class Shown(NamedTuple):
    """The number that is printed, in whole units, with the interval it stands for."""

    number: Decimal
    digits: int
    """Decimal digits in the scaled unit."""
    low: Decimal
    high: Decimal | None
    more: bool
    """True where the words say "more than"."""
    scale: int
    """1 where the number is too small for the scale: 159人, not 0万人."""


def printed(one: Indicator, value: Number | None) -> str:
    """The value in the official's words, in the reader's language: 约36万, 7.92万, 740余万元; about 360,000, 79,200."""
    if value is None:
        return _("无法得知")
    with localcontext(WIDE):
        shown = _shown(one, Decimal(value))
        language = "en" if current() == "en" else "zh"
        text = one.printed.text.get(language) or one.printed.text.get("zh") or "{n}"
        if one.precision == "more_than" and not shown.more:
            text = _without(text)
        if shown.scale == 1:
            text = SCALED.sub("{n}", text)
        return text.replace("{n}", _number(one, shown, language, text))


def interval_of(one: Indicator, value: Number) -> tuple[Decimal, Decimal | None]:
    """``[low, high)``: the true values that the printed form of ``value`` allows; ``high`` is None for "at least"."""
    with localcontext(WIDE):
        shown = _shown(one, Decimal(value))
    return shown.low, shown.high


def _shown(one: Indicator, value: Decimal) -> Shown:
    scale, digits = one.printed.scale, one.printed.digits
    if one.printed.floor_to is not None or one.precision == "more_than":
        return _floored(one, value)
    exact = one.precision in {"exact", "at_least"}
    if exact and _digits_of(value / scale) <= MOST_DIGITS:
        digits = max(digits, _digits_of(value / scale))
        high = None if one.precision == "at_least" else value + 1
        return Shown(value, digits, value, high, more=False, scale=scale)
    unit = Decimal(1).scaleb(-digits) * scale
    number = _rounded(value, unit)
    while one.precision == "about" and number and unit * HALF > number * TENTH:
        digits, unit = digits + 1, unit / 10
        number = _rounded(value, unit)
    if number == 0 and _digits_of(value) <= MOST_DIGITS:
        return _in_full(value)
    return Shown(number, digits, number - unit * HALF, number + unit * HALF, more=False, scale=scale)


def _rounded(value: Decimal, unit: Decimal) -> Decimal:
    return (value / unit + HALF).to_integral_value(ROUND_FLOOR) * unit


def _floored(one: Indicator, value: Decimal) -> Shown:
    """743万 → 740余万: more than 740, less than 750. A value that is exactly 740万 is printed without 余."""
    scale, digits = one.printed.scale, one.printed.digits
    unit = (one.printed.floor_to or Decimal(1).scaleb(-digits)) * scale
    number = (value / unit).to_integral_value(ROUND_FLOOR) * unit
    if number == 0:
        return _in_full(value)
    digits = max(digits, _digits_of(number / scale))
    if number == value:
        return Shown(value, digits, value, value + 1, more=False, scale=scale)
    return Shown(number, digits, min(number + _step(one.unit), value), number + unit, more=True, scale=scale)


def _in_full(value: Decimal) -> Shown:
    """A value that rounding would make 0 is written as it is."""
    return Shown(value, min(_digits_of(value), MOST_DIGITS), value, value + 1, more=False, scale=1)


def _step(unit: str) -> Decimal:
    step = step_of(unit)
    return Decimal(step.numerator) / Decimal(step.denominator)


def _digits_of(number: Decimal) -> int:
    """Decimal digits needed to write the number in full."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _number(one: Indicator, shown: Shown, language: str, text: str) -> str:
    if language == "en":
        digits = _digits_of(shown.number)
        return f"{shown.number:,.{digits if shown.scale > 1 else max(digits, shown.digits)}f}"
    number = shown.number / shown.scale
    if one.printed.numerals == "chinese" and number == int(number) and 0 < number < 10**16:
        return counting(int(number), text)
    return f"{number:.{shown.digits}f}"


def _without(text: str) -> str:
    for word in MORE_WORDS:
        text = text.replace(word, "", 1)
    return text
