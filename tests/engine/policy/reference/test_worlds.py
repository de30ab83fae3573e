"""The engine gives what the slow interpreter gives, row by row, in thousands of small worlds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.engine.policy.reference.engine import Got, decided_by_engine
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def wanted(world: World) -> dict[tuple[str, object], Got]:
    """What the interpreter says of every row."""
    return {
        whose: Got(one.outcome, one.provisional, one.amount, one.by) for whose, one in settle(world).outcomes.items()
    }


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_the_engine_agrees_with_the_interpreter(world: World) -> None:
    assert decided_by_engine(world) == wanted(world)


@pytest.mark.soak
@settings(max_examples=3_000, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_the_engine_agrees_with_the_interpreter_in_thousands_of_worlds(world: World) -> None:
    assert decided_by_engine(world) == wanted(world)
