"""Same noun, same scope; numbers as arithmetic prints them."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import arithmetic, around, printing, scope, words
from baigong.engine.documents.scanning import scan


def seen(text: str) -> tuple[Scan, tuple[Quantity, ...]]:
    """A scan and its quantities."""
    found = scan(document_of(text))
    return found, found.quantities


@pytest.mark.parametrize("section", sorted(words.data("words")))
def test_every_expression_compiles(section: str) -> None:
    for name, text in words.data("words")[section].items():
        assert re.compile(text).pattern == text, name


def test_words_are_compared_bare() -> None:
    assert words.bare("“绵绣” 工匠（市级）的") == "绵绣工匠市级"


def test_the_words_around_a_number() -> None:
    found, _quantities = seen("其中国家级3个，5个省级、村级。")
    assert around.own_words(found, 0) == "其中国家级"
    assert around.own_words(found, 1) == ""


def test_own_words_end_at_the_number_before() -> None:
    found, _quantities = seen("培训300人发放补贴20万元。")
    assert around.own_words(found, 1) == "发放补贴"


def test_the_time_is_the_last_year_said_before() -> None:
    found, quantities = seen("2016年培训300人，2017年上半年培训500人，去年培训600人。")
    said = [scope.times(found, one) for one in quantities if one.unit == "人"]
    assert said == [frozenset({"2016年"}), frozenset({"2017年", "上半年"}), frozenset({"去年"})]


def test_places_are_those_said_before_in_the_sentence() -> None:
    found, quantities = seen("全市培训300人。北城区培训50人。")
    assert scope.places(found, quantities[0]) == {"全市"}
    assert "全市" not in scope.places(found, quantities[1])


def test_earlier_numbers_are_those_of_the_sentence_the_nearest_first() -> None:
    found, _quantities = seen("甲3个。乙4个，丙5个、丁6个。")
    assert around.earlier(found, 3) == [2, 1]
    assert around.earlier(found, 3, most=1) == [2]
    assert around.earlier(found, 1) == []


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [
        (Fraction(79200), "6.8万", "7.92万"),
        (Fraction(14), "3", "14"),
        (Fraction(12, 10), "1.1", "1.2"),
        (Fraction(130_000_000), "1.2亿 + 5000万", "1.3亿"),
        (Fraction(1, 3), "", "0.3333"),
    ],
)
def test_a_number_is_printed_in_the_scale_of_its_neighbours(value: Fraction, like: str, text: str) -> None:
    assert printing.number(value, like) == text


def test_figures_are_printed_as_they_stand() -> None:
    found, quantities = seen("约36万人，7.92万元，22%，1100余名。")
    assert [printing.figure(found, one) for one in quantities] == ["36万", "7.92万", "22%", "1100余"]


def test_an_addition_shows_its_numbers_and_its_sum() -> None:
    found, quantities = seen("甲3个、乙8个，重复1个。")
    assert printing.addition(found, quantities[:2]) == "3 + 8 = 11"
    assert printing.addition(found, quantities[:2], quantities[2:]) == "3 + 8 − 1 = 10"


def test_a_total_of_nothing_is_nothing() -> None:
    assert arithmetic.total([]) == arithmetic.ZERO
