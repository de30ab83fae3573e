"""Whether the dates around a number are the figure's."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.documents.matching.dates import DAY, fits_dates, last_day
from baigong.engine.documents.matching.phrases import Phrase
from baigong.engine.documents.model import Aside
from tests.engine.documents.matching.hand import figure

STANDING = figure("standing", 1, "学校")
YEARS = figure("years", 1, "培训", since=date(2014, 1, 1), last=date(2018, 8, 31))
ONE_YEAR = figure("one_year", 1, "投资", since=date(2018, 1, 1), last=date(2018, 12, 31))
MONTHS = figure("months", 1, "试点", since=date(2015, 9, 1), last=date(2017, 12, 31))
OPEN = figure("open", 1, "累计", since=None, last=None)
FIGURES = {one.id: one for one in (STANDING, YEARS, ONE_YEAR, MONTHS, OPEN)}


def fits(text: str, name: str, said: str = "学校", as_of: date = date(2018, 8, 31)) -> bool:
    """A text whose dates stand in ⟨ ⟩."""
    dates, plain = [], ""
    for piece in text.split("⟨"):
        inside, closed, rest = piece.partition("⟩")
        if closed:
            dates.append(Aside(inside, len(plain), len(plain) + len(inside), "date"))
        plain += inside + rest
    return fits_dates(plain, dates, FIGURES[name], Phrase.of(said), as_of)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("有学校5所", "standing", True),
        ("截至⟨2018年8月⟩，有学校5所", "standing", True),
        ("截止⟨2018年8月⟩有学校5所", "standing", True),
        ("截至 ⟨2018年8月31日⟩，有学校5所", "standing", True),
        ("截至⟨2018年8月30日⟩，有学校5所", "standing", False),
        ("截至⟨2018年7月⟩，有学校5所", "standing", False),
        ("截至⟨2018年⟩底，有学校5所", "standing", False),
        ("⟨2018年8月⟩，有学校5所", "standing", False),
        ("⟨2018年8月⟩底，有学校5所", "standing", True),
        ("⟨2018年⟩，有学校5所", "standing", False),
        ("截至⟨2018年8月⟩，比⟨2017年⟩多，有学校5所", "standing", False),
        ("⟨八月⟩有学校5所", "standing", False),
        ("截至⟨2018年13月⟩有学校5所", "standing", False),
        ("培训3273人", "years", False),
        ("⟨2014年⟩起培训3273人", "years", True),
        ("⟨2014年⟩以来培训3273人", "years", True),
        ("⟨2014年⟩，培训3273人", "years", False),
        ("⟨2014年1月⟩起培训3273人", "years", True),
        ("⟨2014年2月⟩起培训3273人", "years", False),
        ("⟨2015年⟩起培训3273人", "years", False),
        ("⟨2014年至2018年8月⟩培训3273人", "years", True),
        ("⟨2014年至2018年⟩培训3273人", "years", False),
        ("⟨2014年至2017年⟩培训3273人", "years", False),
        ("截至⟨2018年8月⟩培训3273人", "years", True),
        ("⟨2018年⟩，投资4400万元", "one_year", True),
        ("⟨2017年⟩，投资4400万元", "one_year", False),
        ("⟨2018年⟩上半年，投资4400万元", "one_year", False),
        ("⟨2015年9月⟩试点，⟨2017年12月⟩结束，试点1家", "months", True),
        ("⟨2015年9月⟩试点，⟨2017年11月⟩结束，试点1家", "months", False),
        ("⟨2015年⟩起试点1家", "months", False),
    ],
)
def test_every_date_must_be_the_figures(text: str, name: str, expected: bool) -> None:
    assert fits(text, name) is expected


def test_a_date_that_the_phrase_names_is_its_own() -> None:
    assert fits("在⟨2016年⟩的大赛上获金牌4枚", "standing", "金牌 @ 2016年 大赛")
    assert not fits("在⟨2017年⟩的大赛上获金牌4枚", "standing", "金牌 @ 2016年 大赛")


def test_the_end_of_a_year_is_its_last_day() -> None:
    assert fits("⟨2017年⟩底，有学校5所", "standing", as_of=date(2017, 12, 31))
    assert fits("截至⟨2017年⟩末，有学校5所", "standing", as_of=date(2017, 12, 31))
    assert not fits("⟨2017年⟩初，有学校5所", "standing", as_of=date(2017, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018年", date(2018, 12, 31)),
        ("2018年2月", date(2018, 2, 28)),
        ("2020年2月", date(2020, 2, 29)),
        ("2018年9月4日", date(2018, 9, 4)),
        ("2018年9月31日", None),
        ("2018年0月", None),
        ("0000年", None),
    ],
)
def test_the_last_day_of_what_is_said(text: str, day: date | None) -> None:
    found = DAY.match(text)
    assert found is not None
    assert last_day(found) == day
