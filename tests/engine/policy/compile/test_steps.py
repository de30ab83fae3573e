"""The order of work: who is used before who uses, and one step for those that a better-of group ties."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.compile.steps import CycleError, steps
from baigong.engine.policy.model import Book, Condition, Group, Policy, nodes


def policy(name: str, number: int, uses: tuple[str, ...] = (), groups: tuple[Group, ...] = ()) -> Policy:
    asked = tuple(
        Condition(f"uses-{one}", nodes.Outcome(type="boolean", policy=one), f"granted('{one}')", {}) for one in uses
    )
    return Policy(
        id=name,
        number=number,
        title={},
        subject="person",
        basis=(),
        in_force_from=date(2018, 1, 1),
        in_force_to=None,
        dated_by="as_of",
        parameters={},
        vetoes=(),
        conditions=asked,
        amount=None,
        ceiling=None,
        groups=groups,
    )


def order(*policies: Policy) -> list[list[str]]:
    book = Book(Path(), {one.id: one for one in policies}, {})
    return [[one.id for one in step] for step in steps(book)]


def group(keep: str, *members: str) -> Group:
    return Group("g", members, "better" if keep == "better" else "first", ())


def test_without_ties_the_order_is_the_books() -> None:
    assert order(policy("a", 1), policy("b", 2)) == [["a"], ["b"]]


def test_a_used_policy_comes_first() -> None:
    assert order(policy("a", 1, ("c",)), policy("b", 2), policy("c", 3, ("b",))) == [["b"], ["c"], ["a"]]


def test_earlier_members_of_a_first_of_group_come_first() -> None:
    tied = group("first", "b", "a")
    assert order(policy("a", 1, groups=(tied,)), policy("b", 2, groups=(tied,))) == [["b"], ["a"]]


def test_a_better_of_group_is_one_step() -> None:
    tied = group("better", "a", "c")
    found = order(policy("a", 1, groups=(tied,)), policy("b", 2), policy("c", 3, ("b",), (tied,)))
    assert found == [["b"], ["a", "c"]]


@pytest.mark.parametrize(
    ("policies", "names"),
    [
        ((policy("a", 1, ("a",)),), ["a", "a"]),
        ((policy("a", 1, ("b",)), policy("b", 2, ("a",))), ["a", "b", "a"]),
        ((policy("a", 1, ("b",)), policy("b", 2, ("c",)), policy("c", 3, ("b",))), ["b", "c", "b"]),
        (
            (policy("a", 1, ("b",), (group("better", "a", "b"),)), policy("b", 2, (), (group("better", "a", "b"),))),
            ["b", "a", "b"],
        ),
    ],
    ids=["itself", "two", "behind another", "inside a step"],
)
def test_a_circle_is_named(policies: tuple[Policy, ...], names: list[str]) -> None:
    with pytest.raises(CycleError) as raised:
        order(*policies)
    assert raised.value.names == names
    assert " → ".join(names) in raised.value.message


def test_policies_of_other_books_are_not_waited_for() -> None:
    assert order(policy("a", 1, ("elsewhere",))) == [["a"]]
