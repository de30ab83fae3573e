"""Yields against harvest ÷ area."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

TRUE = [
    "全年粮食播种面积40万亩，粮食总产量16万吨，粮食平均亩产400公斤。",
    "水稻种植面积12.5万亩，水稻产量6.5万吨，平均亩产520公斤。",
    "小麦播种面积8万亩，总产3.2万吨，单产400公斤。",
    "油菜播种面积2000亩，总产量300吨，亩产150千克。",
    "玉米播种面积3万亩，总产量1.35万吨，亩产900斤。",
    "全年粮食播种面积40万亩。粮食总产量16万吨，其中夏粮4万吨。粮食平均亩产400公斤。",
]
FALSE = [
    "全年粮食播种面积40万亩，粮食总产量16万吨，粮食平均亩产440公斤。",
    "全年粮食播种面积40万亩，粮食总产量19万吨，粮食平均亩产400公斤。",
    "全年粮食播种面积44万亩，粮食总产量16万吨，粮食平均亩产400公斤。",
    "小麦播种面积8万亩，总产3.2万吨，单产4000公斤。",
    "玉米播种面积3万亩，总产量1.35万吨，亩产450斤。",
    "全年粮食播种面积40万亩。粮食总产量16万吨，其中夏粮4万吨。粮食平均亩产420公斤。",
]
QUIET = [
    "粮食播种面积40万亩，粮食总产量16万吨，水稻亩产520公斤。",
    "粮食播种面积40万亩，水稻产量6万吨，粮食平均亩产400公斤。",
    "粮食播种面积40万亩，粮食总产量16万吨，核心示范区亩产620公斤。",
    "粮食播种面积40万亩，粮食总产量16万吨，最高亩产820公斤。",
    "全省粮食总产量3000万吨，粮食播种面积40万亩，亩产400公斤。",
    "粮食播种面积40万亩，上年粮食总产量15万吨，亩产400公斤。",
    "粮食播种面积40万亩，粮食总产量16万吨。\n甲乡高产田亩产700公斤。",
    "茶园面积3万亩，粮食总产量16万吨，亩产400公斤。",
    "粮食总产量16万吨，亩产400公斤。",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_yield_holds(text: str) -> None:
    assert True in verdicts("average", text)
    assert False not in verdicts("average", text)


@pytest.mark.parametrize("text", FALSE)
def test_a_false_yield_is_found(text: str) -> None:
    assert False in verdicts("average", text)


@pytest.mark.parametrize("text", QUIET)
def test_other_crops_fields_and_years_are_left_in_peace(text: str) -> None:
    assert verdicts("average", text) == []


def test_yield_harvest_and_area_are_named() -> None:
    assert numbers("average", FALSE[0]) == [("440公斤", "16万吨", "40万亩")]
    (relation,) = told("average", FALSE[0])
    assert relation.says.startswith("16万吨 ÷ 40万亩 = 每亩 ")
    assert "而写作“440公斤”" in relation.says
    assert relation.cure


@settings(max_examples=60, deadline=None)
@given(st.integers(100, 900_000), st.integers(50, 900))
def test_whatever_is_divided_right_is_never_accused(area: int, per: int) -> None:
    text = f"水稻种植面积{area}亩，水稻产量{area * per}公斤，亩产{per}公斤。"
    assert verdicts("average", text) == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(1000, 900_000), st.integers(50, 900), st.integers(1, 300))
def test_rounded_tonnes_never_accuse(area: int, kilograms: int, more: int) -> None:
    tonnes = area * kilograms // 1000 + more
    text = f"水稻种植面积{area}亩，水稻产量{tonnes}吨，亩产{tonnes * 1000 / area:.1f}公斤。"
    assert verdicts("average", text) == [True]
