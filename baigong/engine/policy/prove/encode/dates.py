"""A date as two whole numbers, so that months, years and days between dates are sums a solver can do.

``month`` counts months from year 0 (year × 12 + month − 1), ``day`` is the day of the month. Dates are from 1901 to 2099, where
every fourth year is a leap year; what is proved holds there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import z3

FIRST, LAST = date(1901, 1, 1), date(2099, 12, 31)
BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of a common year before each month."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date."""

    month: z3.ArithRef
    day: z3.ArithRef

    @property
    def code(self) -> z3.ArithRef:
        """A number in the order of dates."""
        return self.month * 32 + self.day


def written(day: date) -> Dated:
    """A date that is known."""
    return Dated(z3.IntVal(day.year * 12 + day.month - 1), z3.IntVal(day.day))


def free(name: str) -> tuple[Dated, list[z3.BoolRef]]:
    """Any date, and what makes it one."""
    one = Dated(z3.Int(f"{name}.month"), z3.Int(f"{name}.day"))
    month = one.month
    inside = [month >= FIRST.year * 12, month <= LAST.year * 12 + 11, one.day >= 1, one.day <= last_day(one)]
    return one, inside


def read(one: Dated, model: z3.ModelRef) -> date:
    """The date in a model."""
    month, day = (model.eval(part, model_completion=True).as_long() for part in (one.month, one.day))
    return date(month // 12, month % 12 + 1, day)


def year(one: Dated) -> z3.ArithRef:
    """Its year."""
    return one.month / 12


def month_of_year(one: Dated) -> z3.ArithRef:
    """1 to 12."""
    return one.month % 12 + 1


def last_day(one: Dated) -> z3.ArithRef:
    """How many days its month has."""
    month = one.month % 12
    short = z3.Or([month == each for each in (3, 5, 8, 10)])
    return z3.If(month == 1, z3.If(_leap(one), 29, 28), z3.If(short, 30, 31))


def ordinal(one: Dated) -> z3.ArithRef:
    """A number of days; differences are days between dates."""
    month, since = one.month % 12, one.month / 12 - FIRST.year
    before: z3.ArithRef = z3.IntVal(BEFORE[11])
    for at in range(10, -1, -1):
        before = z3.If(month == at, BEFORE[at], before)
    passed = z3.If(z3.And(_leap(one), month > 1), 1, 0)
    return since * 365 + since / 4 + before + passed + one.day


def days(since: Dated, until: Dated) -> z3.ArithRef:
    """Days from one date to another. That the later date has the higher number is said once more: a solver would count long for it."""
    found = ordinal(until) - ordinal(since)
    later = z3.If(found > 0, found, 1)
    earlier = z3.If(found < 0, found, -1)
    return z3.If(until.code > since.code, later, z3.If(until.code < since.code, earlier, 0))


def full_months(since: Dated, until: Dated) -> z3.ArithRef:
    """As the language has it: 31 January to 28 February is one; negative backwards."""
    forward = z3.And(until.code >= since.code, until.day < since.day, until.day != last_day(until))
    backward = z3.And(until.code < since.code, since.day < until.day, since.day != last_day(since))
    return until.month - since.month + z3.If(forward, -1, z3.If(backward, 1, 0))


def _leap(one: Dated) -> z3.BoolRef:
    return (one.month / 12) % 4 == 0
