"""Two values for one thing."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import numbers, told, verdicts

FALSE = [
    "全市共有技能大师工作室86个。\n下步将办好全市技能大师工作室。全市共有技能大师工作室84个。",
    "全市已建成技能大师工作室86个。\n全市共有84个技能大师工作室。",
    "截至2018年8月，全市已建成技能大师工作室86个。\n目前，我市技能大师工作室共84个。",
    "全市现有民办职业培训学校125所。\n全市民办职业培训学校共有152所。",
    "我市高技能人才总量达7.92万人。\n全市共有高技能人才8.92万人。",
]
TRUE = [
    "全市共有技能大师工作室86个。\n全市共有86个技能大师工作室。",
    "我市高技能人才总量达7.92万人。\n全市共有高技能人才约7.9万人。",
    "全市现有民办职业培训学校120余所。\n全市民办职业培训学校共有125所。",
]
QUIET = [
    "石油工业建设，五年投资154亿元。\n电力工业建设，五年投资207亿元。",
    "粮食产量达3.3亿吨。\n粮食产量达3.4亿吨。",
    "全市共有技能大师工作室86个。\n新增技能大师工作室12个。",
    "全市共有技能大师工作室86个。\n计划到2020年全市技能大师工作室达到100个。",
    "2017年，全市共有技能大师工作室72个。\n2018年，全市共有技能大师工作室86个。",
    "甲县共有技能大师工作室12个。\n乙县共有技能大师工作室8个。",
    "全市共有技能大师工作室86个，其中国家级技能大师工作室5个。",
    "全市共有技能大师工作室86个。\n全市共有国家级技能大师工作室5个。",
    "全市共有技能大师工作室86个。\n去年全市共有技能大师工作室72个。",
    "您提出“全市共有技能大师工作室68个”。\n全市共有技能大师工作室86个。",
    "全市共有学校86所。\n全市共有学校84所。",
    "全省共有技能大师工作室860个。\n全市共有技能大师工作室86个。",
    "全市技能大师工作室由72个增加到86个。\n全市共有技能大师工作室86个。",
    "开展职业技能培训12期。\n开展职业技能培训30期。",
    "高级工6.8万人。\n高级工程师0.5万人。",
    "全市共有技能大师工作室86个，全市共有技能大师工作室84个。",
]


@pytest.mark.parametrize("text", FALSE)
def test_two_values_of_one_thing_are_found(text: str) -> None:
    assert verdicts("same", text) == [False]


@pytest.mark.parametrize("text", TRUE)
def test_values_that_may_both_be_true_hold(text: str) -> None:
    assert verdicts("same", text) == [True]


@pytest.mark.parametrize("text", QUIET)
def test_other_things_times_and_places_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("same", text)


def test_both_numbers_are_named() -> None:
    assert numbers("same", FALSE[1]) == [("84个", "86个")]
    (relation,) = told("same", FALSE[1])
    assert "前面写作“86个”，后面写作“84个”" in relation.says


def test_many_statements_are_compared_with_the_first() -> None:
    text = "\n".join(["全市共有技能大师工作室86个。"] * 40)
    assert verdicts("same", text) == [True] * 39
