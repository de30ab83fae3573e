"""On which days people may be broken down for the public."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.figures.disclosure import DAYS_APART, nearest_open_day, open_days
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack

PACK = load_pack("mianyang")
DAYS = st.dates(min_value=date(1985, 1, 1), max_value=date(2040, 1, 1))


def with_publications(*days: date) -> Pack:
    first = PACK.publications[0]
    return PACK.model_copy(update={"publications": tuple(first.model_copy(update={"as_of": day}) for day in days)})


def test_the_letters_day_and_the_ends_of_years_are_open() -> None:
    open_ = open_days(PACK, date(2018, 9, 4))
    assert date(2018, 8, 31) in open_
    assert date(2016, 12, 31) in open_
    assert date(2018, 9, 4) not in open_
    assert date(2016, 12, 30) not in open_
    assert max(open_) == date(2018, 8, 31)


def test_an_end_of_year_close_to_a_publication_is_closed() -> None:
    open_ = open_days(with_publications(date(2017, 11, 30)), date(2018, 12, 31))
    assert date(2017, 12, 31) not in open_
    assert {date(2016, 12, 31), date(2017, 11, 30), date(2018, 12, 31)} <= set(open_)


def test_a_second_letter_of_the_same_season_opens_no_second_day() -> None:
    open_ = open_days(with_publications(date(2018, 8, 31), date(2018, 7, 31)), date(2018, 12, 31))
    assert date(2018, 7, 31) in open_
    assert date(2018, 8, 31) not in open_


@given(days=st.lists(DAYS, max_size=5), last=DAYS, asked=DAYS)
def test_no_two_open_days_are_near(days: list[date], last: date, asked: date) -> None:
    pack = with_publications(*days)
    open_ = open_days(pack, last)
    assert all(later - earlier >= timedelta(days=DAYS_APART) for earlier, later in pairwise(open_))
    assert all(pack.city.first_day <= day <= last for day in open_)
    nearest = nearest_open_day(pack, last, asked)
    assert (nearest is None) == (not open_)
    assert nearest is None or all(abs(asked - nearest) <= abs(asked - day) for day in open_)
