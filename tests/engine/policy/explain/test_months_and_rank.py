"""Days to try, and which of several changes is named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.policy.explain.nearest.months import around, days_later, edges, months_later
from baigong.engine.policy.explain.nearest.rank import difference, rank
from baigong.engine.policy.model import Column
from baigong.engine.policy.read import load_book

POLICY = load_book("mianyang").policies["skill-upgrade-subsidy"]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2018, 1, 31), 1, date(2018, 2, 28)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2018, 1, 31), 3, date(2018, 4, 30)),
        (date(2018, 3, 15), -3, date(2017, 12, 15)),
        (date(2018, 12, 1), 1, date(2019, 1, 1)),
        (date(2018, 1, 1), 0, date(2018, 1, 1)),
        (date(9999, 12, 1), 1, None),
        (date(1, 1, 1), -1, None),
    ],
)
def test_whole_months_away(day: date, months: int, later: date | None) -> None:
    assert months_later(day, months) == later


@given(st.dates(), st.integers(-200_000, 200_000))
def test_months_never_fail_and_count_right(day: date, months: int) -> None:
    later = months_later(day, months)
    if later is not None:
        assert (later.year - day.year) * 12 + later.month - day.month == months
        assert later.day <= day.day


@given(st.dates(), st.integers(-(10**9), 10**9))
def test_days_never_fail(day: date, days: int) -> None:
    later = days_later(day, days)
    assert later is None or (later - day).days == days


def test_around_a_day_and_the_edges_of_years() -> None:
    assert around(date(2018, 1, 1)) == [date(2017, 12, 31), date(2018, 1, 1), date(2018, 1, 2)]
    assert around(date.min) == [date.min, date(1, 1, 2)]
    assert around(None) == []
    assert edges(2018)[0] == date(2017, 1, 1)
    assert edges(1)[0] == date(1, 1, 1)
    assert edges(9999)[-1] == date(9999, 12, 31)
    assert edges(20_000) == []


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (32, 36, 4),
        (36, 32, -4),
        (date(2018, 1, 1), date(2018, 1, 3), 2),
        (True, False, None),
        ("a", "b", None),
        (None, 3, None),
        (3, None, None),
    ],
)
def test_the_difference_of_numbers_and_days(old: object, new: object, change: int | None) -> None:
    assert difference(old, new) == change  # type: ignore[arg-type]


MONTHS = Column("insured_months", "integer")
PAPER = Column("is_verified", "boolean")
SUPPLIED = Column("is_verified", "boolean", supplied_by={"zh": "单位", "en": "The employer"})
APPLIED = Column("applied_on", "date", fallback="as_of")
ISSUED = Column("issued_on", "date")
LEVEL = Column("level", "text")
EARLY, LATE = date(2018, 1, 1), date(2018, 1, 5)


def test_what_a_person_can_change_comes_first() -> None:
    ranked = [
        rank(POLICY, MONTHS, 3, 4),
        rank(POLICY, MONTHS, 3, 9),
        rank(POLICY, SUPPLIED, old=False, new=True),
        rank(POLICY, PAPER, old=False, new=True),
        rank(POLICY, APPLIED, EARLY, LATE),
        rank(POLICY, LEVEL, "4", "3"),
        rank(POLICY, APPLIED, LATE, EARLY),
        rank(POLICY, ISSUED, EARLY, LATE),
    ]
    assert ranked == sorted(ranked)
    assert len(set(ranked)) == len(ranked)
