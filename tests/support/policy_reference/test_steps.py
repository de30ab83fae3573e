"""The order of work: rule 8."""

from __future__ import annotations

import pytest

from tests.support.policy_reference.small import at_most, group, people, rule, world
from tests.support.policy_reference.steps import CycleError, OrderError, PooledMemberError, is_better, steps_of
from tests.support.policy_reference.tree import Compare, Granted, GrantedAmount, Literal, Not
from tests.support.policy_reference.world import Group, Policy, World

VIEW = people({"id": 1})


def steps(one: World) -> list[list[str]]:
    return [[policy.id for policy in step] for step in steps_of(one)]


def user(name: str, *used: str) -> Policy:
    return rule(name, *(Granted(one) for one in used))


def test_a_used_policy_comes_before_its_user() -> None:
    assert steps(world(VIEW, user("a", "b"), user("b", "c"), rule("c"))) == [["c"], ["b"], ["a"]]


@pytest.mark.parametrize(
    "policy",
    [
        rule("a", Not(Compare("<", GrantedAmount("z"), Literal(3)))),
        rule("a", amount=GrantedAmount("z", "other")),
        rule("a", pools=(at_most(GrantedAmount("z")),)),
        rule("a", applied=Granted("z")),
        rule("a", period=(GrantedAmount("z"),)),
    ],
)
def test_uses_are_found_wherever_an_expression_stands(policy: Policy) -> None:
    assert steps(world(VIEW, policy, rule("z"))) == [["z"], ["a"]]


def test_uses_are_found_in_the_key_of_a_group() -> None:
    keyed = Group("one", ("a",), "first", {"a": (GrantedAmount("z"),)})
    assert steps(world(VIEW, rule("a"), rule("z"), groups=(keyed,))) == [["z"], ["a"]]


def test_earlier_members_of_a_first_of_group_come_first() -> None:
    first = group("first", "c", "a", "b")
    assert steps(world(VIEW, rule("a"), rule("b"), rule("c"), groups=(first,))) == [["c"], ["a"], ["b"]]


def test_better_of_groups_tie_their_policies_into_one_step() -> None:
    tied = (group("better", "a", "b"), group("better", "b", "c", name="two"))
    one = world(VIEW, rule("a"), rule("b"), rule("c"), rule("d"), groups=tied)
    assert sorted(steps(one)) == [["a", "b", "c"], ["d"]]
    assert [is_better(one, step) for step in sorted(steps_of(one), key=len)] == [False, True]


def test_a_group_of_one_member_that_keeps_the_better_is_a_better_of_step() -> None:
    one = world(VIEW, rule("a"), groups=(group("better", "a"),))
    assert is_better(one, steps_of(one)[0])


@pytest.mark.parametrize(
    ("policies", "groups", "named"),
    [
        ((user("a", "a"),), (), ["a"]),
        ((user("a", "b"), user("b", "c"), user("c", "a"), user("d", "a"), rule("e")), (), ["a", "b", "c"]),
        ((user("a", "b"), rule("b")), (group("first", "a", "b"),), ["a", "b"]),
        ((user("a", "b"), rule("b")), (group("better", "a", "b"),), ["a", "b"]),
        ((rule("a"), rule("b")), (group("better", "a", "b"), group("first", "a", "b", name="two")), ["a", "b"]),
        (
            (rule("a"), user("b", "a"), user("c", "b")),
            (group("better", "a", "c"),),
            ["a", "b", "c"],
        ),
    ],
)
def test_a_cycle_names_its_policies(policies: tuple[Policy, ...], groups: tuple[Group, ...], named: list[str]) -> None:
    with pytest.raises(CycleError) as caught:
        steps_of(world(VIEW, *policies, groups=groups))
    assert caught.value.policies == named
    assert str(caught.value) == ", ".join(named)


def test_a_pooled_member_of_a_better_of_group_is_named() -> None:
    pooled = rule("b", pools=(at_most(1),))
    with pytest.raises(PooledMemberError, match="b") as caught:
        steps_of(world(VIEW, rule("a"), pooled, groups=(group("better", "a", "b"),)))
    assert isinstance(caught.value, OrderError)


def test_a_pooled_member_of_a_first_of_group_is_well() -> None:
    pooled = rule("b", pools=(at_most(1),))
    assert steps(world(VIEW, rule("a"), pooled, groups=(group("first", "b", "a"),))) == [["b"], ["a"]]
