"""Words before and after a number."""

from __future__ import annotations

import pytest

from tests.engine.documents.scanning.seen import bounds, only

BOTH = [
    ("企业不少于50家以上", "50", None, "at_least"),
    ("学员约1100余人", "1101", "1200", "more"),
    ("企业达到50家以上", "50", None, "at_least"),
    ("企业达50家", "50", "51", ""),
    ("补贴最高不超过5000元", None, "5001", "at_most"),
    ("企业大约50家左右", "45", "55", "about"),
    ("费用约为1.2万元", "11500", "12500", "about"),
    ("费用接近2万元", "18000", "20000", "near"),
    ("面积超过3.5公顷", "3.5", None, "over"),
    ("比例近七成", "63", "70", "near"),
    ("比例不低于百分之八十", "80", None, "at_least"),
    ("比例超过三分之二", "66.66666667", None, "over"),
    ("资金1.2亿多元", "120000001", "130000000", "more"),
    ("资金3万多元", "30001", "40000", "more"),
    ("企业上百家", "100", None, ""),
    ("学员数百人以上", "200", None, "at_least"),
    ("企业近百家", "90", "100", "near"),
    ("单价控制在5元以内", None, "6", "at_most"),
    ("在15个工作日内办结", None, "16", "at_most"),
]


@pytest.mark.parametrize(("text", "low", "high", "modifier"), BOTH, ids=[row[0] for row in BOTH])
def test_modifiers(text: str, low: str | None, high: str | None, modifier: str) -> None:
    one = only(text)
    assert (bounds(one), one.modifier) == ((low, high), modifier)


def test_the_place_takes_in_the_modifiers_and_the_numeral_stands_alone() -> None:
    text = "全市企业不少于1200家以上"
    one = only(text)
    assert one.text == "不少于1200家以上"
    assert text[one.number[0] : one.number[1]] == "1200"


@pytest.mark.parametrize("text", ["学员约0人", "学员9多人和8人"])
def test_what_allows_no_value_is_not_understood(text: str) -> None:
    from tests.engine.documents.scanning.seen import quantities

    one = quantities(text)[0]
    assert one.understood == (one.low is not None)


def test_about_nothing_is_not_understood() -> None:
    one = only("学员约0人")
    assert not one.understood
    assert one.why
    assert (one.low, one.high) == (None, None)


def test_more_than_25_ends_with_the_next_ten() -> None:
    assert bounds(only("学员25余人")) == ("26", "30")


def test_more_than_three_years_is_less_than_four() -> None:
    assert bounds(only("历时三年多")) == ("3", "4")


def test_half_years() -> None:
    assert bounds(only("历时两年半")) == ("2.5", "3")


@pytest.mark.parametrize(
    "text",
    ["落实一次性补助，共发放412万元", "每年投入412万元", "标准厂房投资412万元", "每人补贴后累计支出412万元"],
)
def test_a_total_is_rounded_whatever_the_rate_beside_it(text: str) -> None:
    assert bounds(only(text)) == ("4115000", "4125000")


@pytest.mark.parametrize(
    "text",
    [
        "每部补助20万元",
        "补助标准为20万元",
        "给予20万的一次性资助",
        "对优秀的一次性奖励，对合格的，奖励20万元",
        "各奖励20万元",
    ],
)
def test_a_rate_that_a_rule_fixes_is_exact(text: str) -> None:
    assert bounds(only(text)) == ("200000", "200001")


def test_a_verb_may_stand_between_at_least_and_its_number() -> None:
    assert bounds(only("医院至少支援2家")) == ("2", None)
    assert bounds(only("同意率最低为92.3%")) == ("92.25", "92.35")
