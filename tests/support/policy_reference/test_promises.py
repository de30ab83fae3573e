"""The interpreter keeps what the definition promises: rules 18 and 21 to 25, tried by every completion."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings

from tests.support.policy_reference.completions import gaps
from tests.support.policy_reference.promises import broken_promises
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.small import outcomes
from tests.support.policy_reference.steps import comes_after
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, a_world, worlds

SMALL = Size(rows=4, completions=24)


@settings(max_examples=150, deadline=None)
@given(worlds(SMALL))
def test_what_is_settled_stays_under_every_completion(world: World) -> None:
    assert broken_promises(world) == []


@settings(max_examples=40, deadline=None)
@given(worlds(Size(rows=4, gaps=3, completions=24)))
def test_what_is_settled_stays_when_only_some_facts_are_filled(world: World) -> None:
    assert broken_promises(world, partial=True) == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(8))
def test_thousands_of_worlds_keep_their_promises(seed: int) -> None:
    for number in range(500):
        assert broken_promises(a_world(Random(f"{seed} {number}"), Size(rows=6))) == [], number


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_worlds_keep_them_when_only_some_facts_are_filled(seed: int) -> None:
    for number in range(300):
        world = a_world(Random(f"partly {seed} {number}"), Size(gaps=4, completions=60))
        assert broken_promises(world, partial=True) == [], number


def with_only(world: World, policy: str) -> World:
    """The policy with those it waits for, those of its groups, and what these wait for."""
    before, kept = comes_after(world), {policy}
    for _time in world.policies:
        kept |= {other for one in kept for other in before[one]}
        kept |= {member for group in world.groups if kept & set(group.one_of) for member in group.one_of}
    groups = tuple(group for group in world.groups if kept & set(group.one_of))
    return replace(world, policies=tuple(one for one in world.policies if one.id in kept), groups=groups)


@settings(max_examples=60, deadline=None)
@given(worlds(SMALL))
def test_a_policy_with_what_it_waits_for_gives_the_sweeps_answer(world: World) -> None:
    whole = settle(world)
    for policy in world.policies:
        assert outcomes(with_only(world, policy.id), policy.id) == outcomes(whole, policy.id)


@settings(max_examples=60, deadline=None)
@given(worlds(SMALL))
def test_the_order_of_the_rows_does_not_matter(world: World) -> None:
    turned = replace(world, views=tuple(replace(view, rows=view.rows[::-1]) for view in world.views))
    assert settle(turned).outcomes == settle(world).outcomes


@settings(max_examples=60, deadline=None)
@given(worlds(SMALL))
def test_a_world_without_gaps_or_holes_is_settled_throughout(world: World) -> None:
    result = settle(world)
    assert result.missing == len(gaps(world))
    if not result.missing and not result.holes:
        assert all(one.settled for one in result.outcomes.values())


@settings(max_examples=60, deadline=None)
@given(worlds(SMALL))
def test_amounts_stand_beside_what_is_granted_alone(world: World) -> None:
    for (policy, _subject), one in settle(world).outcomes.items():
        ceiling = world.policy(policy).ceiling
        assert (one.amount is not None) == (one.outcome == "granted")
        assert one.decided or one.amount is None or 0 <= one.amount <= (ceiling or one.amount)
