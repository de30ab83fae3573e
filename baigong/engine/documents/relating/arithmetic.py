"""Sums and differences of intervals."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from baigong.engine.figures.interval import Interval

ZERO = Interval(Fraction(0), Fraction(0))


def total(intervals: Iterable[Interval]) -> Interval:
    """The sums of a value of each."""
    result = ZERO
    for one in intervals:
        result = result.plus(one)
    return result


def difference(more: Interval, less: Interval) -> Interval:
    """Every value of ``more`` less every value of ``less``."""
    low = None if more.low is None or less.high is None else more.low - less.high
    high = None if more.high is None or less.low is None else more.high - less.low
    return Interval(low, high, more.closed and less.closed)
