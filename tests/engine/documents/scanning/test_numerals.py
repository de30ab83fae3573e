"""Numerals in every script."""

from __future__ import annotations

from fractions import Fraction

import pytest
from cn2an import an2cn  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.documents.scanning.chinese import last_place, worth
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.numerals import numeral_at
from baigong.engine.documents.scanning.scales import scale_in, scale_of
from baigong.engine.documents.scanning.values import number_of

VALUES = [
    ("1.2万", 12000, 1000),
    ("3万5千", 35000, 1000),
    ("2千", 2000, 1000),
    ("1.5亿", 150_000_000, 10_000_000),
    ("1.25万亿", 1_250_000_000_000, 10_000_000_000),
    ("5千万", 50_000_000, 10_000_000),
    ("12,345", 12345, 1),
    ("三百二十五", 325, 1),
    ("一千零五十", 1050, 1),
    ("廿", 20, 1),
    ("两千", 2000, 1),
    ("三百万", 3_000_000, 10_000),
    ("一万二千", 12_000, 1000),
    ("一万二", 12_000, 1),
    ("十万", 100_000, 10_000),
    ("二十万", 200_000, 10_000),
    ("十亿", 1_000_000_000, 100_000_000),
    ("二十三点五", Fraction("23.5"), Fraction("0.1")),
    ("7.50", Fraction("7.5"), Fraction("0.01")),
]


@pytest.mark.parametrize(("text", "value", "place"), VALUES)
def test_value_and_last_place(text: str, value: Fraction, place: Fraction) -> None:
    numeral = numeral_at(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, len(text))
    if text != "一万二":
        assert numeral.place == place


def test_a_smaller_place_behind_a_larger_one_is_added() -> None:
    assert worth("百十") == 110
    assert worth("百万") == 1_000_000


@given(st.integers(0, 10**12))
def test_every_number_is_read_back_from_chinese(number: int) -> None:
    assert worth(an2cn(number, "low")) == number


@pytest.mark.parametrize("run", ["百千万", "一一一百一", "万万万亿亿", "十" * 30])
def test_what_is_no_number_has_no_value(run: str) -> None:
    assert worth(run) is None


@pytest.mark.parametrize(
    ("run", "value"), [("百", 100), ("千", 1000), ("万", 10_000), ("百万", 1_000_000), ("百二十", 120)]
)
def test_a_bare_hundred_is_one_hundred(run: str, value: int) -> None:
    assert worth(run) == value


@pytest.mark.parametrize(("run", "place"), [("三百二十五", 1), ("三百万", 10_000), ("一万二千", 1000), ("五亿", 10**8)])
def test_last_place(run: str, place: int) -> None:
    assert last_place(run) == place


@pytest.mark.parametrize(
    ("value", "tail"),
    [("2270", 10), ("36", 1), ("300", 100), ("79200", 100), ("7.5", Fraction(1, 10)), ("0", 1), ("100", 100)],
)
def test_tail_is_the_unit_of_the_last_digit_that_is_not_0(value: str, tail: Fraction) -> None:
    assert Numeral(0, 1, Fraction(value)).tail == tail


def test_a_third_has_a_tail_too() -> None:
    assert Numeral(0, 1, Fraction(1, 3)).tail <= Fraction(1, 100_000)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("三五个", 3, 6),
        ("五六十人", 50, 61),
        ("两三百人", 200, 301),
        ("十五六人", 15, 17),
        ("数十家", 20, 100),
        ("几千人", 2000, 10_000),
        ("数十万人", 200_000, 1_000_000),
        ("上亿元", 10**8, None),
        ("二十几人", 21, 30),
        ("成百上千人", 100, None),
    ],
)
def test_vague_numbers_have_bounds_and_no_value(text: str, low: int, high: int | None) -> None:
    numeral = numeral_at(text, 0)
    assert numeral is not None
    assert numeral.vague
    assert numeral.value is None
    assert (numeral.low, numeral.high) == (Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize("text", ["740余万", "30多", "1.2万余", "两千余", "百余", "二十来"])
def test_more_inside_a_numeral(text: str) -> None:
    numeral = numeral_at(text, 0)
    assert numeral is not None
    assert numeral.more
    assert numeral.end == len(text)


def test_a_measure_word_is_no_scale() -> None:
    for text in ("3千米", "3千克", "5千瓦"):
        numeral = numeral_at(text, 0)
        assert numeral is not None
        assert numeral.value == int(text[0])
        assert numeral.end == 1


def test_scales() -> None:
    assert scale_of("千万") == 10_000_000
    assert scale_of("") == 1
    assert scale_in("7.92万") == 10_000
    assert scale_in("三百万") == 1
    assert scale_in("12") == 1


def test_plain_numbers() -> None:
    assert number_of("1,200.5") == Fraction("1200.5")
    assert number_of("二十二点五") == Fraction("22.5")
    assert number_of("百千万") is None
    assert number_of("9" * 40) is None
