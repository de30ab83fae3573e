"""Half-open intervals of true values, and their arithmetic.

A printed number is the interval of true values that its words allow. Values of a unit move in steps (people one by one,
money by the fen), so ``[13, 14)`` people is 13, and 3 + 3 + 8 people is ``[14, 15)``, not ``[14, 17)``. Percentages have no step.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

ONE = Fraction(1)
FEN = Fraction(1, 100)
NO_STEP = Fraction(0)


def step_of(unit: str) -> Fraction:
    """The smallest difference between two values of a unit: a fen for CNY, none for percent, else one."""
    return {"CNY": FEN, "percent": NO_STEP}.get(unit, ONE)


@dataclass(frozen=True, slots=True)
class Interval:
    """The true values from ``low`` to ``high``, ``high`` itself only where ``closed``. None: without end."""

    low: Fraction | None
    high: Fraction | None
    closed: bool = True

    @classmethod
    def half_open(cls, low: Decimal | int | None, high: Decimal | int | None, unit: str) -> Interval:
        """``[low, high)`` of a unit: the last value inside is one step before ``high``."""
        step = step_of(unit)
        first = None if low is None else _up(Fraction(low), step)
        last = None if high is None else _up(Fraction(high), step) - step
        return cls(first, last, closed=bool(step))

    def plus(self, other: Interval) -> Interval:
        """The sums of a value of each."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.closed and other.closed)

    def minus(self, value: Fraction) -> Interval:
        """Every value less ``value``."""
        low = None if self.low is None else self.low - value
        high = None if self.high is None else self.high - value
        return Interval(low, high, self.closed)

    def scaled(self, factor: Fraction) -> Interval:
        """Every value times ``factor`` > 0."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.closed)

    def times(self, other: Interval) -> Interval:
        """The products of a value of each; both must be ≥ 0."""
        low = (self.low or NO_STEP) * (other.low or NO_STEP)
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high, self.closed and other.closed)

    def over(self, other: Interval) -> Interval:
        """The quotients of a value of each; both must be ≥ 0."""
        low = (self.low or NO_STEP) / other.high if other.high else NO_STEP
        high = None if self.high is None or not other.low else self.high / other.low
        return Interval(low, high, self.closed)

    def meets(self, other: Interval) -> bool:
        """Whether one value could be in both."""
        return self._below(other) and other._below(self)

    def can_reach(self, other: Interval) -> bool:
        """Whether some value here could be at most some value of ``other``."""
        return self._below(other)

    def _below(self, other: Interval) -> bool:
        if self.low is None or other.high is None:
            return True
        return self.low <= other.high if other.closed else self.low < other.high

    def text(self, unit: str) -> str:
        """``14`` where one value is left, else half-open in steps of ``unit``: ``[79150, 79250)``; a fraction to four digits."""
        if self.closed and self.low is not None and self.low == self.high:
            return _text(self.low)
        low = "…" if self.low is None else _text(self.low)
        high = "…" if self.high is None else _text(self.high + (step_of(unit) if self.closed else NO_STEP))
        return f"[{low}, {high})"


def _up(value: Fraction, step: Fraction) -> Fraction:
    """The first multiple of ``step`` that is not below ``value``."""
    return value if not step else -(-value // step) * step


def _text(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.4f}".rstrip("0").rstrip(".")
