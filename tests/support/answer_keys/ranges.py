"""Arithmetic over the true values that printed numbers allow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from tests.support.answer_keys.keys import KeyQuantity

CONTINUOUS = frozenset(
    {
        "%",
        "百分点",
        "倍",
        "比",
        "亩",
        "公里",
        "千米",
        "米",
        "平方米",
        "平方公里",
        "立方米",
        "公顷",
        "吨",
        "公斤",
        "千瓦时",
    }
)
"""Units whose true values need not be whole."""


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` (which it holds) to ``high``, which it holds only if ``closed``; None is without end."""

    low: Fraction
    high: Fraction | None
    closed: bool = True

    def __add__(self, other: Range) -> Range:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(self.low + other.low, high, self.closed and other.closed)

    def __mul__(self, other: Range) -> Range:
        """For numbers that are not negative, as all of a document are."""
        high = None if self.high is None or other.high is None else self.high * other.high
        return Range(self.low * other.low, high, self.closed and other.closed)

    def from_hundred(self) -> Range:
        """100 less it."""
        low = Fraction(0) if self.high is None else max(Fraction(0), 100 - self.high)
        return Range(low, 100 - self.low)

    def reaches(self, number: Fraction) -> bool:
        """Whether it holds a value of at least ``number``."""
        return self.high is None or number < self.high or (self.closed and number == self.high)

    def meets(self, other: Range) -> bool:
        """Whether some value lies in both."""
        return self.reaches(other.low) and other.reaches(self.low)


def only(number: Fraction | int) -> Range:
    """The one value."""
    return Range(Fraction(number), Fraction(number))


def total(ranges: Iterable[Range]) -> Range:
    """The range of the sum."""
    return sum(ranges, only(0))


def range_of(quantity: KeyQuantity) -> Range:
    """What a key's interval allows: whole numbers only, where its unit comes in whole ones."""
    low = quantity.low if quantity.low is not None else Fraction(0)
    high = quantity.high
    if high is not None and low == high:  # a ratio
        return only(low)
    if high is not None and high == low + 1 and low.denominator == 1 and quantity.unit not in {"%", "百分点"}:
        return only(low)
    if quantity.unit in CONTINUOUS or low.denominator != 1 or (high is not None and high.denominator != 1):
        return Range(low, high, closed=False)
    return Range(low, None if high is None else high - 1)
