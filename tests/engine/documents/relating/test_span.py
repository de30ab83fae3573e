"""From when to when: which lengths the words allow."""

from __future__ import annotations

from fractions import Fraction

import pytest

from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.period.span import Span
from baigong.engine.documents.relating.period.span_read import span_of
from baigong.engine.figures.interval import Interval


def span(text: str) -> Span | None:
    said = claim("period", "range").search(text)
    assert said
    return span_of(said)


def between(low: int, high: int) -> Interval:
    return Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "unit", "allowed"),
    [
        ("2014年至2017年", "years", between(3, 4)),
        ("2014—2017年", "years", between(3, 4)),
        ("2014年至2017年", "months", between(24, 48)),
        ("2015年9月至2017年12月", "months", between(26, 28)),
        ("2015年9月至2017年12月", "years", between(2, 3)),
        ("2018年9月10日至9月15日", "days", between(5, 6)),
        ("2018年9月10日至15日", "days", between(5, 6)),
        ("2018年2月27日至3月2日", "days", between(3, 4)),
        ("2020年2月27日至3月2日", "days", between(4, 5)),
        ("2018年9月10日至2019年9月9日", "years", between(0, 2)),
        ("2018年1月1日至2018年3月31日", "months", between(2, 4)),
    ],
)
def test_a_period_may_be_so_long(text: str, unit: str, allowed: Interval) -> None:
    found = span(text)
    assert found is not None
    assert found.allowed(unit) == allowed


@pytest.mark.parametrize("text", ["2014年至2017年", "2015年9月至2017年12月"])
def test_days_are_not_known_without_days(text: str) -> None:
    found = span(text)
    assert found is not None
    assert found.allowed("days") is None


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("2017年至2014年", True),
        ("2017年9月至2017年3月", True),
        ("2017年9月10日至5日", True),
        ("2017年9月至3月", False),
        ("2017年9月至2018年3月", False),
        ("2017年至2017年", False),
        ("2017年9月10日至9月10日", False),
        ("2017年9月10日至2017年9月", False),
    ],
)
def test_only_what_is_said_can_run_backwards(text: str, backwards: bool) -> None:
    found = span(text)
    assert found is not None
    assert found.backwards is backwards


@pytest.mark.parametrize("text", ["2018年至", "2018年9月至10日", "2018年至9月"])
def test_what_has_no_end_of_its_kind_is_no_period(text: str) -> None:
    said = claim("period", "range").search(text)
    assert said is None or span_of(said) is None


@pytest.mark.parametrize("text", ["〔2014〕至2017", "12014年至2017年", "比分2014比2017"])
def test_other_numbers_are_no_period(text: str) -> None:
    said = claim("period", "range").search(text)
    assert said is None or span_of(said) is None


def test_a_day_that_does_not_exist_has_no_days() -> None:
    found = span("2018年2月30日至3月5日")
    assert found is not None
    assert found.allowed("days") is None
