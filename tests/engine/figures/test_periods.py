"""A period is compared day by day and half-open: a whole year's comparison would count what comes after its last day."""

from __future__ import annotations

import re

import pytest

from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator

DAYS = re.compile(r"\b(\w+) >= :since AND \1 < :until\b")
CITIES = ("mianyang", "yunxi")
DATED = [(city, one) for city in CITIES for one in load_pack(city).indicators if one.period and one.rows]


def test_there_are_periods_to_look_at() -> None:
    assert len([city for city, _one in DATED if city == "mianyang"]) > 10


@pytest.mark.parametrize(("city", "one"), DATED, ids=lambda value: value if isinstance(value, str) else value.id)
def test_a_period_is_compared_by_days(city: str, one: Indicator) -> None:
    assert one.rows is not None
    assert one.rows.where is not None, city
    compared = DAYS.search(one.rows.where)
    assert compared, one.rows.where
    column = load_pack(city).facts[one.rows.view].columns[compared[1]]
    assert column.type == "date"
    rest = DAYS.sub("", one.rows.where)
    assert ":since" not in rest
    assert ":until" not in rest
