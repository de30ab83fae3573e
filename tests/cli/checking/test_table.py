"""The answer at a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baigong.cli.checking.table import FINDINGS_SHOWN, UNREAD_SHOWN, drawn
from baigong.engine.base.width import width_of
from tests.engine.documents.showing.reports import about, document, example, quantity, report


def test_the_headline_then_findings_then_counts() -> None:
    lines = drawn(example(), 80).splitlines()
    assert lines[0] == "1 处自相矛盾，1 处文字疏漏"
    text = "\n".join(lines)
    order = [
        "①",
        "文字疏漏",
        "[截止]",
        "②",
        "自相矛盾",
        "[13个]",
        "未读懂的数量",
        "一倍以上",
        "数量 5 个",
        "日期 1",
        "核对关系 1 项",
    ]
    places = [text.index(words, text.index("①")) for words in order]
    assert places == sorted(places)


def test_each_finding_has_place_kind_words_message_and_cure() -> None:
    text = drawn(example(), 80)
    for words in (
        "第3行",
        "文字疏漏",
        "[截止]2023年底",
        "“截止”应为“截至”",
        "建议：改为“截至”",
        "没有说明以什么为基数",
    ):
        assert words in text


@pytest.mark.parametrize("columns", [30, 60, 80, 100])
def test_lines_keep_the_width(columns: int) -> None:
    assert max(map(width_of, drawn(example(), columns).splitlines())) <= columns


def test_nothing_found_is_short() -> None:
    text = drawn(report(document("没有数字。")), 80)
    assert text.splitlines()[0] == "没有找到数量，也没有发现文字疏漏"
    assert "①" not in text
    assert "未读懂的数量" not in text


def test_many_that_were_not_understood_are_counted_not_listed() -> None:
    text = "扩大一倍，" * (UNREAD_SHOWN + 5)
    found = [
        quantity(text, "一倍", None, None, after=number * 5, understood=False) for number in range(UNREAD_SHOWN + 5)
    ]
    answer = drawn(report(document(text), found), 80)
    assert answer.count("一倍") == UNREAD_SHOWN
    assert "还有 5 个" in answer


def test_markup_of_the_document_is_text() -> None:
    text = "[red]基地[/red]13个"
    found = [quantity(text, "13个", 13, 14)]
    answer = drawn(report(document(text), found, [about(found, (0,), "contradiction", "[bold]不符[/]")]), 80)
    assert "[red]基地[/red][13个]" in answer
    assert "[bold]不符[/]" in answer


def test_controlling_characters_are_shown_as_such() -> None:
    text = "基地\x1b[31m13个\x07"
    found = [quantity(text, "13个", 13, 14)]
    answer = drawn(report(document(text), found, [about(found, (0,), "contradiction", "不符\x1b")]), 80)
    assert "\x1b" not in answer
    assert "\x07" not in answer
    assert "\ufffd" in answer


def test_a_city_is_counted() -> None:
    city = {"pack": "p", "snapshot": "s", "as_of": "2023-08-31"}
    assert "与本市记录对照的数量 1 个，截至 2023-08-31。" in drawn(example(city), 80)
    assert "与本市记录" not in drawn(example(), 80)


def test_more_findings_than_anybody_reads_are_counted() -> None:
    one = example()
    many = replace(one, findings=(one.findings[:1] * (FINDINGS_SHOWN + 3)))
    answer = drawn(many, 80)
    assert answer.count("“截止”应为“截至”") == FINDINGS_SHOWN
    assert "还有 3 个，见 --format json。" in answer
    assert "还有" not in drawn(one, 80)
