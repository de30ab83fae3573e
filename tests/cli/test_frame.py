"""Help pages and wrapping by columns as seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.cli.frame import Formatter, wrapped
from baigong.engine.base.width import width_of

TEXT = st.text(alphabet="百工技能人才，。：（）abc de1-", min_size=0, max_size=120)


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("百工", 4), ("百 a", 4), ("，", 2), ("“", 1)])
def test_width(text: str, columns: int) -> None:
    assert width_of(text) == columns


def test_wrapping_counts_a_chinese_character_as_two() -> None:
    assert wrapped("一二三四五", 6) == ["一二三", "四五"]


def test_wrapping_keeps_words_and_closing_marks_together() -> None:
    assert wrapped("运行 baigong demo 即可。", 12) == ["运行 baigong", "demo 即可。"]
    assert wrapped("一二三。", 6) == ["一二", "三。"]


def test_wrapping_keeps_lines_as_written_and_their_indent() -> None:
    assert wrapped("第一\n\n  例 a", 20) == ["第一", "", "  例 a"]


@given(TEXT, st.integers(min_value=12, max_value=40))
def test_nothing_is_lost_in_wrapping(text: str, columns: int) -> None:
    assert "".join(wrapped(text, columns)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="百工技能人才", min_size=1, max_size=120), st.integers(min_value=12, max_value=40))
def test_no_line_of_characters_is_too_long(text: str, columns: int) -> None:
    assert all(width_of(line) <= columns for line in wrapped(text, columns))


def test_columns_stand_under_one_another() -> None:
    formatter = Formatter(width=60)
    formatter.write_dl([("--甲", "一"), ("--long-option", "二"), ("--none", "")])
    lines = formatter.getvalue().splitlines()
    at = [width_of(line[: line.index(word)]) for line, word in zip(lines, "一二", strict=False)]
    assert at == [15, 15]
    assert lines[2].strip() == "--none"


def test_a_long_name_stands_on_its_own_line() -> None:
    formatter = Formatter(width=60)
    formatter.write_dl([("x" * 40, "说明")])
    assert formatter.getvalue() == "x" * 40 + "\n" + " " * 32 + "说明\n"


def test_the_frameworks_fixed_words_are_replaced() -> None:
    formatter = Formatter(width=70)
    formatter.write_usage("baigong", "[OPTIONS]")
    with formatter.section("Options"):
        formatter.write_dl([("--help", "Show this message and exit."), ("--port", "端口。  [default: 1; required]")])
    text = formatter.getvalue()
    assert text.startswith("用法：baigong [OPTIONS]\n")
    assert "选项\n" in text
    assert "显示这份说明。" in text
    assert "[默认：1" in text
