"""The order of a sweep: step by step, so that each looks only at outcomes of earlier ones; then one wide query a view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.compile.layers import RESULT, layered
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.compile.row import queued
from baigong.engine.policy.compile.steps import Step, steps
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.pools.settle import settle

Tables = Mapping[str, str]
"""View → the table of the connection that holds its rows on the day."""


def chosen(book: Book, names: Iterable[str]) -> Book:
    """The book of ``names`` (all where empty) with what they use and whom they share a group with.

    Raises InputError for a policy that is not there.
    """
    waiting = list(names) or list(book.policies)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in book.policies:
            raise InputError(_("没有政策“{name}”。有：{names}。").format(name=name, names=_("、").join(book.policies)))
        if name not in found:
            found.add(name)
            policy = book.policies[name]
            waiting += [one for one, _column in reads(policy.expressions())]
            waiting += [one for group in policy.groups for one in group.members]
    return replace(book, policies={name: one for name, one in book.policies.items() if name in found})


def decide(connection: duckdb.DuckDBPyConnection, book: Book, day: date, tables: Tables) -> dict[str, str]:
    """Work through the steps of ``book`` on ``day``. Returns view → the query of its wide outcomes, ready to be read or copied."""
    used = {name for one in book.policies.values() for name, _column in reads(one.expressions())}
    for step in steps(book):
        for policy in step:
            if queued(policy) or policy.id in used:
                _ask(connection, book, policy, day, tables)
        if any(queued(one) for one in step):
            _queue(connection, book, step)
        for policy in step:
            if policy.id in used:
                _result(connection, book, policy)
    return {
        view: _wide(book, view, day, tables[view])
        for view in dict.fromkeys(one.subject for one in book.policies.values())
    }


def _ask(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, day: date, tables: Tables) -> None:
    rows = layered(book, [policy], day, tables[policy.subject]).sql("duckdb")
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE ask_{policy.column} AS SELECT * FROM ({rows}) WHERE {policy.column}_status > 0"
    )


def _queue(connection: duckdb.DuckDBPyConnection, book: Book, step: Step) -> None:
    settle(connection, step, {one.id: book.view(one).key for one in step}, "", "")
    for policy in step:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE stood_{policy.column} AS SELECT subject, status, held_by FROM stood "
            f"WHERE policy = {policy.number} AND status <> 100"
        )


def _result(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy) -> None:
    key, p = book.view(policy).key, policy.column
    if queued(policy):
        rows = (
            f"SELECT a.{key} AS subject, coalesce(s.status, a.{p}_status) AS status, a.{p}_amount AS amount "
            f"FROM ask_{p} AS a LEFT JOIN stood_{p} AS s ON s.subject = a.{key}"
        )
    else:
        rows = f"SELECT {key} AS subject, {p}_status AS status, {p}_amount AS amount FROM ask_{p}"
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {RESULT}{p} AS {rows}")


def _wide(book: Book, view: str, day: date, table: str) -> str:
    policies = [one for one in book.policies.values() if one.subject == view]
    key = book.views[view].key
    columns, joins = [f"r.{key}"], ""
    for one in policies:
        p = one.column
        if not queued(one):
            columns += [f"r.{p}_status", f"r.{p}_amount"]
            continue
        status = f"coalesce(s_{p}.status, r.{p}_status)"
        columns += [
            f"{status} AS {p}_status",
            f"CASE WHEN {status} IN (100, 101) THEN r.{p}_amount END AS {p}_amount",
            f"s_{p}.held_by AS {p}_by",
        ]
        joins += f" LEFT JOIN stood_{p} AS s_{p} ON s_{p}.subject = r.{key}"
    rows = layered(book, policies, day, table).sql("duckdb")
    return f"SELECT {', '.join(columns)} FROM ({rows}) AS r{joins}"
