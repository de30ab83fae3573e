"""Sums of intervals."""

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
