"""Which answers the cases of a policy have seen: each question came out true, false, unknown, or never did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

import duckdb

from baigong.engine.policy.cases.run import put_outcomes
from baigong.engine.policy.compile.expression import Setting
from baigong.engine.policy.compile.known import column_may_be_null
from baigong.engine.policy.compile.layers import layered
from baigong.engine.policy.model import DAY, Book, Case, Policy, nodes
from baigong.engine.policy.sweep.rows import put_rows
from baigong.engine.policy.sweep.session import closed_session

Answer = Literal["true", "false", "unknown"]
ANSWERS: tuple[Answer, ...] = ("true", "false", "unknown")


@dataclass(frozen=True, slots=True)
class Coverage:
    """One question of a policy (``in_force``, a veto, a condition): how many rows of its cases answered it so."""

    policy: str
    kind: Literal["in_force", "veto", "condition"]
    id: str
    seen: dict[Answer, int] = field(default_factory=lambda: dict.fromkeys(ANSWERS, 0))
    possible: frozenset[Answer] = frozenset(ANSWERS)
    """``unknown`` is left out where no missing fact can bring it about."""

    @property
    def never(self) -> tuple[Answer, ...]:
        """The possible answers that no case has seen."""
        return tuple(one for one in ANSWERS if one in self.possible and not self.seen[one])


def coverage_of(book: Book, policies: Iterable[str] = ()) -> list[Coverage]:
    """Every question of ``policies`` (all where none are named), in declared order, with what the cases have seen of it."""
    names = list(policies) or list(book.policies)
    with closed_session() as connection:
        return [one for name in names for one in _covered(connection, book, book.policies[name])]


def _covered(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy) -> list[Coverage]:
    found = list(_questions(book, policy))
    alone = [_alone(policy, at, one) for at, one in enumerate(found)]
    for case in policy.cases:
        for row in _answered(connection, book, policy, case, alone):
            for one, status in zip(found, row, strict=True):
                one.seen[_answer(one, status)] += 1
    return found


def _questions(book: Book, policy: Policy) -> Iterator[Coverage]:
    columns = book.view(policy).columns
    setting = Setting(date.max, dict(policy.parameters), columns)
    dated = policy.dated_by != DAY and column_may_be_null(columns[policy.dated_by])
    yield Coverage(policy.id, "in_force", "in_force", possible=_possible(unknown=dated))
    for one in policy.vetoes:
        yield Coverage(policy.id, "veto", one.id, possible=_possible(unknown=_may_be_unknown(setting, one.when)))
    for one in policy.conditions:
        yield Coverage(policy.id, "condition", one.id, possible=_possible(unknown=_may_be_unknown(setting, one.when)))


def _may_be_unknown(setting: Setting, asked: nodes.Node) -> bool:
    """Whether any row can leave it unknown; a fact that is asked for only where ``has_X`` holds is there then."""
    there: list[nodes.Node] = []
    if isinstance(asked, nodes.And):
        there = list(asked.of)
    elif isinstance(asked, nodes.Or):
        there = [one.inner for one in asked.of if isinstance(one, nodes.Not)]
    names = [one.name for one in there if isinstance(one, nodes.Has)]
    known = {name: replace(setting.columns[name], absent=None) for name in names}
    return replace(setting, columns={**setting.columns, **known}).may_be_null(asked)


def _possible(*, unknown: bool) -> frozenset[Answer]:
    return frozenset(ANSWERS) if unknown else frozenset({"true", "false"})


def _alone(policy: Policy, at: int, question: Coverage) -> Policy:
    """A policy that asks nothing but this: the engine itself answers."""
    bare = replace(
        policy,
        id=f"question{at}",
        vetoes=tuple(one for one in policy.vetoes if (question.kind, question.id) == ("veto", one.id)),
        conditions=tuple(one for one in policy.conditions if (question.kind, question.id) == ("condition", one.id)),
        amount=None,
        period=(),
        applied=None,
        order=(),
        groups=(),
        pools=(),
        cases=(),
    )
    always = question.kind != "in_force"
    return replace(bare, dated_by=DAY, in_force_from=date.min, in_force_to=None) if always else bare


def _answered(
    connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, case: Case, alone: list[Policy]
) -> list[tuple[int, ...]]:
    view = book.view(policy)
    put_rows(connection, view.name, view, [{**row.facts, view.key: row.id} for row in case.rows])
    put_outcomes(connection, book, policy, case)
    query = layered(book, alone, case.on, view.name).sql("duckdb")
    columns = ", ".join(f"{one.column}_status" for one in alone)
    return connection.execute(f"SELECT {columns} FROM ({query})").fetchall()


def _answer(question: Coverage, status: int) -> Answer:
    if 0 < status < 100:
        return "unknown"
    refused = status < 0
    return "true" if refused == (question.kind == "veto") else "false"
