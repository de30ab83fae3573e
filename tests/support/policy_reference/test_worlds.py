"""Worlds at random: small, well made, and with everything in them that rules speak of."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from hypothesis import given, settings

from tests.support.policy_reference.completions import count, gaps
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.steps import steps_of
from tests.support.policy_reference.tree import Column, Has, Literal, Node, Parameter, everything
from tests.support.policy_reference.world import Policy, Pool, World
from tests.support.policy_reference.worlds import Size, a_world, worlds

MANY = 400


def some() -> list[World]:
    return [a_world(Random(seed), Size()) for seed in range(MANY)]


@settings(max_examples=60, deadline=None)
@given(worlds(Size(rows=4, policies=2, completions=20)))
def test_worlds_are_as_small_as_asked(world: World) -> None:
    assert 1 <= count(world) <= 20
    assert 1 <= len(world.policies) <= 2
    assert all(1 <= len(view.rows) <= 4 for view in world.views)
    assert sum(len(step) for step in steps_of(world)) == len(world.policies)


def test_values_are_of_their_columns_types() -> None:
    types = {"boolean": bool, "integer": int, "bigint": int, "text": str, "date": date}
    for world in some():
        for view in world.views:
            for row in view.rows:
                for name, column in view.columns.items():
                    value = row[name]
                    assert value is not None or column.absent is not None
                    assert value is None or type(value) is types[column.type]


def test_whatever_may_be_absent_is_read_behind_its_has_only() -> None:
    for world in some():
        for policy in world.policies:
            nodes = policy.expressions()
            ended = [node for node in nodes if node == Column("ended")]
            assert len(ended) == len([node for node in nodes if node == Has("ended")])


def test_limits_depend_on_the_day_and_the_key_alone() -> None:
    def allowed(policy: Policy, pool: Pool, node: Node) -> bool:
        match node:
            case Literal():
                return True
            case Parameter(name=name):
                return policy.parameters[name].dated_by == "as_of"
            case _:
                return node in pool.per

    for world in some():
        for policy in world.policies:
            assert all(allowed(policy, pool, node) for pool in policy.pools for node in everything(pool.limit))


def test_members_of_better_of_groups_have_no_pools_and_stand_in_the_books_order() -> None:
    for world in some():
        for group in world.groups:
            if group.keep == "better":
                assert list(group.one_of) == sorted(group.one_of)
                assert not any(world.policy(member).pools for member in group.one_of)


def test_decided_cases_have_no_gap_and_each_its_own_subject_and_period() -> None:
    for world in some():
        for policy in world.policies:
            view = world.view(policy.view)
            for case in policy.decided:
                assert case.decided_on is not None
                gaps = {one.absent for name, one in view.columns.items() if case.facts[name] is None}
                assert gaps <= {"as_of"}
            if not policy.period:
                subjects = [case.facts["id"] for case in policy.decided]
                assert len(subjects) == len(set(subjects))


def test_every_outcome_comes_up_settled_and_provisional() -> None:
    seen: Counter[str] = Counter()
    for world in some():
        result = settle(world)
        seen.update("gone" for _one in result.gone)
        seen.update(hole.split(": ")[1].split("[")[0].split(" ")[0] for hole in result.holes)
        for outcome in result.outcomes.values():
            seen[outcome.outcome + "*" * outcome.provisional] += 1
            seen[f"by {outcome.by}"] += 1
        seen.update(f"rounds {step.rounds}" for step in result.steps)
    assert min(seen[one] for one in ("granted", "refused", "unknown", "excluded", "capped")) >= 100
    assert min(seen[one] for one in ("granted*", "excluded*", "capped*", "gone")) >= 3
    assert min(seen[f"by {one}"] for one in ("in_force", "veto", "check-1", "amount", "period", "keys", "order")) >= 3
    assert min(seen[one] for one in ("//", "rates", "grid", "floor", "amount", "rounds 1", "rounds 2", "rounds 3")) >= 1


def test_worlds_with_and_without_gaps_come_up() -> None:
    sizes = [count(world) for world in some()]
    assert max(sizes) > 100
    assert sizes.count(1) > 10
    assert sum(bool(gaps(world)) for world in some()) > MANY / 2


def test_the_same_chance_gives_the_same_world() -> None:
    assert a_world(Random(7), Size()) == a_world(Random(7), Size())
