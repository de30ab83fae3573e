"""Answer keys are read as written, and refused where they contradict themselves."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.support.answer_keys.keys import key_of, load_corpus, load_key, load_phrasings
from tests.support.answer_keys.marked import marked

TEXT = "有技师13个，截至2018年。"
TECHNICIANS = {"text": "13个", "start": 3, "end": 6, "low": 13, "high": 14, "unit": "个", "noun": ["技师"]}
YEAR = {"text": "2018年", "start": 9, "end": 14}


def test_a_key_is_read() -> None:
    key = key_of("a", TEXT, {"quantities": [TECHNICIANS], "asides": [YEAR]})
    assert [key.quantities[0].low, key.quantities[0].high] == [13, 14]
    assert key.quantities[0].noun == ("技师",)
    assert key.quantities[0].understood
    assert key.asides[0].text == "2018年"
    assert not (key.truths)
    assert not (key.contradictions)


def test_decimals_are_what_is_written() -> None:
    key = marked("大棚占{三分之一|33.3|33.4|%|大棚}")
    assert key.quantities[0].low == Fraction(333, 10)
    assert key.quantities[0].high == Fraction(167, 5)


def test_an_open_end_is_none() -> None:
    assert marked("企业{超过50家|51|-|家|企业}").quantities[0].high is None
    assert marked("企业{不足50家|-|50|家|企业}").quantities[0].low is None


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({"quantities": [TECHNICIANS | {"start": 2}]}, "13个 does not stand at 2"),
        ({"quantities": [TECHNICIANS | {"text": ""}]}, "does not stand"),
        ({"quantities": [TECHNICIANS], "asides": [YEAR | {"end": 13}]}, "2018年 does not stand at 9"),
        ({"quantities": [TECHNICIANS | {"low": 15}]}, "low is above high"),
        ({"quantities": [TECHNICIANS, TECHNICIANS]}, "overlap"),
        ({"quantities": [TECHNICIANS], "truths": [{"kind": "same", "whole": 0, "parts": [1]}]}, "no quantity 1"),
        ({"quantities": [TECHNICIANS], "contradictions": [{"quantities": [-1]}]}, "no quantity -1"),
    ],
)
def test_a_key_that_does_not_fit_its_text_is_refused(answers: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        key_of("a", TEXT, answers)


def test_a_document_and_its_key_lie_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(("一、情况\r\n" + TEXT).encode())
    moved = TECHNICIANS | {"start": 9, "end": 12}
    (tmp_path / "one.key.json").write_text(json.dumps({"quantities": [moved]}), encoding="utf-8")
    key = load_key(tmp_path / "one.txt")
    assert key.name == "one"
    assert "\r\n" in key.text
    assert load_corpus(tmp_path) == (key,)


def test_phrasings_are_named_by_their_place(tmp_path: Path) -> None:
    entries = [{"text": TEXT, "quantities": [TECHNICIANS], "asides": [YEAR]}, {"text": "无", "quantities": []}]
    file = tmp_path / "some.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    assert [key.name for key in load_phrasings(file)] == ["some 1", "some 2"]


def test_a_truth_names_each_quantity_once() -> None:
    key = marked(
        "{3个|3|4|个|站}{1个|1|2|个|站}",
        [{"kind": "sum_at_most", "whole": 0, "parts": [1, 0], "overlap": 1, "why": "w"}],
    )
    assert key.truths[0].quantities == (0, 1)
    assert key.truths[0].overlap == 1


def test_the_markup_gives_places() -> None:
    key = marked("自<2018年>起建站{3个|3|4|个|站;车站}")
    assert key.text == "自2018年起建站3个"
    assert key.text[key.quantities[0].start : key.quantities[0].end] == "3个"
    assert key.quantities[0].noun == ("站", "车站")
    assert key.asides[0].start == 1
