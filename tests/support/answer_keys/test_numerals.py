"""Numbers inside a quantity's words, and others in the same dress."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.support.answer_keys.numerals import chinese_value, chinese_words, numerals, printed


@pytest.mark.parametrize(
    ("text", "value", "unit", "significant"),
    [
        ("13个", 13, 1, 1),
        ("约2270元", 2270, 1, 10),
        ("7.92万人", 79200, 100, 100),
        ("855万元", 8550000, 10000, 10000),
        ("740余万元", 7400000, 10000, 100000),
        ("1.3亿余元", 130000000, 10000000, 10000000),
        ("2.3 亿元", 230000000, 10000000, 10000000),
        ("12,345人次", 12345, 1, 1),
        ("3，072.8万元", 30728000, 1000, 1000),
        ("１２８人", 128, 1, 1),
        ("９５．３％", Fraction(953, 10), Fraction(1, 10), Fraction(1, 10)),
        ("3.2个百分点", Fraction(32, 10), Fraction(1, 10), Fraction(1, 10)),
        ("4百分点", 4, 1, 1),
        ("310千瓦时", 310, 1, 10),
        ("3千人", 3000, 1000, 1000),
        ("两成", 20, 10, 10),
        ("三百二十五人", 325, 1, 1),
        ("一百二十五万元", 1250000, 10000, 10000),
        ("百分之三十八", 38, 1, 1),
        ("百分之九十六点五", Fraction(965, 10), Fraction(1, 10), Fraction(1, 10)),
        ("一次性资助15万元", 150000, 10000, 10000),
        ("一次性奖励五万元", 50000, 10000, 10000),
        ("4金", 4, 1, 1),
        ("第十二位", 12, 1, 1),
    ],
)
def test_one_number_is_read(text: str, value: Fraction, unit: Fraction, significant: Fraction) -> None:
    (numeral,) = numerals(text)
    assert (numeral.value, numeral.unit, numeral.significant) == (value, unit, significant)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4000至6000元", [4000, 6000]),
        ("10%—15%", [10, 15]),
        ("3至5万元", [30000, 50000]),
        ("5万元至10万元", [50000, 100000]),
        ("3∶7", [3, 7]),
        ("三至五年", [3, 5]),
        ("若干个", []),
    ],
)
def test_several_numbers_are_read(text: str, values: list[int]) -> None:
    assert [numeral.value for numeral in numerals(text)] == values


@pytest.mark.parametrize(
    ("text", "digits", "words"),
    [
        ("7.92万人", "792", "7.92"),
        ("7.92万人", "7920", "79.20"),
        ("12,345人次", "12354", "12,354"),
        ("12,345人次", "123450", "123,450"),
        ("3，072.8万元", "30729", "3，072.9"),
        ("９５．３％", "952", "９５．２"),
        ("三百二十五人", "326", "三百二十六"),
        ("百分之九十六点五", "964", "九十六点四"),
        ("三届", "2", "两"),
    ],
)
def test_other_digits_wear_the_same_dress(text: str, digits: str, words: str) -> None:
    (numeral,) = numerals(text)
    assert printed(numeral, digits) == words


def test_a_number_prints_as_it_was() -> None:
    for text in ("７．９２万人", "12，345元", "0.05%", "八十六万元", "一百零六间", "两千四百个"):
        (numeral,) = numerals(text)
        as_printed = text[numeral.start : numeral.end].replace("两千", "二千")
        assert printed(numeral, numeral.digits) == as_printed


def test_chinese_numbers_go_there_and_back() -> None:
    assert all(chinese_value(chinese_words(value)) == value for value in range(1, 10000))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (10, "十"), (11, "十一"), (20, "二十"), (106, "一百零六"), (110, "一百一十"),
        (1000, "一千"), (1005, "一千零五"), (1050, "一千零五十"), (2400, "二千四百"),
    ],
)  # fmt: skip
def test_chinese_numbers_are_written_as_people_write_them(value: int, words: str) -> None:
    assert chinese_words(value) == words
