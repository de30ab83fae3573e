"""What expressions are: rules 1 to 3."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from tests.support.policy_reference.tree import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Case,
    Column,
    Compare,
    Days,
    Extreme,
    Granted,
    GrantedAmount,
    Has,
    In,
    Literal,
    Months,
    Negative,
    Node,
    Not,
    Or,
    Parameter,
    Part,
    Value,
)
from tests.support.policy_reference.value import Env, Used, value

TODAY = date(2018, 9, 4)
ROW: dict[str, Value | None] = {
    "n": None,
    "two": 2,
    "yes": True,
    "no": False,
    "maybe": None,
    "place": "a",
    "nowhere": None,
    "day": date(2018, 1, 31),
    "never": None,
    "has_never": False,
    "other": 7,
    "nobody": None,
}
N, TWO, YES, NO, MAYBE = (Column(name) for name in ("n", "two", "yes", "no", "maybe"))
PLACE, NOWHERE, DAY, NEVER = (Column(name) for name in ("place", "nowhere", "day", "never"))


def parameter(name: str, _row: object) -> object:
    tables: Mapping[str, object] = {"rates": {("a",): 5}, "grid": {("a", 2): 6}, "floor": 3}
    return tables.get(name)


def used(policy: str, subject: object) -> Used:
    settled: dict[object, Used] = {("p", 1): (True, 40), ("p", 7): (False, 0)}
    return settled.get((policy, subject), (None, None))


def env() -> Env:
    return Env(TODAY, parameter, used, subject=1)


def cases(*more: tuple[Node, Any]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("node", "expected"), more)


@cases(
    (And((YES, YES)), True),
    (And((YES, MAYBE)), None),
    (And((MAYBE, NO)), False),
    (And((MAYBE, MAYBE)), None),
    (Or((NO, NO)), False),
    (Or((NO, MAYBE)), None),
    (Or((MAYBE, YES)), True),
    (Not(YES), False),
    (Not(MAYBE), None),
    (In(PLACE, ("b", "a")), True),
    (In(PLACE, ("b",)), False),
    (In(NOWHERE, ("b",)), None),
)
def test_what_is_kleenes(node: Node, expected: object) -> None:
    assert value(node, ROW, env()) is expected


@cases(
    (Compare("<", TWO, Literal(3)), True),
    (Compare("<=", TWO, Literal(1)), False),
    (Compare(">", TWO, N), None),
    (Compare(">=", TWO, TWO), True),
    (Compare("=", PLACE, Literal("a")), True),
    (Compare("<>", PLACE, NOWHERE), None),
    (Between(TWO, Literal(2), Literal(3)), True),
    (Between(TWO, Literal(3), Literal(9)), False),
    (Between(TWO, N, Literal(1)), None),
    (Arithmetic("+", TWO, Literal(3)), 5),
    (Arithmetic("-", TWO, N), None),
    (Arithmetic("*", TWO, TWO), 4),
    (Arithmetic("//", Literal(7), TWO), 3),
    (Arithmetic("//", Negative(Literal(7)), TWO), -3),
    (Arithmetic("//", Literal(7), Literal(-2)), -3),
    (Arithmetic("//", Literal(-7), Literal(-2)), 3),
    (Arithmetic("//", N, TWO), None),
    (Negative(TWO), -2),
    (Negative(N), None),
    (Extreme("least", (Literal(3), TWO)), 2),
    (Extreme("greatest", (Literal(3), TWO)), 3),
    (Extreme("greatest", (Literal(3), N)), None),
    (Days(AsOf(), DAY), 216),
    (Days(DAY, NEVER), None),
    (Months(DAY, Literal(date(2018, 2, 28))), 1),
    (Months(NEVER, DAY), None),
    (Part("year", DAY), 2018),
    (Part("month", AsOf()), 9),
    (Part("month", NEVER), None),
    (Has("never"), False),
    (And((Has("never"), Compare("<", NEVER, AsOf()))), False),
)
def test_everything_else_is_strict(node: Node, expected: object) -> None:
    assert value(node, ROW, env()) == expected
    assert (value(node, ROW, env()) is None) == (expected is None)


@cases(
    (Case(((YES, TWO),), Literal(9)), 2),
    (Case(((NO, TWO),), Literal(9)), 9),
    (Case(((MAYBE, TWO),), TWO), None),
    (Case(((YES, TWO), (MAYBE, N)), Literal(9)), 2),
    (Case(((NO, TWO), (MAYBE, TWO)), TWO), None),
    (Case(((NO, N), (YES, TWO)), N), 2),
    (Case(((YES, N),), TWO), None),
)
def test_a_case_is_unknown_from_the_first_unknown_when(node: Node, expected: object) -> None:
    assert value(node, ROW, env()) == expected


@cases(
    (Parameter("rates", (PLACE,)), 5),
    (Parameter("grid", (PLACE, TWO)), 6),
    (Parameter("floor"), 3),
    (Parameter("rates", (NOWHERE,)), None),
    (Granted("p"), True),
    (GrantedAmount("p"), 40),
    (Granted("p", "other"), False),
    (GrantedAmount("p", "other"), 0),
    (Granted("p", "nobody"), None),
    (Granted("q"), None),
    (GrantedAmount("q"), None),
)
def test_parameters_and_outcomes(node: Node, expected: object) -> None:
    around = env()
    assert value(node, ROW, around) == expected
    assert around.holes == []


@cases(
    (Parameter("rates", (Literal("b"),)), "rates['b']"),
    (Parameter("grid", (PLACE, Literal(3))), "grid['a', 3]"),
    (Arithmetic("//", N, Literal(0)), "// 0"),
    (Case(((NO, TWO),)), "CASE without ELSE"),
)
def test_a_hole_is_unknown_and_noted(node: Node, expected: str) -> None:
    around = env()
    assert value(node, ROW, around) is None
    assert around.holes == [expected]


def test_a_branch_that_is_not_chosen_has_no_hole() -> None:
    around = env()
    divided = Arithmetic("//", TWO, Literal(0))
    assert value(Case(((YES, TWO),), divided), ROW, around) == 2
    assert around.holes == []


def test_filling_a_fact_never_changes_what_is_known() -> None:
    nodes: list[Node] = [
        And((NO, MAYBE)),
        Or((YES, MAYBE)),
        Case(((YES, TWO), (MAYBE, N)), N),
        Extreme("least", (TWO, TWO)),
    ]
    for node in nodes:
        known = value(node, ROW, env())
        assert known is not None
        for maybe in (True, False):
            assert value(node, {**ROW, "maybe": maybe, "n": 5}, env()) == known
