"""What facts.yaml says of its columns is held together, in a bare folder and in a city alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read import check_book, load_book
from tests.engine.pack.planting import yunxi
from tests.engine.policy.folders import COLUMNS, bare

MONTHS: dict[str, Any] = {"type": "integer", "absent": "unknown"}


def told(folder: Path, **columns: dict[str, Any]) -> list[str]:
    bare(folder, columns={**COLUMNS, "months": MONTHS, **columns})
    return [one.mistake for one in check_book(folder)]


@pytest.mark.parametrize("kind", ["boolean", "integer", "bigint", "text"])
@pytest.mark.parametrize("fallback", [0, "as_of", False, "today", "5"])
def test_only_a_date_falls_back(kind: str, fallback: object, tmp_path: Path) -> None:
    assert told(tmp_path, x={"type": kind, "fallback": fallback}) == ["fallback 只用于 date 列"]


@pytest.mark.parametrize("fallback", [0, "today", "as-of", False])
def test_a_date_falls_back_on_the_day_of_the_sweep_only(fallback: object, tmp_path: Path) -> None:
    assert told(tmp_path, x={"type": "date", "fallback": fallback}) == [f"fallback 不能写“{fallback}”"]
    assert told(tmp_path, x={"type": "date", "fallback": "as_of"}) == []


@pytest.mark.parametrize("absent", ["unknown", "none"])
def test_a_value_is_absent_or_falls_back(absent: str, tmp_path: Path) -> None:
    x = {"type": "date", "absent": absent, "fallback": "as_of"}
    assert told(tmp_path, x=x) == ["absent 和 fallback 只能写一个"]


@pytest.mark.parametrize(("span", "said"), [([1, 0], ["range 的下界 1 大于上界 0"]), ([0, 0], []), ([-5, 5], [])])
def test_a_range_goes_up(span: list[int], said: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, x={"type": "bigint", "absent": "unknown", "range": span}) == said


@pytest.mark.parametrize("kind", ["boolean", "date", "text"])
def test_only_numbers_have_a_range(kind: str, tmp_path: Path) -> None:
    assert told(tmp_path, x={"type": kind, "absent": "unknown", "range": [0, 1]}) == ["range 只用于整数列"]


@pytest.mark.parametrize("unit", ["yuan", "CNY", "元", "万元"])
def test_money_is_fen(unit: str, tmp_path: Path) -> None:
    expected = [f"金额不能以“{unit}”为单位"] if unit != "CNY" else []
    assert told(tmp_path, x={"type": "bigint", "absent": "unknown", "unit": unit}) == expected


@pytest.mark.parametrize("name", ["as_of", "and", "in", "case", "true"])
def test_a_column_is_not_called_as_a_word_of_the_language(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, **{name: {"type": "date"}}) == [f"列不能叫“{name}”，它在规则里另有意思"]


def test_a_column_may_be_called_end(tmp_path: Path) -> None:
    assert told(tmp_path, end={"type": "date", "absent": "none"}) == []


def test_a_column_may_be_called_has_where_that_says_nothing_else(tmp_path: Path) -> None:
    assert told(tmp_path, has_card={"type": "boolean"}, has_house={"type": "boolean"}) == []
    assert told(tmp_path, has_debt={"type": "boolean"}) == ["“has_debt”已经是列“debt”有没有值"]


def test_listed_values_are_read(tmp_path: Path) -> None:
    bare(tmp_path, columns={**COLUMNS, "months": MONTHS, "level": {"type": "text", "values": ["4", "5"]}})
    columns = load_book(tmp_path).views["person"].columns
    assert list(columns["level"].values) == ["4", "5"]
    assert columns["months"].values == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sort: {type: integer, meaning: {zh: 等级次序", "sort: {type: integer, range: [8, 1], meaning: {zh: 等级次序", "range 的下界"),
        ("established_on: {type: date,", "established_on: {type: text, fallback: as_of,", "fallback 只用于 date 列"),
        ("rank: {type: text, vocabulary: ranks, absent: none,", "rank: {type: text, vocabulary: rank, absent: none,", "没有词表"),
        ("key: studio_id\n    meaning: {zh: 技能工作站，一站", "key: studio\n    meaning: {zh: 技能工作站，一站", "键“studio”不在列里"),
    ],
)  # fmt: skip
def test_a_city_s_columns_are_asked_the_same(old: str, new: str, said: str, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    path = pack / "facts.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    told = check_book(pack)
    assert any(one.file == "facts.yaml" and said in one.mistake for one in told), told


def test_a_city_s_words_are_its_vocabularies_and_places(tmp_path: Path) -> None:
    views = load_book(yunxi(tmp_path)).views
    assert list(views["workshop"].columns["rank"].values) == ["city", "provincial"]
    assert "990101" in views["workshop"].columns["area"].values
    assert views["league_round"].columns["code"].values == {}
