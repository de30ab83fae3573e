"""The numeral that a printed number is made of."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

FINEST = Fraction(1, 1_000_000)


@dataclass(frozen=True, slots=True)
class Numeral:
    """``text[start:end]`` as a number; ``value`` is None where the characters make none.

    ``place`` is the unit of the last printed digit (100 for 7.92万). ``scaled``: it has 万 or 亿; ``decimal``: it has a point.
    ``more``: 余 or 多 stand inside. ``low`` and ``high`` are given instead of a value by 数十, 十几, 三五.
    """

    start: int
    end: int
    value: Fraction | None
    place: Fraction = Fraction(1)
    scaled: bool = False
    decimal: bool = False
    more: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    bare: bool = False
    """A single Chinese digit, which more often belongs to a word."""

    @property
    def vague(self) -> bool:
        """Whether its words give bounds and no number."""
        return self.low is not None or self.high is not None

    @property
    def tail(self) -> Fraction:
        """The unit of the last digit that is not 0: 10 for 2270, 100 for 7.92万."""
        if not self.value:
            return Fraction(1)
        unit = Fraction(1)
        while self.value % (unit * 10) == 0:
            unit *= 10
        while self.value % unit and unit > FINEST:  # a third has no last digit
            unit /= 10
        return unit
