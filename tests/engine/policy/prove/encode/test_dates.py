"""Dates as formulas are the calendar's."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.dates import FIRST, LAST, Dated
from tests.support.policy_reference.months import full_months

DAYS = st.dates(FIRST, LAST)
EDGES = st.sampled_from(
    [date(year, month, day) for year in (1999, 2000, 2001) for month in (1, 2, 3, 12) for day in (1, 28)]
    + [date(2000, 2, 29), date(2001, 1, 31), date(2000, 12, 31), date(2001, 4, 30), FIRST, LAST]
)


def number(one: Any) -> int:
    """The value of a formula without variables."""
    found = z3.simplify(one)
    assert z3.is_int_value(found)
    return int(found.as_long())


@given(DAYS | EDGES)
def test_the_parts_of_a_date_are_the_calendars(day: date) -> None:
    one = dates.written(day)
    assert number(dates.year(one)) == day.year
    assert number(dates.month_of_year(one)) == day.month
    assert number(dates.last_day(one)) == calendar.monthrange(day.year, day.month)[1]


@given(DAYS | EDGES, DAYS | EDGES)
def test_days_between_dates_are_the_calendars(since: date, until: date) -> None:
    one, other = dates.written(since), dates.written(until)
    assert number(dates.ordinal(other) - dates.ordinal(one)) == (until - since).days
    assert number(dates.days(one, other)) == (until - since).days
    assert (number(one.code) < number(other.code)) == (since < until)
    assert (number(one.code) == number(other.code)) == (since == until)


@given(DAYS | EDGES, DAYS | EDGES)
def test_full_months_are_those_of_the_definition(since: date, until: date) -> None:
    found = number(dates.full_months(dates.written(since), dates.written(until)))
    assert found == full_months(since, until)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_a_year_and_a_leap_year_keeps_its_days(month: int) -> None:
    for year in (2023, 2024):
        for day in range(1, calendar.monthrange(year, month)[1] + 1):
            one = date(year, month, day)
            assert number(dates.ordinal(dates.written(one))) == (one - date(1900, 12, 31)).days


@settings(deadline=None, max_examples=40)
@given(DAYS)
def test_any_date_is_one_of_a_free_one(day: date) -> None:
    one, inside = dates.free("d")
    solver = z3.Solver()
    solver.add(*inside, one.code == dates.written(day).code)
    assert solver.check() == z3.sat
    assert dates.read(one, solver.model()) == day


NO_DATE: dict[str, Callable[[Dated], Any]] = {
    "31 April": lambda one: z3.And(one.month % 12 == 3, one.day == 31),
    "30 February": lambda one: z3.And(one.month % 12 == 1, one.day == 30),
    "29 February 2023": lambda one: z3.And(one.month == 2023 * 12 + 1, one.day == 29),
    "the day 0": lambda one: one.day == 0,
    "a day before the first": lambda one: one.code < dates.written(FIRST).code,
    "a day after the last": lambda one: one.code > dates.written(LAST).code,
    "month 13": lambda one: dates.month_of_year(one) > 12,
}


@pytest.mark.parametrize("which", NO_DATE)
def test_what_is_no_date_is_not_free(which: str) -> None:
    one, inside = dates.free("d")
    solver = z3.Solver()
    solver.add(*inside, NO_DATE[which](one))
    assert solver.check() == z3.unsat
