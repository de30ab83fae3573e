"""From when to when, and the lengths that a period of those words may have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from baigong.engine.figures.interval import Interval

Ends = tuple[int, int | None, int | None]
"""Year, month, day."""
LEAP = 2000
"""A year that has every day a year may have."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period as it is written: ``2015年9月至2017年12月``; ``guessed`` where the end's year is not said, ``yearless`` where none is."""

    start: int
    end: int
    first: Ends
    last: Ends
    guessed: bool
    yearless: bool = False

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins, whatever is not said."""
        pairs = list(zip(self.first, self.last, strict=True))
        if self.guessed and pairs[1][0] != pairs[1][1]:
            return False
        for one, other in pairs:
            if one is None or other is None or one < other:
                return False
            if one > other:
                return True
        return False

    @property
    def years(self) -> int:
        """The last year less the first."""
        return self.last[0] - self.first[0]

    def exact(self, unit: str) -> Interval | None:
        """As ``allowed``, but no more years than its months or days make: March to next February is one year, not two."""
        found, days, months = self.allowed(unit), self._days(), self._months()
        if found is None or unit != "years" or months is None:
            return found
        high = -(-(months + 1) // 12) if days is None else -(-(days + 1) // 366)
        return Interval(found.low, Fraction(high))

    def allowed(self, unit: str) -> Interval | None:
        """The lengths in ``years``, ``months`` or ``days``, counted with or without both ends; None where unknown."""
        days, months = self._days(), self._months()
        if days is not None:
            ends = {
                "days": (days - self._perhaps_a_day_less(), days + 1),
                "months": (days // 31, -(-(days + 1) // 28)),
                "years": (days // 366, self.years + 1),
            }
        elif months is not None:
            ends = {"months": (months - 1, months + 1), "years": ((months - 1) // 12, self.years + 1)}
        else:
            ends = {"months": ((self.years - 1) * 12, (self.years + 1) * 12), "years": (self.years, self.years + 1)}
        if unit not in ends:
            return None
        low, high = ends[unit]
        return Interval(Fraction(max(low, 0)), Fraction(high))

    def _perhaps_a_day_less(self) -> bool:
        """Whether 29 February lies between, which most years have not."""
        first, last = _day(self.first), _day(self.last)
        return self.yearless and first is not None and last is not None and first < date(LEAP, 3, 1) <= last

    def _months(self) -> int | None:
        if self.first[1] is None or self.last[1] is None:
            return None
        return self.years * 12 + self.last[1] - self.first[1]

    def _days(self) -> int | None:
        ends = [_day(one) for one in (self.first, self.last)]
        return None if ends[0] is None or ends[1] is None else (ends[1] - ends[0]).days


def span_of(said: re.Match[str]) -> Span | None:
    """The period of a match; None where it has no end or not the same precision."""
    year, month, day = (_number(said[name]) for name in ("y1", "m1", "d1"))
    until, last_month, last_day = (_number(said[name]) for name in ("y2", "m2", "d2"))
    if year is None or (until is None and last_month is None and last_day is None):
        return None
    if last_day is not None and last_month is None:
        last_month = month
    guessed = until is None
    if guessed and (month is None or last_month is None or (last_day is None) != (day is None)):
        return None
    return Span(said.start(), said.end(), (year, month, day), (until or year, last_month, last_day), guessed)


def days_of(said: re.Match[str]) -> Span | None:
    """The days of a match without a year, in the next year where the end stands before the beginning; None where a day is none.

    29 February is counted, if it lies between: ``allowed`` takes it off for the years that have none.
    """
    month, day = int(said["m1"]), int(said["d1"])
    last = (LEAP, int(said["m2"] or month), int(said["d2"]))
    first = (LEAP - (said["m2"] is not None and last[1:] < (month, day)), month, day)
    if _day(first) is None or _day(last) is None or last < first:
        return None
    return Span(said.start(), said.end(), first, last, guessed=True, yearless=True)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _day(ends: Ends) -> date | None:
    year, month, day = ends
    try:
        return None if month is None or day is None else date(year, month, day)
    except ValueError:
        return None
