"""Numbers and units as people write them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from baigong.engine.base.language import speak
from baigong.engine.pack import load_pack
from baigong.web.public.figures.units import UNITS, number, unit_of

CITIES = sorted(path.name for path in (Path(__file__).resolve().parents[4] / "cities").iterdir() if path.is_dir())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (360_431, "360,431"),
        (0, "0"),
        (None, ""),
        (Decimal("21.970623"), "21.97"),
        (Decimal("21.995"), "22"),
        (Decimal(8_551_360), "8,551,360"),
        (Decimal("1234.5"), "1,234.5"),
        (Decimal("0.004"), "0"),
        (Decimal(100), "100"),
    ],
)
def test_a_number_has_commas_and_no_idle_zeros(value: int | Decimal | None, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("name", CITIES)
def test_every_unit_of_every_city_has_its_word(name: str) -> None:
    assert {one.unit for one in load_pack(name).indicators} <= set(UNITS)


def test_a_unit_speaks_the_reader_s_language() -> None:
    assert unit_of("person") == "人"
    with speak("en"):
        assert unit_of("person") == "people"
    assert unit_of("furlong") == "furlong"


@pytest.mark.parametrize(
    ("value", "word"), [(1, "base"), (Decimal(1), "base"), (0, "bases"), (13, "bases"), (None, "bases")]
)
def test_english_says_one_base_and_two_bases(value: int | Decimal | None, word: str) -> None:
    with speak("en"):
        assert unit_of("base", value) == word
    assert unit_of("base", value) == "个"


def test_units_without_a_singular_stay() -> None:
    with speak("en"):
        assert [unit_of(unit, 1) for unit in ("percent", "CNY", "furlong")] == ["%", "yuan", "furlong"]
