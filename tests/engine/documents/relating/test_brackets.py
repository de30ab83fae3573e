"""A bracket right behind a number, with labels and numbers and nothing else, lists all of it."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed

HOLDS = [
    ("建成公园30个（口袋公园18个、综合公园12个）。", ("30个", "18个", "12个")),
    ("转移群众900人（集中安置300人、分散安置600人）。", ("900人", "300人", "600人")),
    ("用水9.5亿立方米（农业用水5.1亿立方米、工业用水2.4亿立方米、生活用水2.0亿立方米）。", None),
    ("开放场馆16处（体育馆9处、村文化院坝7处），接待群众2万人次。", ("16处", "9处", "7处")),
]
WRONG = [
    ("建成公园30个（口袋公园18个、综合公园13个）。", ("30个", "18个", "13个")),
    ("建成公园30个（口袋公园18个、综合公园11个）。", ("30个", "18个", "11个")),
    ("转移群众910人（集中安置300人、分散安置600人）。", ("910人", "300人", "600人")),
    ("水源地150个（地表水型11个、地下水型4个）。", ("150个", "11个", "4个")),
    ("演出128场（县城46场、乡镇72场）。", ("128场", "46场", "72场")),
    ("水源地12个（河流型5个、湖库型3个、地下水型5个）。", ("12个", "5个", "3个", "5个")),
]
OPEN = [
    "建成公园30个（其中口袋公园11个、综合公园9个）。",
    "建成公园30个（含口袋公园11个、综合公园9个）。",
    "建成公园30个（主要口袋公园11个、综合公园9个）。",
    "建成公园30个（口袋公园11个、综合公园9个等）。",
    "建成公园30个（新增口袋公园11个、综合公园9个）。",
    "购置设备120台（呼吸机10台、监护仪20台）。",
    "表彰先进30人（一等奖3人、二等奖5人、三等奖9人）。",
    "参会120人（党员60人、女性40人）。",
    "帮扶120人（困难职工60人、退役军人40人）。",
    "建成公园30个（同比增长5个、减少2个）。",
    "我市共有站点12个（甲江市86个、乙山市90个）。",
    "建成公园30个（口袋公园11个，综合公园情况另报，9个待验收）。",
]


@pytest.mark.parametrize(("text", "numbers"), HOLDS)
def test_what_adds_up_holds(text: str, numbers: tuple[str, ...] | None) -> None:
    found = claims(text, "composition")
    assert [holds for _kind, _texts, holds in found] == [True]
    assert numbers is None or found[0][1] == numbers


@pytest.mark.parametrize(("text", "numbers"), WRONG)
def test_what_does_not_add_up_fails(text: str, numbers: tuple[str, ...]) -> None:
    assert failed(text) == [numbers]


@pytest.mark.parametrize("text", OPEN)
def test_a_bracket_that_may_leave_something_out_is_let_be(text: str) -> None:
    assert failed(text) == []
