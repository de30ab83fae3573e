"""Arithmetic over ranges: ends that are held, ends that are not, ends that are open."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.support.answer_keys.marked import marked
from tests.support.answer_keys.ranges import Range, only, range_of, total

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("marking", "expected"),
    [
        ("{13个|13|14|个|}", Range(Fraction(13), Fraction(13))),
        ("{7.92万人|79150|79250|人|}", Range(Fraction(79150), Fraction(79249))),
        ("{22%|21.5|22.5|%|}", Range(Fraction(43, 2), Fraction(45, 2), closed=False)),
        ("{1%|1|2|%|}", Range(Fraction(1), Fraction(2), closed=False)),
        ("{1200亩|1200|1201|亩|}", Range(Fraction(1200), Fraction(1200))),
        ("{12.5万亩|124500|125500|亩|}", Range(Fraction(124500), Fraction(125500), closed=False)),
        ("{2270元|2269.5|2270.5|元|}", Range(Fraction(4539, 2), Fraction(4541, 2), closed=False)),
        ("{超过50家|51|-|家|}", Range(Fraction(51), None)),
        ("{不足50家|-|50|家|}", Range(Fraction(0), Fraction(49))),
        ("{3∶7|0.5|0.5|比|}", Range(HALF, HALF)),
    ],
)
def test_a_quantity_allows_what_its_unit_can_be(marking: str, expected: Range) -> None:
    assert range_of(marked(marking).quantities[0]) == expected


def test_ranges_meet_in_a_value_that_both_hold() -> None:
    assert Range(Fraction(1), Fraction(2)).meets(only(2))
    assert not Range(Fraction(1), Fraction(2), closed=False).meets(only(2))
    assert only(2).meets(Range(Fraction(2), Fraction(3), closed=False))
    assert Range(Fraction(1), None).meets(only(10**9))
    assert not Range(Fraction(3), None).meets(only(2))


def test_meeting_is_mutual() -> None:
    ranges = [only(1), only(2), Range(Fraction(1), Fraction(2), closed=False), Range(Fraction(2), None)]
    assert all(a.meets(b) == b.meets(a) for a in ranges for b in ranges)


def test_sums_keep_the_ends() -> None:
    assert only(3) + only(8) == only(11)
    assert only(3) + Range(Fraction(0), Fraction(1), closed=False) == Range(Fraction(3), Fraction(4), closed=False)
    assert (only(3) + Range(Fraction(1), None)).high is None
    assert total([only(3), only(3), only(8)]) == only(14)
    assert total([]) == only(0)


def test_products_keep_the_ends() -> None:
    assert only(12) * only(5) == only(60)
    assert only(2) * Range(HALF, Fraction(1), closed=False) == Range(Fraction(1), Fraction(2), closed=False)
    assert (only(2) * Range(HALF, None)).high is None


def test_what_is_left_of_a_hundred() -> None:
    assert Range(Fraction(20), Fraction(30)).from_hundred() == Range(Fraction(70), Fraction(80))
    assert Range(Fraction(20), None).from_hundred() == Range(Fraction(0), Fraction(80))
    assert Range(Fraction(150), Fraction(160)).from_hundred().low == 0
