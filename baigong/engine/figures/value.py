"""From what the database says to the figure's value: exact numbers in the indicator's unit."""

from __future__ import annotations

from decimal import Context, Decimal

from baigong.engine.figures.model import Number
from baigong.engine.pack.model import Indicator

HUNDRED = Decimal(100)
EXACT = Context(prec=50)
"""Enough digits for any sum of money; a division that does not end is cut here."""


def whole_or_decimal(number: Decimal) -> Number:
    """An int where the number is whole, else the Decimal."""
    return int(number) if number == number.to_integral_value() else number


def read(text: str | None, records: int, indicator: Indicator) -> Number | None:
    """The value in the indicator's unit from the aggregate's text.

    A sum over no records is 0. Any other aggregate that gives nothing, or no finite number, cannot be known: None.
    """
    if text is None:
        return 0 if records == 0 and is_sum(indicator.value or "") else None
    number = Decimal(text)
    return in_unit(number, indicator) if number.is_finite() else None


def in_unit(number: Number, indicator: Indicator) -> Number:
    """Fen become yuan, exactly, where the indicator is in CNY; other numbers stay."""
    if indicator.value_in == "fen" and indicator.unit == "CNY":
        number = EXACT.divide(Decimal(number), HUNDRED)
    return whole_or_decimal(Decimal(number))


def is_sum(expression: str) -> bool:
    """Whether the whole expression is one ``sum(…)``."""
    text = expression.strip()
    if not text.lower().replace(" ", "").startswith("sum("):
        return False
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == ")" and depth == 0:
            return place == len(text) - 1
    return False


def quotient(part: Number | None, whole: Number | None, times: int | Decimal = 1) -> Number | None:
    """``times × part ÷ whole``; None where one is unknown or the whole is 0."""
    if part is None or not whole:
        return None
    return whole_or_decimal(EXACT.divide(EXACT.multiply(Decimal(times), Decimal(part)), Decimal(whole)))
