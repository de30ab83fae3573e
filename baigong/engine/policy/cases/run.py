"""Run the cases of policies and tell what came out otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import duckdb

from baigong.engine.policy.compile.layers import RESULT
from baigong.engine.policy.compile.outcomes import GRANTED, reads
from baigong.engine.policy.model import Book, Case, Expected, Policy
from baigong.engine.policy.sweep.outcome import Outcome, outcome_of
from baigong.engine.policy.sweep.rows import TYPES, put_rows
from baigong.engine.policy.sweep.run import decide
from baigong.engine.policy.sweep.session import closed_session

REFUSED, UNKNOWN = -1, 1


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that came out otherwise."""

    policy: str
    case: Case
    subject: int | str
    expected: Expected
    got: Outcome


def run_cases(book: Book, policies: Iterable[str] = ()) -> list[Failure]:
    """Every case of ``policies`` (all where none are named) against the engine; the failures in order."""
    names = list(policies) or list(book.policies)
    with closed_session() as connection:
        return [one for name in names for one in _policy(connection, book, book.policies[name])]


def outcomes_of(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, case: Case) -> list[Outcome]:
    """What the rows of a case come out as, in their order."""
    view = book.view(policy)
    alone = replace(book, policies={policy.id: policy})
    rows = [{**row.facts, view.key: row.id} for row in case.rows]
    put_rows(connection, view.name, view, rows)
    put_outcomes(connection, book, policy, case)
    query = decide(connection, alone, case.on, {view.name: view.name})[view.name]
    p = policy.column
    by = f"{p}_by" if policy.pools or policy.groups else "NULL"
    found = connection.execute(f'SELECT "{view.key}", {p}_status, {p}_amount, {by} FROM ({query})').fetchall()
    by_subject = {row[0]: outcome_of(book, policy, *row) for row in found}
    return [by_subject[row.id] for row in case.rows]


def put_outcomes(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, case: Case) -> None:
    """The outcomes of used policies as the case gives them; one that it does not name grants nobody."""
    for name, column in reads(policy.expressions()):
        other = book.policies[name]
        kind = TYPES[book.view(other).columns[book.view(other).key].type]
        table = RESULT + other.column
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} (subject {kind}, status TINYINT, amount BIGINT)")
        if name not in case.outcomes:
            continue
        given = case.outcomes[name]
        status = UNKNOWN if given is None else GRANTED if given[0] else REFUSED
        for row in case.rows:
            subject = row.facts.get(column) if column else row.id
            if subject is not None:
                amount = given[1] if given else None
                connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", [subject, status, amount])


def _policy(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy) -> Iterator[Failure]:
    for case in policy.cases:
        for row, got in zip(case.rows, outcomes_of(connection, book, policy, case), strict=True):
            if row.expect and not _agrees(row.expect, got):
                yield Failure(policy.id, case, row.id, row.expect, got)


def _agrees(expected: Expected, got: Outcome) -> bool:
    return (
        expected.outcome == got.outcome
        and expected.amount in (None, got.amount)
        and expected.by in (None, got.by)
        and expected.provisional in (None, got.provisional)
    )
