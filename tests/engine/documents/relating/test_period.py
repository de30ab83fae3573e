"""Days that exist, periods as long as they are said to be, events as often as they can have been."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import accused, told, verdicts

SIGNED = "\n某市人力资源和社会保障局\n2018年9月4日"

FALSE = [
    "大赛于2024年6月3日至6日在市体育馆举行，历时6天。",
    "2020年至2022年，市财政五年累计投入3亿元。",
    "会议定于2018年2月30日召开。",
    "会议定于2019年2月29日召开。",
    "会议定于4月31日召开。",
    "项目于2018年13月启动。",
    "二〇一八年十一月三十一日",
    "会议定于2018年9月4日（星期三）召开。",
    "2018年9月5日星期二召开会议。",
    "2015年9月至2017年12月历时38个月。",
    "2015年9月至2017年12月，历时五年。",
    "2014年至2017年，连续五届参加博览会。",
    "2016年至2018年四年间，共培训300人。",
    "2013—2015年五年累计投入300万元。",
    "五年来，从2013年到2015年，共举办3次。",
    "2018年9月10日至9月5日举办培训。",
    "2018年9月至2018年3月开展试点。",
    "2017年9月至2016年3月开展试点。",
    "2018年9月10日至15日，为期8天。",
    "2014年至2017年，每年举办一届，连续两届获奖。",
    "我市自2014年起，每两年举办一届大赛，至今已举办了四届。" + SIGNED,
    "我市自2014年起，每两年举办一届大赛，至今已举办了一届。" + SIGNED,
    "我市自2015年起，每年举办一届大赛，截至2018年已举办了六届。",
]
TRUE = [
    "大赛于2024年6月3日至6日在市体育馆举行，历时4天。",
    "2020年至2022年，市财政三年累计投入3亿元。",
    "会议定于2018年9月4日（星期二）召开。",
    "2015年9月至2017年12月历时28个月。",
    "2015年9月至2017年12月历时27个月。",
    "2015年9月至2017年12月，历时两年多。",
    "2015年9月至2017年12月，历时两年。",
    "2015年9月至2017年12月，历时三年。",
    "2014年至2017年，连续四届参加博览会。",
    "2014年至2017年，连续三届参加博览会。",
    "2016年至2018年三年间，共培训300人。",
    "2013—2015年三年累计投入300万元。",
    "五年来，从2013年到2018年，共举办3次。",
    "2018年9月10日至15日，为期6天。",
    "2018年9月10日至15日，为期5天。",
    "2018年9月1日至30日，为期5天的培训分三批开展。",
    "我市自2014年起，每两年举办一届大赛，至今已举办了三届。" + SIGNED,
    "我市自2014年起，每两年举办一届大赛，至今已举办了两届。" + SIGNED,
    "我市自2015年起，每年举办一届大赛，截至2018年已举办了四届。",
]
QUIET = [
    "会议定于2020年2月29日召开。",
    "每年2月29日。",
    "2018年11月至次年5月开展试点。",
    "2018年11月至5月开展试点。",
    "我市自2014年起，每两年举办一届大赛，至今已举办了九届。",
    "2014年至2017年，每年举办两届，连续八届参加。",
    "2016年至2018年，培训5期，3年后验收。",
    "2018年9月1日至30日，完成10个工作日的培训。",
    "2010年至2015年，全市建成5所学校，2年后再建3所。",
    "电话0816-2018年",
    "川人社发〔2018〕13号",
    "比分为2018-2016。",
    "9月4日（星期二）召开。",
]


@pytest.mark.parametrize("text", FALSE)
def test_what_cannot_be_is_found(text: str) -> None:
    found = [one for one in told("period", text) if not one.holds]
    assert len(found) == 1
    assert found[0].says
    assert found[0].cure


@pytest.mark.parametrize("text", TRUE)
def test_what_can_be_holds(text: str) -> None:
    assert verdicts("period", text) == [True]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_not_said_is_left_in_peace(text: str) -> None:
    assert False not in verdicts("period", text)


def test_a_day_without_a_quantity_has_a_place_of_its_own() -> None:
    text = "会议定于2018年2月30日召开。"
    (relation,) = told("period", text)
    assert relation.quantities == ()
    assert text[relation.start : relation.end] == "2018年2月30日"
    assert accused(text) == ["没有“2018年2月30日”这个日子。"]


def test_two_impossible_days_are_two_findings() -> None:
    assert len(accused("会议定于2018年2月30日召开，4月31日结束。")) == 2


def test_the_right_day_of_the_week_is_the_cure() -> None:
    (relation,) = told("period", "会议定于2018年9月4日（星期三）召开。")
    assert relation.cure == "改为“星期二”，或者核对日期"


@settings(max_examples=60, deadline=None)
@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)))
def test_days_of_the_calendar_exist(day: date) -> None:
    text = f"会议定于{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[day.weekday()]}）召开。"
    assert verdicts("period", text) == [True]


@settings(max_examples=60, deadline=None)
@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)), st.integers(1, 6))
def test_any_other_day_of_the_week_is_found(day: date, off: int) -> None:
    text = f"会议定于{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[(day.weekday() + off) % 7]}）召开。"
    assert verdicts("period", text) == [False]


@settings(max_examples=60, deadline=None)
@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 6, 30)), st.integers(1, 300), st.integers(0, 1))
def test_days_counted_with_or_without_the_last_hold(first: date, days: int, both: int) -> None:
    last = first + timedelta(days=days)
    text = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日，历时{days + both}天。"
    assert verdicts("period", text) == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(1990, 2040), st.integers(1, 9), st.integers(2, 5))
def test_years_counted_too_many_are_found(first: int, years: int, more: int) -> None:
    assert verdicts("period", f"{first}年至{first + years}年，历时{years + more}年。") == [False]


@settings(max_examples=60, deadline=None)
@given(st.integers(1990, 2040), st.integers(1, 30))
def test_an_end_before_the_beginning_is_found(first: int, back: int) -> None:
    assert verdicts("period", f"{first}年至{first - back}年开展试点。") == [False]
