"""Whose letter it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baigong.engine.documents.matching import CityFigures, speaks_of
from baigong.engine.documents.reading import document_of
from tests.engine.documents.matching.hand import CITY, indicators, matched

BODY = "全市有实训基地14个。"


@pytest.mark.parametrize(
    "text",
    [
        "云州市人力资源和社会保障局\n关于技能人才工作的函\n全市有实训基地14个。",
        "关于技能人才工作的报告\n全市有实训基地14个。\n云州市人力资源和社会保障局\n2023年9月6日",
        "全市有实训基地14个。",
        "我市有实训基地14个。",
        "关于云州技能人才工作的情况\n全市有实训基地14个。",
        "青川市人民政府：\n我市有实训基地14个。\n云州市人民政府",
        "临江区人力资源和社会保障局：\n我市有实训基地14个。\n云州市人力资源和社会保障局",
    ],
)
def test_a_letter_of_this_city(text: str) -> None:
    document = document_of(text)
    assert speaks_of(document, CITY)
    assert indicators(text, end="") == {"14个": "bases"}


@pytest.mark.parametrize(
    "text",
    [
        "青川市人力资源和社会保障局\n关于技能人才工作的函\n全市有实训基地14个。",
        "明州市人力资源和社会保障局\n关于技能人才工作的函\n全市有实训基地14个。",
        "江都市人民政府\n关于技能人才工作的函\n全市有实训基地14个。",
        "海门市人民政府\n关于技能人才工作的函\n全市有实训基地14个。",
        "石城县人民政府\n关于技能人才工作的函\n全县有实训基地14个。",
        "白水州人民政府\n关于技能人才工作的函\n全州有实训基地14个。",
        "全市有实训基地14个。\n青川市人民政府\n2023年9月6日",
        "云州市人民政府：\n我市有实训基地14个。\n青川市人民政府",
        "全市有实训基地14个，位居青川市历年之首。",
        "云州市临江区人力资源和社会保障局\n关于技能人才工作的函\n全区有实训基地14个。",
        "河口县人民政府关于技能人才的报告\n有实训基地14个。",
        "江东省人力资源和社会保障厅\n关于技能人才工作的通知\n有实训基地14个。",
    ],
)
def test_a_letter_of_somebody_else_is_left_alone_and_a_note_says_so(text: str) -> None:
    assert not speaks_of(document_of(text), CITY)
    seen, found = matched(text, end="")
    assert found == []
    assert all(one.indicator is None for one in seen.quantities)
    assert len(seen.document.notes) == 1
    assert "云州市" in seen.document.notes[0]


def test_without_figures_the_citys_own_note_is_given() -> None:
    seen, found = matched(BODY, CityFigures(title="云州市", note="那天没有记录。"))
    assert (found, seen.document.notes) == ([], ("那天没有记录。",))


def test_notes_of_the_reading_are_kept() -> None:
    document = replace(document_of("全市有实训基地14个。\n青川市人民政府"), notes=("修订已视为接受。",))
    assert not speaks_of(document, CITY)
    seen, _found = matched("全市有实训基地14个。", end="\n青川市人民政府")
    assert len(seen.document.notes) == 1


def test_the_stem_is_the_name_without_its_last_letter() -> None:
    assert CITY.stem == "云州"
    assert CityFigures(title="云州").stem == "云州"
