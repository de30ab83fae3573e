"""Whole calendar months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.policy_reference.months import full_months

DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2018-01-31", "2018-02-28", 1),
        ("2018-01-31", "2018-02-27", 0),
        ("2018-01-31", "2018-02-01", 0),
        ("2016-01-31", "2016-02-28", 0),
        ("2016-01-31", "2016-02-29", 1),
        ("2016-02-29", "2017-02-28", 12),
        ("2018-02-28", "2018-03-28", 1),
        ("2018-02-28", "2018-03-27", 0),
        ("2017-12-31", "2018-01-01", 0),
        ("2017-03-15", "2018-03-14", 11),
        ("2017-03-15", "2018-03-15", 12),
        ("2018-02-28", "2018-01-31", -1),
        ("2018-05-05", "2018-05-05", 0),
    ],
)
def test_months_between(start: str, end: str, months: int) -> None:
    assert full_months(date.fromisoformat(start), date.fromisoformat(end)) == months


@given(DAYS, DAYS)
def test_months_are_mirrored(start: date, end: date) -> None:
    assert full_months(start, end) == -full_months(end, start)


@given(DAYS, DAYS, DAYS)
def test_a_later_end_never_has_fewer_months(start: date, one: date, other: date) -> None:
    first, last = sorted((max(one, start), max(other, start)))
    assert full_months(start, first) <= full_months(start, last)
