"""Texts of parameters and of cases beside a column whose values are listed, each told where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import COLUMNS, bare

LISTED: dict[str, dict[str, object]] = {
    **COLUMNS,
    "level": {"type": "text", "values": ["3", "4", "5"]},
    "other": {"type": "text"},
}


def told(folder: Path, **policy: Any) -> list[tuple[str, str, str]]:
    """Mistake and cure, and the line that is named, from the column that is named."""
    bare(folder, columns=LISTED, **policy)
    found = []
    for one in check_book(folder):
        line = (folder / one.file).read_text(encoding="utf-8").split("\n")[one.line - 1]
        found.append((one.mistake, one.cure, line[one.column - 1 :]))
    return found


def asked(when: str) -> list[dict[str, Any]]:
    return [{"id": "a", "when": when, "says": {"zh": "甲", "en": "A"}}]


NONE = ("列“level”没有“2”这个值", "请改成：3、4、5")


def test_a_key_of_a_table(tmp_path: Path) -> None:
    found = told(tmp_path, parameters={"rate": {"2018-01-01": {"2": 5, "3": 7}}}, amount="rate[level]")
    assert found == [(*NONE, "'2': 5")]


def test_a_key_of_a_second_axis_and_of_a_day_with_its_own_basis(tmp_path: Path) -> None:
    table = {"value": {"east": {"3": 5, "2": 7}}, "basis": [{"document": "甲"}]}
    found = told(tmp_path, parameters={"rate": {"2018-01-01": table}}, amount="rate[other, level]")
    assert found == [(*NONE, "'2': 7")]


def test_a_value_that_is_compared(tmp_path: Path) -> None:
    parameters = {"least": {"2018-01-01": "4", "2019-01-01": "2"}}
    assert told(tmp_path, parameters=parameters, conditions=asked("level = least")) == [(*NONE, "'2'")]


def test_a_table_of_values_that_are_compared(tmp_path: Path) -> None:
    parameters = {"wanted": {"2018-01-01": {"east": "4", "west": "2"}}}
    assert told(tmp_path, parameters=parameters, conditions=asked("wanted[other] <> level")) == [(*NONE, "'2'")]


def test_each_is_told_once_however_often_it_is_asked(tmp_path: Path) -> None:
    parameters = {"rate": {"2018-01-01": {"2": 5, "3": 7}}}
    found = told(tmp_path, parameters=parameters, amount="rate[level]", conditions=asked("rate[level] > 3"))
    assert found == [(*NONE, "'2': 5")]


def test_another_column_may_have_any_key(tmp_path: Path) -> None:
    assert told(tmp_path, parameters={"rate": {"2018-01-01": {"2": 5}}}, amount="rate[other]") == []


def test_a_table_need_not_have_every_value(tmp_path: Path) -> None:
    assert told(tmp_path, parameters={"rate": {"2018-01-01": {"3": 5}}}, amount="rate[level]") == []


@pytest.mark.parametrize(
    "key", [{"conditions": asked("level = '2'")}, {"conditions": asked("level IN ('2')")}, {"claimed": "level = '2'"}]
)
def test_a_text_of_an_expression(key: dict[str, Any], tmp_path: Path) -> None:
    ((mistake, cure, place),) = told(tmp_path, **key)
    assert (mistake, cure) == NONE
    assert place.startswith("'2'")


def test_a_fact_of_a_case(tmp_path: Path) -> None:
    case = {"name": "甲", "on": "2018-06-30", "facts": {"level": "2"}, "expect": {"outcome": "unknown"}}
    rows = {"name": "乙", "on": "2018-06-30", "rows": [{"id": 1, "facts": {"level": "2"}}]}
    assert told(tmp_path, cases=[case, rows]) == [(*NONE, "'2'"), (*NONE, "'2'")]
