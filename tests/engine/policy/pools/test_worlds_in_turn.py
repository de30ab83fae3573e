"""Small worlds whose queues are worked off in turn from the first row on, judged by the slow interpreter."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from baigong.engine.policy.pools import rounds
from tests.engine.policy.promises.trial import decided
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
SOME = settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
MANY = settings(max_examples=2_000, deadline=None, suppress_health_check=SLOW)


def agree(world: World) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rounds, "MOST_ROUNDS", 0)
        outcomes = decided(world)
    expected = settle(world).outcomes
    assert {whose: (one.outcome, one.provisional, one.amount) for whose, one in outcomes.items()} == {
        whose: (one.outcome, one.provisional, one.amount) for whose, one in expected.items()
    }


@SOME
@given(worlds(Size(rows=7)))
def test_worlds_in_turn_come_out_as_the_rules_say(world: World) -> None:
    agree(world)


@pytest.mark.soak
@MANY
@given(worlds(Size(rows=9, gaps=5)))
def test_thousands_of_worlds_in_turn_come_out_as_the_rules_say(world: World) -> None:
    agree(world)
