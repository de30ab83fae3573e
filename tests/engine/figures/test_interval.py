"""Arithmetic of the intervals that printed numbers say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.figures.interval import Interval

COUNTS = st.integers(min_value=0, max_value=1000)


def people(low: int, high: int) -> Interval:
    return Interval.half_open(low, high, "person")


def test_people_come_one_by_one() -> None:
    total = people(3, 4).plus(people(3, 4)).plus(people(8, 9))
    assert total.text("person") == "14"
    assert not total.meets(people(13, 14))
    assert total.minus(Fraction(1)).meets(people(13, 14))


def test_rounded_people_add_up_to_the_last_whole_person() -> None:
    made = people(67_500, 68_500).plus(people(9_350, 9_450)).plus(people(1_750, 1_850))
    assert made.text("person") == "[78600, 79798)"
    assert made.meets(people(79_150, 79_250))
    assert not made.meets(people(79_798, 79_900))


def test_money_moves_by_the_fen() -> None:
    money = Interval.half_open(Decimal(20_995_000), Decimal(21_005_000), "CNY")
    assert money.text("CNY") == "[20995000, 21005000)"
    assert money.meets(Interval(Fraction(2_100_499_999, 100), None))
    assert not money.meets(Interval(Fraction(21_005_000), None))
    assert people(3, 4).scaled(Fraction(5_000_000)).text("CNY") == "15000000"


def test_percentages_have_no_step_and_their_end_is_open() -> None:
    share = Interval.half_open(Decimal("21.5"), Decimal("22.5"), "percent")
    assert not share.meets(Interval(Fraction(45, 2), Fraction(23)))
    assert share.meets(Interval(Fraction("22.499"), Fraction(23)))
    assert share.text("percent") == "[21.5, 22.5)"


def test_a_quotient_spans_the_extremes() -> None:
    share = people(79_150, 79_250).over(people(355_000, 365_000)).scaled(Fraction(100))
    assert share.low == Fraction(100 * 79_150, 364_999)
    assert share.high == Fraction(100 * 79_249, 355_000)


def test_an_open_end_stays_open() -> None:
    at_least = Interval.half_open(4, None, "service")
    assert at_least.plus(people(1, 2)).text("service") == "[5, …)"
    assert at_least.meets(people(1000, 1001))
    assert not at_least.meets(people(3, 4))
    assert people(1, 2).over(at_least) == Interval(Fraction(0), Fraction(1, 4))
    assert at_least.over(people(0, 2)).high is None
    assert Interval.half_open(None, 4, "person").text("person") == "[…, 4)"
    assert at_least.times(people(2, 3)).low == 8
    assert at_least.times(people(2, 3)).high is None


def test_at_most_asks_whether_some_value_is_not_larger() -> None:
    assert people(504, 505).can_reach(people(1_101, 1_200))
    assert people(3, 6).can_reach(people(3, 4))
    assert not people(5, 6).can_reach(people(3, 5))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Interval, int]:
    """An interval of people and one of its values."""
    low, more = draw(COUNTS), draw(st.integers(min_value=1, max_value=50))
    return people(low, low + more), draw(st.integers(min_value=low, max_value=low + more - 1))


@given(pairs(), pairs(), st.integers(min_value=1, max_value=9))
def test_what_is_true_of_values_is_allowed_by_intervals(
    one: tuple[Interval, int], other: tuple[Interval, int], factor: int
) -> None:
    (left, a), (right, b) = one, other

    def inside(made: Interval, value: Fraction) -> bool:
        return made.meets(Interval(value, value))

    assert inside(left.plus(right), Fraction(a + b))
    assert inside(left.minus(Fraction(b)), Fraction(a - b))
    assert inside(left.times(right), Fraction(a * b))
    assert inside(left.scaled(Fraction(factor)), Fraction(a * factor))
    if b:
        assert inside(left.over(right), Fraction(a, b))
    assert left.can_reach(right) or a > b
    assert left.meets(right) == right.meets(left)


@pytest.mark.parametrize(("value", "text"), [(Decimal("1.5"), "2"), (Decimal(1), "[1, 3)")])
def test_an_end_between_two_people_is_moved_to_the_next(value: Decimal, text: str) -> None:
    assert Interval.half_open(value, Decimal("2.5"), "person").text("person") == text
