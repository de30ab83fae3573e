"""Expressions as text."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support.policy_reference.printing import text
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
    everything,
)

A, B = Column("a"), Column("b")


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Literal(value=True), "true"),
        (Literal(value=False), "false"),
        (Literal(12), "12"),
        (Literal(-12), "(-12)"),
        (Literal("it's"), "'it''s'"),
        (Literal(date(2018, 1, 1)), "DATE '2018-01-01'"),
        (A, "a"),
        (Has("a"), "has_a"),
        (AsOf(), "as_of"),
        (Parameter("floor"), "floor"),
        (Parameter("amount", (A, Literal("x"))), "amount[a, 'x']"),
        (Not(A), "NOT a"),
        (Not(And((A, B))), "NOT (a AND b)"),
        (And((A, Or((A, B)))), "a AND (a OR b)"),
        (Compare(">=", A, Arithmetic("+", B, Literal(1))), "a >= (b + 1)"),
        (In(A, ("x", "y")), "a IN ('x', 'y')"),
        (In(A, (1, -2)), "a IN (1, -2)"),
        (Between(A, Literal(1), B), "a BETWEEN 1 AND b"),
        (Arithmetic("//", A, Negative(B)), "a // (-b)"),
        (Arithmetic("-", A, Literal(-1)), "a - (-1)"),
        (Days(A, AsOf()), "a - as_of"),
        (Extreme("least", (A, Literal(3))), "least(a, 3)"),
        (Case(((A, Literal(1)),), Literal(2)), "CASE WHEN a THEN 1 ELSE 2 END"),
        (Case(((A, Literal(1)), (B, Literal(2)))), "CASE WHEN a THEN 1 WHEN b THEN 2 END"),
        (Months(A, B), "full_months(a, b)"),
        (Part("year", A), "year(a)"),
        (Granted("other-policy"), "granted('other-policy')"),
        (GrantedAmount("other-policy", "a"), "granted_amount('other-policy', a)"),
    ],
)
def test_an_expression_as_text(node: Node, expected: str) -> None:
    assert text(node) == expected


@pytest.mark.parametrize(
    ("node", "named"),
    [
        (Case(((A, B), (B, A)), Column("c")), "abbac"),
        (Between(A, B, Not(A)), "aba"),
        (Months(A, Part("year", B)), "ab"),
        (Parameter("t", (A, Negative(B))), "ab"),
        (Compare("=", A, Extreme("least", (A, B))), "aab"),
        (In(A, (1,)), "a"),
        (Days(A, B), "ab"),
    ],
)
def test_everything_inside_is_found(node: Node, named: str) -> None:
    assert "".join(one.name for one in everything(node) if isinstance(one, Column)) == named
