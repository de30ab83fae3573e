"""The queue of a step: rules 9 and 16."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.support.policy_reference.queue import compared, may_agree
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.small import at_most, group, people, rule, world
from tests.support.policy_reference.tree import Column, Value
from tests.support.policy_reference.world import OrderTerm, Policy


@pytest.mark.parametrize(
    ("left", "right", "descending", "expected"),
    [
        (1, 2, False, -1),
        (2, 1, False, 1),
        (1, 1, False, 0),
        (1, 2, True, 1),
        (None, 1, False, -1),
        (1, None, False, 1),
        (None, 1, True, -1),
        (None, None, True, 0),
        ("B", "a", False, -1),
        (date(2018, 1, 2), date(2018, 1, 1), False, 1),
        (False, True, False, -1),
    ],
)
def test_who_comes_first(left: Value | None, right: Value | None, descending: bool, expected: int) -> None:
    assert compared(left, right, descending=descending) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), (), True),
        ((1, "a"), (1, "a"), True),
        ((1, "a"), (1, "b"), False),
        ((1, None), (1, "b"), True),
        ((2, None), (1, "b"), False),
        ((None, "b"), (1, None), True),
    ],
)
def test_keys_agree_as_far_as_they_are_known(one: tuple[Any, ...], other: tuple[Any, ...], expected: bool) -> None:
    assert may_agree(one, other) == may_agree(other, one) == expected


ROWS = (
    {"id": 1, "score": 1, "asked": False},
    {"id": 2, "score": 3, "asked": True},
    {"id": 3, "score": None, "asked": False},
    {"id": 4, "score": 1, "asked": True},
    {"id": 5, "score": 3, "asked": None},
    {"id": 6, "score": 1, "asked": True},
)


def queue(policy: Policy) -> list[int]:
    return [one.subject for one in settle(world(people(*ROWS), policy)).steps[0].queue]


@pytest.mark.parametrize(
    ("order", "applied", "expected"),
    [
        ((), None, [1, 2, 3, 4, 5, 6]),
        ((), Column("asked"), [2, 4, 5, 6, 1, 3]),
        (("score",), None, [3, 1, 4, 6, 2, 5]),
        ((OrderTerm(Column("score"), descending=True),), None, [3, 2, 5, 1, 4, 6]),
        ((OrderTerm(Column("score"), descending=True),), Column("asked"), [2, 5, 4, 6, 3, 1]),
    ],
)
def test_applications_then_the_order_then_the_id(order: tuple[Any, ...], applied: Any, expected: list[int]) -> None:
    assert queue(rule(order=order, applied=applied, pools=(at_most(3),))) == expected


def test_refused_rows_stand_in_no_queue() -> None:
    assert queue(rule("a", Column("asked"), pools=(at_most(3),))) == [2, 4, 5, 6]


def test_in_a_better_of_step_the_dearer_comes_first_then_the_policy_then_as_before() -> None:
    over = people(
        {"id": 1, "asks": 2, "late": True},
        {"id": 2, "asks": 3, "late": True},
        {"id": 3, "asks": 2, "late": False},
        {"id": 4, "asks": None, "late": True},
    )
    one = rule("a", amount=Column("asks"), order=("late",), ceiling=3)
    other = rule("b", amount=Column("asks"), order=("late",))
    step = settle(world(over, one, other, groups=(group("better", "a", "b"),))).steps[0]
    names = [f"{one.policy}{one.subject}" for one in step.queue]
    assert names == ["b4", "a2", "a4", "b2", "a3", "a1", "b3", "b1"]
