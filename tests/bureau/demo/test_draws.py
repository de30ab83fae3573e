"""Draws in bulk, and sums split exactly."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.bureau.demo.days import ISO, after_last_of, first_of, iso, ordinal
from baigong.bureau.demo.draws import apportion, evenly, weighted


@given(st.integers(0, 10**10), st.lists(st.floats(0, 1000), max_size=40), st.sampled_from([1, 10, 1000]))
def test_what_is_split_is_kept(total: int, parts: list[float], unit: int) -> None:
    shares = apportion(total, parts, unit)
    assert len(shares) == len(parts)
    assert sum(shares) == (total if parts else 0)
    assert all(share % unit == 0 for share in shares[:-1])
    assert all(share >= 0 for share in shares)


@pytest.mark.parametrize(
    ("total", "parts", "unit", "expected"),
    [
        (100, [1, 1], 1, [50, 50]),
        (100, [3, 1], 10, [70, 30]),
        (7, [1, 1, 1], 1, [2, 2, 3]),
        (5, [0, 0], 1, [0, 5]),
        (5, [], 1, []),
    ],
)
def test_splitting_by_hand(total: int, parts: list[float], unit: int, expected: list[int]) -> None:
    assert apportion(total, parts, unit) == expected


def test_weights_are_kept_to() -> None:
    drawn = Counter(islice(weighted(Random(1), {"a": 3, "b": 1, "never": 0}), 20_000))
    assert drawn["never"] == 0
    assert 14_500 < drawn["a"] < 15_500


def test_the_same_seed_draws_the_same() -> None:
    first, second = (list(islice(evenly(Random("5/x"), "abcdef"), 3000)) for _ in range(2))
    assert first == second
    assert list(islice(evenly(Random("6/x"), "abcdef"), 3000)) != first


def test_days_as_text() -> None:
    day = date(2016, 2, 29)
    assert ISO[day.toordinal()] == "2016-02-29"
    assert iso(ordinal(day)) == "2016-02-29"
    assert iso(None) is None
    assert ordinal(None) is None
    assert ISO[first_of(2017)] == "2017-01-01"
    assert after_last_of(2016) == first_of(2017)
