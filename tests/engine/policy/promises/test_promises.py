"""In small worlds the engine keeps what is promised: filling facts, dates, pools, groups (rules 5 and 21 to 24)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.engine.policy.promises.filled import broken_by_filling, open_ones
from tests.engine.policy.promises.limits import broken
from tests.engine.policy.promises.trial import decided
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
SOME = settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
MANY = settings(max_examples=600, deadline=None, suppress_health_check=SLOW)
VERY_MANY = settings(max_examples=3_000, deadline=None, suppress_health_check=SLOW)


@FEW
@given(worlds(Size(rows=4, gaps=3, completions=9)))
def test_what_is_settled_stays_however_much_is_filled(world: World) -> None:
    assert broken_by_filling(world, partial=True) == []


@SOME
@given(worlds(Size(rows=6, gaps=3)))
def test_dates_pools_and_groups_hold_what_they_hold(world: World) -> None:
    assert broken(world, decided(world)) == []


@SOME
@given(worlds(Size(rows=7, gaps=0)))
def test_where_all_is_known_all_is_settled(world: World) -> None:
    outcomes = decided(world)
    assert [*open_ones(world, outcomes), *broken(world, outcomes)] == []


@pytest.mark.soak
@MANY
@given(worlds(Size(rows=5, gaps=4, completions=48)))
def test_what_is_settled_stays_in_hundreds_of_worlds(world: World) -> None:
    assert broken_by_filling(world) == []


@pytest.mark.soak
@MANY
@given(worlds(Size(rows=5, gaps=3, completions=18)))
def test_what_is_settled_stays_however_much_is_filled_in_hundreds_of_worlds(world: World) -> None:
    assert broken_by_filling(world, partial=True) == []


@pytest.mark.soak
@VERY_MANY
@given(worlds(Size(rows=8, gaps=4)))
def test_dates_pools_and_groups_hold_in_thousands_of_worlds(world: World) -> None:
    assert broken(world, decided(world)) == []


@pytest.mark.soak
@VERY_MANY
@given(worlds(Size(rows=8, gaps=0)))
def test_where_all_is_known_all_is_settled_in_thousands_of_worlds(world: World) -> None:
    outcomes = decided(world)
    assert [*open_ones(world, outcomes), *broken(world, outcomes)] == []
