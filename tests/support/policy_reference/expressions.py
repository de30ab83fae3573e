"""Expressions at random over the columns of small worlds; ``chance`` is Hypothesis's Random, or any other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

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
    Sign,
)

DAYS = (date(2017, 6, 30), date(2018, 3, 1), date(2019, 1, 1))
SIGNS: tuple[Sign, ...] = (">=", "<", "=", "<>", ">", "<=")
ENDED = And((Has("ended"), Compare("<", Column("ended"), AsOf())))
"""What may be absent is read behind its ``has_`` only."""
NUMBERS: tuple[Node, ...] = (
    Column("score"),
    Column("asks"),
    Literal(1),
    Literal(2),
    Parameter("floor"),
    Part("month", Column("day")),
    Parameter("rates", (Column("place"),)),
    Parameter("grid", (Column("score"), Column("place"))),
)
DATES: tuple[Node, ...] = (Column("day"), Column("day"), Column("applied_on"), AsOf(), *map(Literal, DAYS))
TRUTHS: tuple[Node, ...] = (Column("flag"), Column("flag"), Has("applied_on"), ENDED, Literal(value=True))


@dataclass(frozen=True)
class Reach:
    """The policies that an expression may use: for the same subject, and for one that a column names."""

    same: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def whose(self) -> list[tuple[str, str | None]]:
        """The policies with the column that names whose outcome is read."""
        return [(policy, None) for policy in self.same] + [(policy, "other") for policy in self.other]


def number(chance: Random, reach: Reach) -> Node:
    """An integer without operations."""
    amounts = [GrantedAmount(*one) for one in reach.whose()]
    return chance.choice([*NUMBERS, *amounts])


def integer(chance: Random, reach: Reach) -> Node:
    """An integer expression, with holes among them: ``// 0``, tables without a cell, parameters before their day."""
    one, other = number(chance, reach), number(chance, reach)
    made: Sequence[Callable[[], Node]] = (
        lambda: one,
        lambda: Arithmetic(chance.choice(("+", "-")), one, other),
        lambda: Arithmetic("*", one, Literal(chance.randint(0, 3))),
        lambda: Arithmetic("//", one, chance.choice((Literal(2), Column("score")))),
        lambda: Negative(one),
        lambda: Extreme(chance.choice(("least", "greatest")), (one, other)),
        lambda: Case(((leaf(chance, reach), one),), other),
        lambda: Months(chance.choice(DATES), chance.choice(DATES)),
        lambda: Days(chance.choice(DATES), chance.choice(DATES)),
    )
    return chance.choice(made)()


def leaf(chance: Random, reach: Reach) -> Node:
    """A condition of one comparison or less; half the time one that most rows meet."""
    score = Column("score")
    if chance.randint(0, 1) == 0:
        return chance.choice((*TRUTHS, Compare(">=", score, Literal(1)), In(Column("place"), ("a", "b"))))
    made: Sequence[Callable[[], Node]] = (
        lambda: chance.choice([Granted(*one) for one in reach.whose()] or TRUTHS),
        lambda: Compare(chance.choice(SIGNS), score, chance.choice((Literal(1), Parameter("floor"), Column("asks")))),
        lambda: Compare(chance.choice(SIGNS), chance.choice(DATES), chance.choice(DATES)),
        lambda: Compare(chance.choice(("=", "<>")), Column("place"), Literal("a")),
        lambda: In(Column("place"), chance.choice((("a",), ("b",)))),
        lambda: In(score, chance.choice(((1, 2), (0,)))),
        lambda: Between(score, Literal(chance.randint(0, 1)), chance.choice((Literal(2), Parameter("floor")))),
        lambda: Compare("=", Part("year", Column("day")), Literal(2018)),
    )
    return chance.choice(made)()


def use(chance: Random, reach: Reach) -> Node:
    """A condition on another policy's outcome."""
    whose = chance.choice(reach.whose())
    return chance.choice((Granted(*whose), Not(Granted(*whose)), Compare(">=", GrantedAmount(*whose), Literal(1))))


def condition(chance: Random, reach: Reach) -> Node:
    """A condition or a veto: mostly a leaf."""
    one, other = leaf(chance, reach), leaf(chance, reach)
    made: Sequence[Callable[[], Node]] = (
        lambda: one,
        lambda: Or((one, other)),
        lambda: And((one, other)),
        lambda: Not(Or((one, other))),
        lambda: Compare(chance.choice(SIGNS), integer(chance, reach), number(chance, reach)),
        lambda: Compare(">=", Months(chance.choice(DATES), chance.choice(DATES)), Literal(chance.randint(0, 3))),
    )
    return one if chance.randint(0, 2) < 2 else chance.choice(made)()
