"""Levels and sections that a number counts, and money that is shared among what was recalled."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed

SECTIONS = "（一）重大项目。十月申报。\n（二）重点项目。\n（三）青年项目。\n"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("建立市、县、乡、村四级河长制。", [True]),
        ("建立市、县、乡、村三级河长制。", [False]),
        ("构建省、市、县（区）三级平台。", [True]),
        ("构建省、市、县（区）四级平台。", [False]),
        ("打通中央、省、市、县、乡镇、村六级通道。", [True]),
        ("建立省市、县、乡三级网络。", []),
        ("全县有三级医院3家。", []),
        ("四级公路占比高，村级组织健全。", []),
    ],
)
def test_levels_are_counted(text: str, holds: list[bool]) -> None:
    assert [one for _kind, _texts, one in claims(text, "enumeration")] == holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (SECTIONS + "上述三类项目均须查重。", [True]),
        (SECTIONS + "上述两类项目均须查重。", [False]),
        (SECTIONS + "上述四类项目均须查重。", [False]),
        (SECTIONS + "三类人员优先。", []),
        (SECTIONS + "申报从严。\n上述四类项目均须查重。", []),
        ("（二）重点项目。\n（三）青年项目。\n上述三类项目均须查重。", []),
        ("上述三类项目均须查重。", []),
    ],
)
def test_sections_right_above_are_counted(text: str, holds: list[bool]) -> None:
    assert [one for _kind, _texts, one in claims(text, "enumeration")] == holds


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("年度经费900万元，上述三类项目分别安排200万元、300万元、400万元。", []),
        (
            "年度经费950万元，上述三类项目分别安排200万元、300万元、400万元。",
            [("950万元", "200万元", "300万元", "400万元")],
        ),
        ("年度经费950万元，上述两类项目分别安排200万元、300万元、400万元。", []),
        ("年度经费950万元。上述三类项目分别安排200万元、300万元、400万元。", []),
        ("年度经费950万元，另三类项目分别安排200万元、300万元、400万元。", []),
    ],
)
def test_what_is_shared_among_those_recalled_is_all_of_it(text: str, wrong: list[tuple[str, ...]]) -> None:
    assert failed(text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("全县有村214个、民宿386家，其中示范村57个、精品民宿420家。", [("386家", "420家")]),
        ("全县有村214个、民宿386家，其中示范村57个、精品民宿42家。", []),
        ("全县有村214个、农户386户，其中示范村57个、社员420户。", []),
    ],
)
def test_a_part_with_the_name_of_its_whole_is_of_it(text: str, wrong: list[tuple[str, ...]]) -> None:
    assert failed(text) == wrong
