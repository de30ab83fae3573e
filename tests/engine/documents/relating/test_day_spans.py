"""Days of a month without a year, and how long they can have been; exact lengths of what has a term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

FALSE = [
    "10月1日至7日，全县开展交通整治行动，历时9天。",
    "支队自3月28日至4月6日开展专项行动，历时8天。",
    "12月28日至1月3日举办冰雪节，历时9天。",
    "5月6—9日，为期6天。",
    "9月5日至7日举办为期5天的培训班。",
    "2月27日至3月1日举办赛事，历时5天。",
    "建设期自2025年3月至2026年2月，为期2年。",
    "试点自2025年3月1日至2026年2月28日，为期两年。",
]
TRUE = [
    "10月1日至7日，全县开展交通整治行动，历时7天。",
    "支队自3月28日至4月6日开展专项行动，历时10天。",
    "支队自3月28日至4月6日开展专项行动，历时9天。",
    "12月28日至1月3日举办冰雪节，历时7天。",
    "5月6—9日，为期4天。",
    "9月5日至7日举办为期3天的培训班。",
    "9月5日至30日举办为期3天的培训班。",
    "2月27日至3月1日举办赛事，历时3天。",
    "2月27日至3月1日举办赛事，历时4天。",
    "2月20日至3月5日举办赛事，历时13天。",
    "建设期自2025年3月至2026年2月，为期1年。",
    "试点自2025年3月1日至2026年2月28日，为期一年。",
    "试点自2024年1月1日至2024年12月31日，为期一年。",
    "试点自2023年9月至2026年2月，为期三年。",
]
QUIET = [
    "9月28日至10月7日，代表团赴省城参赛，历时3天。",
    "9月1日至30日，共培训3期，每期5天。",
    "3月1日至31日，共20个工作日。",
    "9月28日至次年3月1日，历时160天。",
    "报名时间为2月30日至3月5日，为期5天。",
    "4月10日至5日，历时3天。",
    "3月8日、5月12日至6月1日各开展一次，每次历时1天。",
]


@pytest.mark.parametrize("text", FALSE)
def test_what_is_longer_or_shorter_than_its_days_is_found(text: str) -> None:
    assert False in verdicts("period", text)


@pytest.mark.parametrize("text", TRUE)
def test_what_can_be_holds(text: str) -> None:
    assert verdicts("period", text) == [True]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_not_the_length_of_all_of_it_is_left_in_peace(text: str) -> None:
    assert [one for one in told("period", text) if not one.holds and one.quantities] == []


def test_the_length_is_named() -> None:
    text = "支队自3月28日至4月6日开展专项行动，历时8天。"
    assert numbers("period", text) == [("8天",)]
    (relation,) = told("period", text)
    assert relation.says == "“3月28日至4月6日”为 9—10 天，而写作“8天”"


@settings(max_examples=80, deadline=None)
@given(st.dates(date(2019, 1, 1), date(2026, 12, 31)), st.integers(1, 120), st.booleans())
def test_right_days_of_any_year_are_never_accused(first: date, days: int, both: bool) -> None:
    last = first + timedelta(days=days)
    text = f"{first.month}月{first.day}日至{last.month}月{last.day}日，历时{days + both}天。"
    assert False not in verdicts("period", text)


@settings(max_examples=80, deadline=None)
@given(st.dates(date(2019, 1, 1), date(2026, 12, 31)), st.integers(1, 120), st.integers(3, 30))
def test_days_that_are_too_many_are_found(first: date, days: int, more: int) -> None:
    last = first + timedelta(days=days)
    text = f"{first.month}月{first.day}日至{last.month}月{last.day}日，历时{days + more}天。"
    assert verdicts("period", text) == [False]
