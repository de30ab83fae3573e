"""From when to when, and the lengths that a period of those words may have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from baigong.engine.documents.relating.period.day import LEAP, Ends, day_of
from baigong.engine.figures.interval import Interval


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
        first, last = day_of(self.first), day_of(self.last)
        return self.yearless and first is not None and last is not None and first < date(LEAP, 3, 1) <= last

    def _months(self) -> int | None:
        if self.first[1] is None or self.last[1] is None:
            return None
        return self.years * 12 + self.last[1] - self.first[1]

    def _days(self) -> int | None:
        ends = [day_of(one) for one in (self.first, self.last)]
        return None if ends[0] is None or ends[1] is None else (ends[1] - ends[0]).days
