"""A small world and its fillings, decided by the engine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import duckdb

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import outcome_of
from baigong.engine.policy.sweep.rows import put_rows
from baigong.engine.policy.sweep.run import decide
from baigong.engine.policy.sweep.session import closed_session
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import DecidedCase, Policy, World


class Got(NamedTuple):
    """What came out of a row."""

    outcome: str
    provisional: bool
    amount: int | None
    by: str

    @property
    def settled(self) -> bool:
        """Neither unknown nor provisional."""
        return self.outcome != "unknown" and not self.provisional


Outcomes = Mapping[tuple[str, Value], Got]
"""By policy and subject."""


@dataclass(frozen=True)
class Trial:
    """A world's book and a session for it."""

    book: Book
    connection: duckdb.DuckDBPyConnection

    def of(self, world: World) -> Outcomes:
        """What comes out; ``world`` has the policies of the book, its facts may be others."""
        for view in world.views:
            put_rows(self.connection, view.id, self.book.views[view.id], view.rows)
        decided = {one.id: self._decided(one) for one in world.policies if one.decided}
        queries = decide(self.connection, self.book, world.as_of, {view.id: view.id for view in world.views}, decided)
        return {whose: got for view, query in queries.items() for whose, got in self._read(view, query)}

    def _decided(self, policy: Policy) -> str:
        table = f"cases_{policy.id}"
        put_rows(self.connection, "frozen", self.book.views[policy.view], [one.facts for one in policy.decided])
        told = ", ".join(
            f"({at}, '{one.outcome}', {one.amount}, {_day(one)})" for at, one in enumerate(policy.decided, 1)
        )
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT f.* EXCLUDE (nth), t.outcome, t.amount, t._decided_on FROM (SELECT *, "
            f"row_number() OVER () AS nth FROM frozen) AS f JOIN (VALUES {told}) AS t(nth, outcome, amount, _decided_on) USING (nth)"
        )
        return table

    def _read(self, view: str, query: str) -> Iterator[tuple[tuple[str, Value], Got]]:
        done = self.connection.execute(query)
        columns = [one[0] for one in done.description or ()]
        for values in done.fetchall():
            row = dict(zip(columns, values, strict=True))
            subject = row[self.book.views[view].key]
            for policy in self.book.policies.values():
                if policy.subject == view:
                    status, amount, by = (row.get(f"{policy.column}_{end}") for end in ("status", "amount", "by"))
                    assert isinstance(status, int)
                    one = outcome_of(self.book, policy, subject, status, amount, by)
                    yield (policy.id, subject), Got(one.outcome, one.provisional, one.amount, one.by or "")


@contextmanager
def trial(world: World) -> Iterator[Trial]:
    """The engine, made ready for the policies of a world."""
    with tempfile.TemporaryDirectory() as folder:
        book = load_book(as_folder(world, Path(folder)))
    with closed_session() as connection:
        yield Trial(book, connection)


def decided(world: World) -> Outcomes:
    """What comes out of one world."""
    with trial(world) as engine:
        return engine.of(world)


def _day(case: DecidedCase) -> str:
    return "NULL::DATE" if case.decided_on is None else f"DATE '{case.decided_on}'"
