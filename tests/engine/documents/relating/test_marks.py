"""Marks by what they do, and what stands behind the last of them."""

from __future__ import annotations

import pytest

from baigong.engine.documents.relating.marks import behind_last, has_mark, marks


def test_marks_of_several_kinds_are_put_together() -> None:
    assert set(marks("comma", "colon")) == set("，,：:")
    assert marks() == ""


@pytest.mark.parametrize(("text", "found"), [("3个；", True), ("3个;", True), ("3个，", False), ("", False)])
def test_a_mark_of_a_kind_is_found_in_either_width(text: str, found: bool) -> None:
    assert has_mark(text, "semicolon") is found


def test_what_divides_a_whole_again_is_the_wide_mark_alone() -> None:
    assert has_mark("；", "again")
    assert not has_mark(";", "again")


@pytest.mark.parametrize(
    ("text", "rest"), [("甲，乙；丙", "丙"), ("甲，乙。", ""), ("甲、乙", "甲、乙"), ("", ""), ("甲,乙", "乙")]
)
def test_the_words_behind_the_last_mark(text: str, rest: str) -> None:
    assert text[behind_last(text, "comma", "semicolon", "stop") :] == rest


def test_a_new_line_ends_a_sentence() -> None:
    assert has_mark("甲\n乙", "stop")
    assert behind_last("甲\n乙", "stop") == 2
