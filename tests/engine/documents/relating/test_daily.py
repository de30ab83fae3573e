"""Averages of a day, a month or a year against the total and the length that is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

TRUE = [
    "假期七天，全市景区共接待游客35万人次，日均5万人次。",
    "展览会期6天，累计接待观众4.2万人次，平均每天0.7万人次。",
    "三年累计培训9000人，年均3000人。",
    "五年共建成口袋公园128个，年均约26个。",
    "4个月共办结来信260件，月均65件。",
    "全年共办理业务12000件，月均1000件。",
    "全年共接待读者120万人次，日均3900人次。",
    "上半年共受理投诉660件，月均110件。",
]
FALSE = [
    "假期七天，全市景区共接待游客35万人次，日均7万人次。",
    "展览会期6天，累计接待观众4.2万人次，平均每天0.9万人次。",
    "三年累计培训9000人，年均3300人。",
    "三年累计培训900人，年均3000人。",
    "两年累计培训9000人，年均3000人。",
    "4个月共办结来信260件，月均56件。",
    "全年共办理业务12000件，月均800件。",
    "全年共接待读者120万人次，日均390人次。",
    "上半年共受理投诉660件，月均101件。",
]
QUIET = [
    "假期七天，前三天共接待游客20万人次，日均6万人次。",
    "假期七天，全市景区接待游客35万人次，其中外地游客日均7万人次。",
    "假期后三天，全市共接待游客20万人次，日均9万人次。",
    "假期七天，全市共接待游客35万人次，平时日均1万人次。",
    "假期七天，10月1日当天共接待游客9万人次，日均5万人次。",
    "近三年共培训9000人，年均2500人。",
    "三年以来，2023年共培训4000人，年均3000人。",
    "三年多来共培训9000人，年均2500人。",
    "自5月开馆以来，全年共接待读者36万人次，日均900人次。",
    "全年共接待读者120万人次，月均开展活动12次。",
    "假期七天，共接待游客35万人次，日均客房3000间。",
    "3天共接诊300人次，每天约50人参加值班。",
    "去年共办理业务12000件，月均800件。",
    "三年累计培训9000人，年均培训班30期。",
    "两个阶段共10天，第一阶段共3天，接待3000人次，日均1000人次。",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_average_holds(text: str) -> None:
    assert verdicts("average", text) == [True]


@pytest.mark.parametrize("text", FALSE)
def test_a_false_average_is_found(text: str) -> None:
    (relation,) = told("average", text)
    assert not relation.holds
    assert relation.cure


@pytest.mark.parametrize("text", QUIET)
def test_what_is_not_of_the_whole_time_is_left_in_peace(text: str) -> None:
    assert False not in verdicts("average", text)


def test_the_length_is_named_where_it_is_written() -> None:
    assert numbers("average", FALSE[0]) == [("7万人次", "35万人次", "七天")]
    assert numbers("average", FALSE[6]) == [("800件", "12000件")]
    (relation,) = told("average", FALSE[0])
    assert relation.says == "35万人次 ÷ 7 = 每日 5万，而写作“7万人次”"


@pytest.mark.parametrize(
    "text",
    [
        "全市常住人口480万人，地区生产总值2538亿元，人均地区生产总值62000元。",
        "全市有执业医师1.4万人，每千人口执业医师2.9人。地区生产总值2538亿元，人均5.3万元。",
        "全县户籍人口48万人，财政支出38亿元，人均财政支出8600元。",
        "全市常住人口480万人，年末存款4800亿元，人均存款12万元。",
    ],
)
def test_an_average_of_another_population_is_no_quotient(text: str) -> None:
    assert False not in verdicts("average", text)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 60), st.integers(1, 90_000))
def test_whatever_is_divided_right_is_never_accused(days: int, each: int) -> None:
    text = f"活动{days}天共接待观众{days * each}人次，日均{each}人次。"
    assert verdicts("average", text) == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 60), st.integers(1, 90_000), st.integers(2, 40))
def test_whatever_is_wrong_by_more_than_a_unit_is_found(days: int, each: int, off: int) -> None:
    text = f"活动{days}天共接待观众{days * each}人次，日均{each + off}人次。"
    assert verdicts("average", text) == [False]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(12, 90_000))
def test_a_year_with_months_of_rest_is_no_contradiction(months: int, total: int) -> None:
    each = max(1, round(total / months))
    text = f"全年共办理业务{total}件，月均{each}件。"
    assert False not in verdicts("average", text)
