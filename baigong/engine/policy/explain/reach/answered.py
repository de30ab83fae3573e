"""What a decided case answers for one subject, by the sweep's own queries (rule 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import duckdb

from baigong.engine.policy.compile.outcomes import GRANTED, IN_FORCE, places
from baigong.engine.policy.explain.judge import Stood
from baigong.engine.policy.explain.model import DecidedCase
from baigong.engine.policy.model import Book, Facts, Policy, View
from baigong.engine.policy.sweep.asking import Work, ask, ask_decided, periods
from baigong.engine.policy.sweep.own_day import OWN_DAY
from baigong.engine.policy.sweep.rows import TYPES, put_rows
from baigong.engine.policy.sweep.session import closed_session
from baigong.engine.policy.sweep.source import Source

CASES, ROWS = "explained_cases", "explained_rows"


def answered(
    source: Source, book: Book, policy: Policy, day: date, subject: int | str, facts: Facts | None
) -> Stood | None:
    """The outcome of the decided case of ``subject`` that stands for its row (``facts``; None: it has gone); None where no case does."""
    if policy.id not in source.decided:
        return None
    view = book.view(policy)
    cases = _cases(source, source.decided[policy.id], view, subject)
    if not cases or (facts is None and policy.period):
        return None
    with closed_session() as connection:
        _put_cases(connection, view, cases)
        put_rows(connection, ROWS, view, [facts] if facts else [])
        bare = replace(policy, vetoes=(), conditions=(), amount=None, applied=None, order=(), groups=(), pools=())
        alone = replace(book, policies={policy.id: bare})
        work = Work(connection, alone, day, {view.name: ROWS}, {policy.id: CASES})
        ask_decided(work, bare)
        if facts is None:
            *_frozen, outcome, amount, _day = cases[0]
            return Stood(GRANTED if outcome == "granted" else -IN_FORCE, amount, decided=True)
        ask(work, bare)
        return _told(connection, policy)


def _told(connection: duckdb.DuckDBPyConnection, policy: Policy) -> Stood | None:
    columns = ", ".join(("t.status", "t.fen", f"w.{OWN_DAY}", *(f"w.{one}" for one in periods(policy))))
    found = connection.execute(
        f"SELECT {columns} FROM told_{policy.column} AS t JOIN was_{policy.column} AS w USING (nth)"
    )
    for status, fen, day, *period in found.fetchall():
        if 0 < status < GRANTED:
            return Stood(places(policy).index("period") + 1, fen, decided=True)
        return Stood(status, fen, decided=True, case=DecidedCase(day, tuple(period)))
    return None


def _cases(source: Source, table: str, view: View, subject: int | str) -> list[tuple[Any, ...]]:
    columns = ", ".join(f'"{name}"' for name in view.columns)
    query = f'SELECT {columns}, outcome, amount, {OWN_DAY} FROM {table} WHERE "{view.key}" = ?'
    return source.connection.execute(query, [subject]).fetchall()


def _put_cases(connection: duckdb.DuckDBPyConnection, view: View, cases: list[tuple[Any, ...]]) -> None:
    columns = ", ".join(f'"{one.name}" {TYPES[one.type]}' for one in view.columns.values())
    connection.execute(f"CREATE TEMP TABLE {CASES} ({columns}, outcome VARCHAR, amount BIGINT, {OWN_DAY} DATE)")
    connection.executemany(f"INSERT INTO {CASES} VALUES ({', '.join('?' * len(cases[0]))})", cases)
