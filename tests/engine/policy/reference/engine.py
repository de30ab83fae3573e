"""A small world decided by the engine, to be held against the slow interpreter."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import outcome_of
from baigong.engine.policy.sweep.rows import put_rows
from baigong.engine.policy.sweep.run import decide
from baigong.engine.policy.sweep.session import closed_session
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.result import Kind
from tests.support.policy_reference.world import DecidedCase, World

Value = bool | int | str | date


class Got(NamedTuple):
    """What came out of one row."""

    outcome: Kind
    provisional: bool
    amount: int | None
    by: str | None


def decided_by_engine(world: World) -> dict[tuple[str, Value], Got]:
    """The world written as a folder, read and swept: policy and subject → what came out."""
    with tempfile.TemporaryDirectory() as folder:
        book = load_book(as_folder(world, Path(folder)))
    found: dict[tuple[str, Value], Got] = {}
    with closed_session() as connection:
        for view in world.views:
            put_rows(connection, view.id, book.views[view.id], view.rows)
        decided = {}
        for policy in world.policies:
            if policy.decided:
                decided[policy.id] = f"decided_{policy.id}"
                rows = [one.facts for one in policy.decided]
                put_rows(connection, "frozen", book.views[policy.view], rows)
                told = ", ".join(
                    f"({at}, '{one.outcome}', {one.amount}, {_day(one)})" for at, one in enumerate(policy.decided, 1)
                )
                connection.execute(
                    f"CREATE OR REPLACE TEMP TABLE decided_{policy.id} AS SELECT f.* EXCLUDE (nth), t.outcome, t.amount, t._decided_on "
                    f"FROM (SELECT *, row_number() OVER () AS nth FROM frozen) AS f "
                    f"JOIN (VALUES {told}) AS t(nth, outcome, amount, _decided_on) ON t.nth = f.nth ORDER BY t.nth"
                )
        views = {view.id: view.id for view in world.views}
        queries = decide(connection, book, world.as_of, views, decided)
        for name, query in queries.items():
            done = connection.execute(query)
            columns = [one[0] for one in done.description or ()]
            found |= _outcomes(book, name, [dict(zip(columns, row, strict=True)) for row in done.fetchall()])
    return found


def _outcomes(book: Book, view: str, rows: list[dict[str, Any]]) -> dict[tuple[str, Value], Got]:
    found = {}
    for row in rows:
        subject = row[book.views[view].key]
        for policy in book.policies.values():
            if policy.subject == view:
                status, amount, by = (row.get(f"{policy.column}_{end}") for end in ("status", "amount", "by"))
                assert isinstance(status, int)
                one = outcome_of(book, policy, subject, status, amount, by)
                found[policy.id, subject] = Got(one.outcome, one.provisional, one.amount, one.by or None)
    return found


def _day(case: DecidedCase) -> str:
    return "NULL::DATE" if case.decided_on is None else f"DATE '{case.decided_on}'"
