"""Bare lists that share out years."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import numbers, verdicts

LIST = "2020年至2022年，全市三年累计新建公园37个，分别为10个、12个、15个，2022年比上年增长25%。"
FEWER = [
    LIST.replace("三年", "两年"),
    LIST.replace("三年", "四年"),
    "三年分别建成公园10个、12个，共22个。",
    "四年分别改造小区10个、12个、15个，共37个。",
]
CHANGED = [
    LIST.replace("25%", "52%"),
    LIST.replace("25%", "2.5%"),
    LIST.replace("2022年比上年增长", "2022年比上年下降"),
    LIST.replace("2022年比", "2021年比"),
    "2020—2022年三年累计投入6亿元，分别为1亿元、2亿元、3亿元，2022年比上年增长150%。",
]
QUIET = [
    "资金来自三级财政。两年累计投入9亿元，分别为3亿元、4亿元、2亿元。",
    "两年累计投入中央、省级、市级资金9亿元，分别为3亿元、4亿元、2亿元。",
    "2021年至2022年，两年累计投入3个项目9亿元，分别为3亿元、4亿元、2亿元。",
    "近三年分别建成公园10个、12个，今年15个。",
    "用时三年，投入9亿元，分别为4亿元、5亿元。",
    LIST.replace("2020年至2022年", "2019年至2022年").replace("三年", ""),
    LIST.replace("2022年比上年", "2023年比上年"),
]


def test_a_true_list_holds() -> None:
    assert verdicts("growth", LIST) == [True, True]


@pytest.mark.parametrize("text", FEWER)
def test_more_or_fewer_values_than_years_are_found(text: str) -> None:
    assert False in verdicts("growth", text)


@pytest.mark.parametrize("text", CHANGED)
def test_a_wrong_change_of_a_member_is_found(text: str) -> None:
    assert False in verdicts("growth", text)


@pytest.mark.parametrize("text", QUIET)
def test_lists_of_other_things_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("growth", text)


def test_years_and_members_are_named() -> None:
    assert numbers("growth", LIST) == [("三年", "10个", "12个", "15个"), ("15个", "12个", "25%")]
