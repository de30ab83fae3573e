"""Every case of the shipped policies, forced into the formulas, comes out as the engine decides it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import z3

from baigong.engine.policy.cases.run import outcomes_of
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove.encode.world import world
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.session import closed_session
from tests.engine.policy.prove.forced import forced, given, same_day

ROOT = Path(__file__).parents[4]
BOOKS = ("cities/mianyang", "cities/yunxi", "docs/examples/policies")


@cache
def book_of(folder: str) -> Book:
    return load_book(ROOT / folder)


POLICIES = [(folder, name) for folder in BOOKS for name in book_of(folder).policies]


@pytest.mark.parametrize(("folder", "name"), POLICIES)
def test_the_formulas_leave_no_other_outcome(folder: str, name: str) -> None:
    book = book_of(folder)
    policy = book.policies[name]
    where = world(book)
    one = where.policy(name)
    row = where.row(policy.subject)
    solver = z3.Solver()
    solver.add(*[limit for limit in where.limits if not _tied(limit)])
    wrong = []
    with closed_session() as connection:
        for case in policy.cases:
            for each, got in zip(case.rows, outcomes_of(connection, book, policy, case), strict=True):
                solver.push()
                solver.add(
                    *same_day(where.day, case.on),
                    *forced(row, {**each.facts, row.view.key: each.id}),
                    *given(where, case),
                )
                says = {"refused": one.refused, "unknown": one.unknown}.get(got.outcome, one.passes)
                possible, other = solver.check(), solver.check(z3.Not(says))
                if (possible, other) != (z3.sat, z3.unsat):
                    wrong.append((case.name, got, possible, other))
                solver.pop()
    assert not wrong
    assert policy.cases


def _tied(limit: z3.BoolRef) -> bool:
    """Whether it ties a used outcome to the same subject's facts: a case gives outcomes of its own."""
    return z3.is_implies(limit) and "outcome." in limit.sexpr()
