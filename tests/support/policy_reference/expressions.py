"""Hypothesis strategies for expressions over the columns of small worlds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

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
)

DAYS = (date(2017, 6, 30), date(2018, 3, 1), date(2019, 1, 1))
SIGNS = st.sampled_from(["=", "<>", "<", "<=", ">", ">="])


@dataclass(frozen=True)
class Reach:
    """The policies that an expression may use: for the same subject, and for one that a column names."""

    same: tuple[str, ...] = ()
    any: tuple[str, ...] = ()


def whole(low: int = 0, high: int = 3) -> st.SearchStrategy[Node]:
    """A small integer as it stands."""
    return st.integers(low, high).map(Literal)


def dates() -> st.SearchStrategy[Node]:
    """A date; ``ended`` may be absent, so that it is read behind ``has_ended`` only."""
    columns = [Column("day"), Column("day"), Column("applied_on"), AsOf()]
    return st.sampled_from([*columns, *(Literal(day) for day in DAYS)])


def outcomes(reach: Reach) -> tuple[list[Node], list[Node]]:
    """What may be read of other policies: whether granted, and the amounts."""
    whose = [(policy, None) for policy in reach.same] + [(policy, "other") for policy in reach.any]
    return [Granted(*one) for one in whose], [GrantedAmount(*one) for one in whose]


def integers(reach: Reach, depth: int = 1) -> st.SearchStrategy[Node]:
    """An integer expression, with holes among them: ``// 0``, tables without a cell, parameters before their day."""
    columns: list[Node] = [Column("score"), Column("asks"), Parameter("floor"), Part("month", Column("day"))]
    tables: list[Node] = [
        Parameter("rates", (Column("place"),)),
        Parameter("grid", (Column("score"), Column("place"))),
    ]
    leaf = st.sampled_from([*columns, *tables, *outcomes(reach)[1]]) | whole()
    if not depth:
        return leaf
    inner = integers(reach, depth - 1)
    return st.one_of(
        leaf,
        st.builds(Arithmetic, st.sampled_from(["+", "-"]), inner, inner),
        st.builds(Arithmetic, st.just("*"), inner, whole()),
        st.builds(Arithmetic, st.just("//"), inner, st.sampled_from([Literal(2), Column("score")])),
        st.builds(Negative, inner),
        st.builds(Extreme, st.sampled_from(["least", "greatest"]), st.tuples(inner, inner)),
        st.builds(lambda when, then, other: Case(((when, then),), other), booleans(reach, depth - 1), inner, inner),
        st.builds(Months, dates(), dates()),
        st.builds(Days, dates(), dates()),
    )


def leaves(reach: Reach) -> st.SearchStrategy[Node]:
    """A condition of one comparison or less."""
    ended = And((Has("ended"), Compare("<", Column("ended"), AsOf())))
    plain: list[Node] = [Column("flag"), Column("flag"), Has("applied_on"), ended, Literal(True), *outcomes(reach)[0]]
    score, number = Column("score"), st.sampled_from([Parameter("floor"), Column("asks"), Literal(1)])
    return st.one_of(
        st.sampled_from(plain),
        st.builds(Compare, SIGNS, st.just(score), number),
        st.builds(Compare, SIGNS, dates(), dates()),
        st.builds(Compare, st.sampled_from(["=", "<>"]), st.just(Column("place")), st.sampled_from([Literal("a")])),
        st.builds(In, st.just(Column("place")), st.sampled_from([("a",), ("b",), ("a", "b")])),
        st.builds(In, st.just(score), st.sampled_from([(0,), (1, 2)])),
        st.builds(Between, st.just(score), whole(0, 1), number),
        st.builds(Compare, st.just("="), st.just(Part("year", Column("day"))), st.just(Literal(2018))),
    )


def booleans(reach: Reach, depth: int = 1) -> st.SearchStrategy[Node]:
    """A condition or a veto."""
    if not depth:
        return leaves(reach)
    inner = booleans(reach, depth - 1)
    number = integers(reach, 0)
    return st.one_of(
        leaves(reach),
        st.builds(Not, inner),
        st.builds(lambda *parts: And(parts), inner, inner),
        st.builds(lambda *parts: Or(parts), inner, inner),
        st.builds(Compare, SIGNS, number, number),
        st.builds(Compare, st.sampled_from([">=", "<"]), st.builds(Months, dates(), dates()), whole()),
    )
