"""Averages against total ÷ count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

TRUE = [
    "至今已累计培训3273人，拨付培训补贴740余万元，人均约2270元。",
    "全年培训200人，拨付补贴30万元，人均1500元。",
    "全年培训200人，拨付补贴30.3万元，人均1515元。",
    "全年培训300人，拨付补贴100000元，人均333元。",
    "全年培训300人，拨付补贴200000元，人均667元。",
    "全年培训300人，拨付补贴200000元，人均666元。",
    "全年培训300人，拨付补贴200000元，人均补贴666.67元。",
    "共改造危房120户，投入资金600万元，户均5万元。",
    "全年培训200人，拨付补贴30万元。人均1500元。",
    "全年培训近200人，拨付补贴30余万元，人均约1600元。",
]
FALSE = [
    "至今已累计培训3273人，拨付培训补贴740余万元，人均约2570元。",
    "全年培训200人，拨付补贴30万元，人均1800元。",
    "全年培训200人，拨付补贴35万元，人均1500元。",
    "全年培训240人，拨付补贴30万元，人均1500元。",
    "共改造危房120户，投入资金600万元，户均6万元。",
    "全年培训200人，拨付补贴30万元，人均补贴2000元。",
    "全年培训200人，拨付补贴30万元。人均1800元。",
]
NOT_OF_EACH_OTHER = [
    "全年培训200人，拨付补贴30万元，全省人均1800元。",
    "全年培训200人，拨付补贴30万元，城镇居民人均3.2万元。",
    "全年培训200人，拨付补贴30万元，年人均1800元。",
    "全年培训200人，拨付补贴30万元，人均工资5200元。",
    "全年培训200人，拨付补贴30万元，人均每月1800元。",
    "全年培训200人，拨付补贴30万元，户均1800元。",
    "全年培训200人，人均1800元。",
    "拨付补贴30万元，人均1800元。",
    "全年培训200人，每人最高补贴30万元，人均1800元。",
    "甲校培训200人，投入30万元，乙校培训500人，投入10万元，人均1800元。",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_average_holds(text: str) -> None:
    assert verdicts("average", text) == [True]


@pytest.mark.parametrize("text", FALSE)
def test_a_false_average_is_found(text: str) -> None:
    (relation,) = told("average", text)
    assert not relation.holds
    assert relation.cure
    assert "÷" in relation.says


@pytest.mark.parametrize("text", NOT_OF_EACH_OTHER)
def test_numbers_that_are_not_of_each_other_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("average", text)


def test_the_arithmetic_is_said() -> None:
    (relation,) = told("average", FALSE[0])
    assert relation.says == "740余万元 ÷ 3273人 = 每人 2261—2291，而写作“约2570元”"
    assert relation.cure == "把“约2570元”改为 2261—2291，或者核对总数和个数"


def test_the_average_comes_first() -> None:
    assert numbers("average", TRUE[0]) == [("约2270元", "740余万元", "3273人")]


def test_of_several_totals_the_one_that_fits_is_taken() -> None:
    text = "投入资金50万元，其中补贴30万元，培训200人，人均1500元。"
    assert verdicts("average", text) == [True]


IMPLIED = [
    ("试点结束，共培养100名高级工，享受培训补贴120万元。", "120万元 ÷ 100名 = 每人 1.2万元"),
    ("至今已累计培训3273人，拨付培训补贴740余万元。", "740余万元 ÷ 3273人 = 每人 2261—2291元"),
    ("全年资助困难学生50人，发放救助金10万元。", "10万元 ÷ 50人 = 每人 2000元"),
]


@pytest.mark.parametrize(("text", "says"), IMPLIED)
def test_a_price_that_nobody_wrote_is_named(text: str, says: str) -> None:
    (relation,) = told("average", text)
    assert relation.holds
    assert relation.says == says
    assert relation.implied == f"{says}（文中没有写出）"


@pytest.mark.parametrize(
    "text",
    [
        "全市有技师3000人，投入工作室建设资金855万元。",
        "培训学员100人，其中获得补贴20万元。",
        "培训100人，每人补贴4000元。",
        "最高补贴100万元，惠及20人。",
        "培训100人，取证80人，拨付补贴30万元。",
        "培训100人，拨付补贴30万元，另投入奖励20万元。",
        "选派16名选手参赛，总投资4400万元。",
        "惠及100人以上，发放补贴超过30万元。",
    ],
)
def test_no_price_is_named_where_it_is_not_plain(text: str) -> None:
    assert [one for one in told("average", text) if one.implied] == []


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=900), st.integers(min_value=100, max_value=9000))
def test_whatever_is_divided_right_is_never_accused(people: int, price: int) -> None:
    text = f"全年培训{people}人，拨付补贴{people * price}元，人均{price}元。"
    assert verdicts("average", text) == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=900), st.integers(min_value=100, max_value=900_000))
def test_cutting_off_and_rounding_are_both_right(people: int, money: int) -> None:
    for shown in {money // people, round(money / people)} - {0}:
        text = f"全年培训{people}人，拨付补贴{money}元，人均{shown}元。"
        assert verdicts("average", text) == [True], text


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=900), st.integers(min_value=100, max_value=9000), st.integers(2, 50))
def test_whatever_is_wrong_by_more_than_a_unit_is_found(people: int, price: int, off: int) -> None:
    text = f"全年培训{people}人，拨付补贴{people * price}元，人均{price + off}元。"
    assert verdicts("average", text) == [False]
