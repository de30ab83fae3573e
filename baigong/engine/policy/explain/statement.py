"""A policy as one prepared statement over rows of given facts: its outcome as the sweep compiles it, and the values behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from baigong.engine.policy.compile.layers import RESULT, Told, columns_of, layered
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.explain.literals import typed_list
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Book, Facts, Order, Policy
from baigong.engine.policy.model.nodes import Node, Type, Value
from baigong.engine.policy.sweep.rows import TYPES

ALONG = "shown-"
"""The id of a policy that rides along: it asks only whether it is in force, and its order is all that is to be shown. No file can
have this id."""
Given = tuple[Value, int | None, int | None]
"""An outcome that a policy uses: subject, status byte, fen."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of facts gave: the bytes of a sweep, and the value of each node that was asked for, by its text."""

    facts: Facts
    status: int
    fen: int | None
    """The amount, also where it is not granted."""
    in_force: bool | None
    shown: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class Statement:
    """A policy's statement. ``columns`` and ``uses`` are what it takes, ``shown`` the texts of the nodes that it gives."""

    name: str
    policy: Policy
    key: str
    columns: tuple[tuple[str, str], ...]
    uses: tuple[tuple[str, str], ...]
    """Policy and the type of its subjects' keys."""
    shown: tuple[str, ...]

    def run(self, session: Session, rows: Sequence[Facts], used: Mapping[str, Iterable[Given]]) -> list[Row]:
        """Every row's result, in order. Keys of ``rows`` differ; ``used``: policy → outcomes, each subject once."""
        arguments = [typed_list([row.get(name) for row in rows], kind) for name, kind in self.columns]
        for policy, kind in self.uses:
            given = list(used.get(policy, ()))
            arguments += [
                typed_list([one[at] for one in given], of) for at, of in enumerate((kind, "TINYINT", "BIGINT"))
            ]
        found = {row[0]: row for row in session.run(self.name, arguments)}
        return [self._row(facts, found[facts[self.key]]) for facts in rows]

    def _row(self, facts: Facts, found: Sequence[Any]) -> Row:
        _key, status, fen, along, *values = found
        in_force = {-1: False, 1: None}.get(along, True)
        return Row(facts, status, fen, in_force, dict(zip(self.shown, values, strict=True)))


def statement(
    session: Session, book: Book, policy: Policy, day: date, shown: Callable[[], Iterable[Node]], kind: str
) -> Statement:
    """The statement of ``policy`` on ``day`` that shows what ``shown`` gives; ``kind`` names that choice of nodes."""

    def made() -> tuple[str, Statement]:
        return _written(book, policy, day, {text_of(one): one for one in shown()})

    name, found = session.prepared(book, (policy.id, day, kind), made)
    return replace(found, name=name)


def _written(book: Book, policy: Policy, day: date, shown: Mapping[str, Node]) -> tuple[str, Statement]:
    view = book.view(policy)
    along = replace(
        policy,
        id=ALONG,
        vetoes=(),
        conditions=(),
        amount=None,
        period=(),
        applied=None,
        order=tuple(Order(one) for one in shown.values()),
        groups=(),
        pools=(),
        cases=(),
    )
    names = dict.fromkeys((view.key, *columns_of(view, [policy, along])))
    columns = tuple((name, TYPES[view.columns[name].type]) for name in names)
    uses = tuple(
        (other, TYPES[_key_type(book, other)])
        for other in dict.fromkeys(name for name, _column in reads((*policy.expressions(), *along.expressions())))
    )
    taken = [f"explained AS (SELECT {_unnested(columns, 1)})"]
    for at, (other, kind) in enumerate(uses):
        named = (("subject", kind), ("status", "TINYINT"), ("amount", "BIGINT"))
        table = RESULT + other.replace("-", "_")
        taken.append(f"{table} AS (SELECT {_unnested(named, len(columns) + 1 + 3 * at)})")
    rows = layered(book, [policy, along], day, "explained", Told(full=True)).sql("duckdb", copy=False)
    wanted = [view.key, f"{policy.column}_status", f"{policy.column}_fen", f"{along.column}_status"]
    wanted += [f"{along.column}_o{at}" for at in range(1, len(shown) + 1)]
    selected = ", ".join(f'"{one}"' for one in wanted)
    sql = f"WITH {', '.join(taken)} SELECT {selected} FROM ({rows})"
    return sql, Statement("", policy, view.key, columns, uses, tuple(shown))


def _unnested(columns: Sequence[tuple[str, str]], first: int) -> str:
    return ", ".join(f'unnest(${at}::{kind}[]) AS "{name}"' for at, (name, kind) in enumerate(columns, first))


def _key_type(book: Book, policy: str) -> Type:
    view = book.view(book.policies[policy])
    return view.columns[view.key].type
