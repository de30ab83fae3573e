"""The words that a finding quotes."""

from __future__ import annotations

import pytest

from baigong.cli.checking.quoted import quoted
from baigong.engine.documents.model import Finding, Report
from tests.engine.documents.showing.reports import about, document, quantity, report, slip


def one(text: str, *printed: str) -> tuple[Report, Finding]:
    found = []
    after = 0
    for words in printed:
        found.append(quantity(text, words, 1, 2, after=after))
        after = found[-1].end
    finding = about(found, tuple(range(len(found))), "contradiction")
    return report(document(text), found, [finding]), finding


@pytest.mark.parametrize(
    ("text", "printed", "words"),
    [
        ("基地13个。", ("13个",), "基地[13个]。"),
        ("13个", ("13个",), "[13个]"),
        ("基地13个，其中国家级3个。", ("13个", "3个"), "基地[13个]，其中国家级[3个]。"),
        ("上一行\n基地13个\n下一行", ("13个",), "基地[13个]"),
        ("甲" * 30 + "13个" + "乙" * 30, ("13个",), "…" + "甲" * 14 + "[13个]" + "乙" * 8 + "…"),
        ("13个" + "丙" * 60 + "3个", ("13个", "3个"), "[13个]" + "丙" * 12 + "…" + "丙" * 12 + "[3个]"),
        ("基地 13个\t多", ("13个",), "基地 [13个] 多"),
        ("\u3000" * 20 + "13个" + " " * 20, ("13个",), "[13个]"),
    ],
)
def test_numbers_are_quoted_with_words_around_them(text: str, printed: tuple[str, ...], words: str) -> None:
    assert quoted(*one(text, *printed)) == words


def test_a_slip_is_quoted_itself() -> None:
    text = "截止2018年8月，建成基地。"
    finding = slip(text, "截止")
    assert quoted(report(document(text), findings=[finding]), finding) == "[截止]2018年8月，…"


def test_where_something_is_missing_the_brackets_are_empty() -> None:
    text = "建成基地13个"
    finding = slip(text, "")
    assert quoted(report(document(text), findings=[finding]), finding) == "建成基地13个[]"


def test_quantities_that_lie_in_one_another_are_quoted_once() -> None:
    text = "基地13个"
    found = [quantity(text, "13个", 13, 14), quantity(text, "3个", 3, 4)]
    finding = about(found, (1, 0), "contradiction")
    assert quoted(report(document(text), found, [finding]), finding) == "基地[13个]"
