"""The engine keeps what is promised, tried on its own outcomes: completions, dates, limits, groups (rules 5 and 21 to 24).

The interpreter lends who asks for what, in which order; what comes out is the engine's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from tests.engine.policy.reference.engine import Got, Value, decided_by_engine
from tests.engine.policy.reference.test_worlds import SLOW
from tests.support.policy_reference.completions import completions
from tests.support.policy_reference.enter import decided_entries
from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.promises import holders, of_groups, of_pools
from tests.support.policy_reference.result import Kind, Settled
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, worlds

Outcomes = Mapping[tuple[str, Value], Got]


def changed_by_filling(before: Outcomes, after: Outcomes) -> Iterator[str]:
    """Rules 21 and 22."""
    for whose, was in before.items():
        now = after[whose]
        if was.outcome != "unknown" and not was.provisional and now[:3] != was[:3]:
            yield f"{whose}: settled as {was}, filled {now}"
        if was.provisional and now.outcome == "unknown":
            yield f"{whose}: provisional {was}, filled unknown"


def still_open(world: World, after: Outcomes) -> Iterator[str]:
    """Rule 22: with nothing missing and no hole in a rule, nothing is open."""
    if not settle(world).holes:
        yield from (f"{whose}: {one}" for whose, one in after.items() if one.outcome == "unknown" or one.provisional)


def broken_by_filling(world: World) -> list[str]:
    """What some completion does to the engine's outcomes that it must not."""
    before, broken = decided_by_engine(world), list[str]()
    for filled in completions(world):
        after = decided_by_engine(filled)
        broken += [*changed_by_filling(before, after), *still_open(filled, after)]
    return broken


def with_outcomes(result: Settled, got: Outcomes) -> Settled:
    """The interpreter's queues with the engine's outcomes."""

    def of(me: Entry) -> tuple[Kind, str | None]:
        one = got[me.policy, me.subject]
        return one.outcome, one.by

    steps = [replace(step, shown={me: of(me) for me in step.shown}) for step in result.steps]
    return replace(result, steps=steps)


def broken_limits(world: World) -> list[str]:
    """Rules 23 and 24."""
    result = with_outcomes(settle(world), decided_by_engine(world))
    decided = [entry for policy in world.policies for entry in decided_entries(world, policy)]
    broken: list[str] = []
    for step in result.steps:
        held = holders(step, result, decided)
        broken += [*of_pools(step, held), *of_groups(step, held)]
    return broken


def out_of_force(world: World, *, ended: bool) -> World:
    """The world with policies that ended, or begin, long before or after any of its days; nothing was decided before."""
    starts, ends = (date(1990, 1, 1), date(1990, 1, 2)) if ended else (date(2100, 1, 1), None)
    gone = tuple(replace(one, decided=(), starts=starts, ends=ends) for one in world.policies)
    return replace(world, policies=gone)


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(worlds(Size(rows=4, completions=8)))
def test_what_is_settled_stays_under_every_completion(world: World) -> None:
    assert broken_by_filling(world) == []


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(worlds(Size(rows=6)))
def test_no_limit_is_passed_and_whoever_is_stopped_has_a_reason(world: World) -> None:
    assert broken_limits(world) == []


@pytest.mark.parametrize("ended", [True, False])
@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(world=worlds())
def test_out_of_force_nothing_is_granted(world: World, *, ended: bool) -> None:
    """Refused for that reason; where the policy's date is not known it is not known whether, and another reason may come first."""
    got = decided_by_engine(out_of_force(world, ended=ended))
    assert {one.outcome for one in got.values()} <= {"refused", "unknown"}
    undated = {
        (policy.id, row[world.view(policy.view).key])
        for policy in world.policies
        for row in world.view(policy.view).rows
        if policy.dated_by
        and world.view(policy.view).columns[policy.dated_by].absent == "unknown"
        and row[policy.dated_by] is None
    }
    assert {(one.outcome, one.by) for whose, one in got.items() if whose not in undated} <= {("refused", "in_force")}


@pytest.mark.soak
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(worlds(Size(rows=5, completions=24)))
def test_what_is_settled_stays_in_hundreds_of_worlds(world: World) -> None:
    assert broken_by_filling(world) == []


@pytest.mark.soak
@settings(max_examples=1_500, deadline=None, suppress_health_check=SLOW)
@given(worlds(Size(rows=7)))
def test_no_limit_is_passed_in_thousands_of_worlds(world: World) -> None:
    assert broken_limits(world) == []
