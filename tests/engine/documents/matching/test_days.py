"""The day of which a document speaks."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.documents.matching.days import day_stated, day_written
from baigong.engine.documents.reading import document_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至2018年8月，全市有学校5所。", date(2018, 8, 31)),
        ("截止2018年8月全市有学校5所。", date(2018, 8, 31)),
        ("截至 2024 年 2 月，全市有学校5所。", date(2024, 2, 29)),
        ("截至2023年2月，全市有学校5所。", date(2023, 2, 28)),
        ("截至2018年8月15日，全市有学校5所。", date(2018, 8, 15)),
        ("截至2018年底，全市有学校5所。", date(2018, 12, 31)),
        ("2018年8月，全市有学校5所。", None),
        ("截至目前，全市有学校5所。", None),
        ("截至2018年13月，全市有学校5所。", None),
        ("截至2018年2月30日，全市有学校5所。", None),
        ("", None),
    ],
)
def test_the_day_that_is_stated(text: str, day: date | None) -> None:
    assert day_stated(document_of(text)) == day


def test_the_day_stated_most_often_is_meant() -> None:
    text = "截至2018年8月，有学校5所。截至2017年底，有学校4所。截至2018年8月，有基地13个。"
    assert day_stated(document_of(text)) == date(2018, 8, 31)


def test_of_two_days_stated_once_the_later_is_meant() -> None:
    assert day_stated(document_of("截至2018年8月，有学校5所。截至2017年底，有学校4所。")) == date(2018, 8, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("全市有学校5所。\n云州市人民政府\n2018年9月4日\n", date(2018, 9, 4)),
        ("全市有学校5所。\n            2018 年 9 月 4 日\n\n（联系人：某某）", date(2018, 9, 4)),
        ("2017年1月1日\n全市有学校5所。\n2018年9月4日", date(2018, 9, 4)),
        ("全市有学校5所。\n2018年9月", None),
        ("2018年9月4日收悉。", None),
        ("全市有学校5所。\n2018年9月31日", None),
    ],
)
def test_the_day_on_which_it_was_written(text: str, day: date | None) -> None:
    assert day_written(document_of(text)) == day
