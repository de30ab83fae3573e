"""Chinese numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.figures.numerals import chinese, counting

VALUES = {"零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
PLACES = {"十": 10, "百": 100, "千": 1000}
BIG = {"万": 10**4, "亿": 10**8}


def read(text: str) -> int:
    """A numeral read back, place by place: 万 and 亿 multiply all that stands before them since the last larger one."""
    total = section = digit = 0
    for letter in text:
        if letter in VALUES:
            digit = VALUES[letter]
        elif letter in PLACES:
            section += (digit or 1) * PLACES[letter]
            digit = 0
        else:
            if letter == "亿":
                total = (total + section + digit) * BIG[letter]
            else:
                total += (section + digit) * BIG[letter]
            section = digit = 0
    return total + section + digit


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (1, "一"),
        (2, "二"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (86, "八十六"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (10_000, "一万"),
        (10_005, "一万零五"),
        (10_500, "一万零五百"),
        (100_000, "十万"),
        (123_456, "十二万三千四百五十六"),
        (1_000_001, "一百万零一"),
        (100_000_000, "一亿"),
        (100_000_005, "一亿零五"),
        (-3, "负三"),
    ],
)
def test_numbers_are_written_as_people_write_them(number: int, text: str) -> None:
    assert chinese(number) == text


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_what_is_written_reads_back(number: int) -> None:
    text = chinese(number)
    assert read(text) == number
    assert "零零" not in text
    assert not text.endswith("零") or number == 0


@pytest.mark.parametrize(
    ("number", "text", "word"),
    [
        (2, "每{n}年", "两"),
        (2, "{n}项", "两"),
        (2, "{n}大重点人才工程", "两"),
        (2, "第{n}名", "二"),
        (1, "第{n}名", "一"),
        (3, "{n}届", "三"),
        (12, "{n}届", "十二"),
        (22, "{n}届", "二十二"),
    ],
)
def test_two_is_liang_before_a_measure_word_and_er_after_di(number: int, text: str, word: str) -> None:
    assert counting(number, text) == word
