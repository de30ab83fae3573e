"""Options of parameters are of their kind, and a parameter that cannot be read is told once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read import check_book, load_book
from tests.engine.policy.folders import bare

ASKS = [{"id": "a", "when": "months >= least_months", "says": {"zh": "甲", "en": "A"}}]


def told(folder: Path, parameter: Any, **policy: Any) -> list[str]:
    bare(folder, **{"parameters": {"least_months": parameter}, "conditions": ASKS, **policy})
    return [one.mistake for one in check_book(folder)]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({"assumed": "ja"}, "ja"),
        ({"assumed": 1}, "1"),
        ({"title": "月数"}, "月数"),
        ({"unit": 5}, "5"),
        ({"dated_by": ["as_of"]}, "[…]"),
        ({"title": None}, "null"),
    ],
)
def test_options_are_of_their_kind(options: dict[str, Any], shown: str, tmp_path: Path) -> None:
    assert f"“{shown}”不是这里要的值" in told(tmp_path, {**options, "2018-01-01": 12})


def test_sound_options_are_read(tmp_path: Path) -> None:
    options = {"assumed": True, "unit": "month", "dated_by": "as_of", "title": {"zh": "月数", "en": "Months"}}
    assert told(tmp_path, {**options, "2018-01-01": 12}) == []
    found = load_book(tmp_path).policies["grant"].parameters["least_months"]
    assert (found.assumed, found.dated_by, found.title["zh"]) == (True, "as_of", "月数")


@pytest.mark.parametrize(
    ("parameter", "said"),
    [
        (12, "参数要写明从哪一天起"),
        ({"value": 12}, "不认识的键“value”"),
        ({"2018-01-01": None}, "“null”不是参数能用的值"),
        ({"2018-01-01": [1, 2]}, "“[…]”不是参数能用的值"),
        ({"2018-01-01": {}}, "参数没有值"),
        ({"2018-01-01": 12, "2019-01-01": "12"}, "参数各处的值不是同一种"),
        ({"2018-02-30": 12}, "没有 2018-02-30 这一天"),
    ],
)
def test_one_that_cannot_be_read_is_not_missed_by_its_rules(parameter: Any, said: str, tmp_path: Path) -> None:
    assert told(tmp_path, parameter) == [said]


def test_nor_is_a_table(tmp_path: Path) -> None:
    assert told(tmp_path, {"2018-01-01": 1.5}, conditions=[], amount="least_months[level]") == ["“1.5”不是参数能用的值"]


def test_one_that_is_not_there_is_missed(tmp_path: Path) -> None:
    bare(tmp_path, conditions=ASKS)
    assert [one.mistake for one in check_book(tmp_path)] == ["没有列或参数“least_months”"]


@pytest.mark.parametrize("name", ["as_of", "and", "case"])
def test_a_parameter_is_not_called_as_a_word_of_the_language(name: str, tmp_path: Path) -> None:
    bare(tmp_path, parameters={name: {"2018-01-01": 1}})
    assert [one.mistake for one in check_book(tmp_path)] == [f"参数不能叫“{name}”，它在规则里另有意思"]


def test_a_value_with_a_basis_has_no_other_keys(tmp_path: Path) -> None:
    assert told(tmp_path, {"2018-01-01": {"value": 12, "basi": []}}) == ["不认识的键“basi”"]
    assert told(tmp_path, {"2018-01-01": {"value": 12, "basis": [{"document": "甲"}]}}) == []


@pytest.mark.parametrize("way", ["descending", "降序", "down", "ASCENDING"])
def test_an_order_goes_by_desc_only(way: str, tmp_path: Path) -> None:
    bare(tmp_path, order=[f"months {way}"])
    (one,) = check_book(tmp_path)
    assert one.mistake == f"次序里不能写“{way}”"
    assert "months desc" in one.cure


@pytest.mark.parametrize("limit", [-1, "-1"])
@pytest.mark.parametrize("kind", ["at_most", "budget"])
def test_a_limit_below_nothing_is_told(limit: object, kind: str, tmp_path: Path) -> None:
    bare(tmp_path, pools=[{"id": "p", kind: limit}])
    assert [one.mistake for one in check_book(tmp_path)] == ["这个名额谁也得不到"]
    bare(tmp_path, pools=[{"id": "p", kind: 0}])
    assert check_book(tmp_path) == []
