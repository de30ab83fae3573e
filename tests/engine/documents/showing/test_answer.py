"""The headline, the sums and the JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from baigong.engine.documents.model import Finding, FindingKind, Relation, Report
from baigong.engine.documents.showing import as_json, circled, headline, summary
from baigong.engine.documents.showing.program import plain
from baigong.engine.documents.showing.words import aside_kind, finding_kind, interval_words
from tests.engine.documents.showing.reports import aside, document, example, quantity, report

KINDS = {"contradiction", "differs", "cannot_be_known", "implied", "slip"}


def with_kinds(*kinds: FindingKind) -> Report:
    text = "基地13个"
    found = [Finding(kind, "note", "x", (), 0, 2) for kind in kinds]
    return report(document(text), [quantity(text, "13个", 13, 14)], found)


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("contradiction", "slip", "slip"), "1 处自相矛盾，2 处文字疏漏"),
        (("slip",), "1 处文字疏漏"),
        (("slip", "differs", "contradiction"), "1 处自相矛盾，1 处与本市记录不一致，1 处文字疏漏"),
        (("implied", "cannot_be_known"), "没有发现自相矛盾"),
        ((), "没有发现自相矛盾"),
    ],
)
def test_the_headline_is_the_answer(kinds: tuple[FindingKind, ...], words: str) -> None:
    assert headline(with_kinds(*kinds)) == words


def test_a_text_without_numbers_is_not_called_right() -> None:
    assert headline(report(document("没有数字。"))) == "没有找到数量，也没有发现文字疏漏"


def test_the_summary_counts() -> None:
    found = summary(example())
    assert (found["quantities"], found["understood"], found["not_understood"]) == (5, 4, 1)
    assert {kind: count for kind, count in found["set_aside"].items() if count} == {"date": 1}
    assert found["relations"] == {"checked": 1, "hold": 0, "fail": 1}
    assert {kind: count for kind, count in found["findings"].items() if count} == {"contradiction": 1, "slip": 1}
    assert set(found["findings"]) == KINDS
    assert (found["notes"], found["city"]) == ([], {})


def test_the_summary_of_nothing_has_the_same_keys() -> None:
    empty = summary(report(document("")))
    assert set(empty) == set(summary(example()))
    assert set(empty["set_aside"]) == set(summary(example())["set_aside"])
    assert sum(empty["set_aside"].values()) + sum(empty["findings"].values()) == 0


def test_notes_and_city_are_told() -> None:
    city = {"pack": "p", "snapshot": "s", "as_of": "2023-08-31"}
    of = report(replace(document(), notes=("有修订。",)), city=city)
    assert summary(of)["notes"] == ["有修订。"]
    assert summary(of)["city"] == city


def data(of: Report) -> Any:
    return json.loads(as_json(of))


def test_the_json_has_the_documented_shape() -> None:
    found = data(example())
    assert list(found) == ["quantities", "findings", "summary"]
    assert found["quantities"][0] == {
        "text": "13个",
        "start": example().quantities[0].start,
        "end": example().quantities[0].end,
        "low": 13,
        "high": 14,
        "unit": "个",
        "kind": "count",
        "counts": "实训基地",
        "understood": True,
        "indicator": None,
    }
    contradiction = found["findings"][1]
    assert contradiction["kind"] == "contradiction"
    assert contradiction["severity"] == "error"
    assert contradiction["quantities"] == [0, 1, 2, 3]
    assert set(contradiction) >= {"kind", "severity", "message", "quantities", "start", "end"}
    assert found["summary"] == summary(example())


def test_places_are_characters_of_the_text() -> None:
    text = "𠮷林有基地13个\r\n"
    found = data(report(document(text), [quantity(text, "13个", 13, 14)]))["quantities"][0]
    assert text[found["start"] : found["end"]] == "13个"


def test_chinese_stays_readable_and_the_answer_ends_its_line() -> None:
    assert "实训基地" in as_json(example())
    assert as_json(example()).endswith("}\n")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (None, None),
        (Fraction(13), 13),
        (Fraction(43, 2), 21.5),
        (Fraction(100, 3), 33.333333),
        (Fraction(0), 0),
        (Fraction(10**20), 10**20),
        (Fraction(-5, 2), -2.5),
    ],
)
def test_numbers_are_json_numbers(value: Fraction | None, number: float | None) -> None:
    assert plain(value) == number
    assert type(plain(value)) is type(number)


@pytest.mark.parametrize(
    ("low", "high", "step", "words"),
    [
        (13, 14, 1, "13"),
        (79150, 79250, 1, "79,150 至 79,249"),
        ("21.5", "22.5", 0, "21.5 起，不到 22.5"),
        (51, None, 1, "至少 51"),
        (None, 50, 1, "至多 49"),
        (None, 20, 0, "不到 20"),
        (None, None, 1, "不限"),
        ("100/3", "101/3", 0, "33.333333 起，不到 33.666667"),
    ],
)
def test_an_interval_in_words(low: str | int | None, high: str | int | None, step: int, words: str) -> None:
    assert interval_words(quantity("5个", "5个", low, high, step=step)) == words


def test_what_was_not_understood_has_no_interval() -> None:
    assert interval_words(quantity("5个", "5个", None, None, understood=False)) == "未读懂"


def test_numbers_of_findings_are_circled() -> None:
    assert [circled(count) for count in (1, 20, 21, 35, 36, 50, 51, 0)] == [
        "①",
        "⑳",
        "㉑",
        "㉟",
        "㊱",
        "㊿",
        "(51)",
        "(0)",
    ]
    assert len({circled(count) for count in range(1, 60)}) == 59


def test_every_kind_has_a_name() -> None:
    found = summary(example())
    for kind in found["findings"]:
        assert finding_kind(kind) != kind
    for kind in found["set_aside"]:
        assert aside_kind(kind) != kind


def test_relations_that_hold_are_counted() -> None:
    of = example()
    good = Relation("share", (0, 1), holds=True, says="相符")
    both = report(
        of.document, of.quantities, relations=[*of.relations, good], asides=[aside(of.document.text, "2023年底")]
    )
    assert summary(both)["relations"] == {"checked": 2, "hold": 1, "fail": 1}
