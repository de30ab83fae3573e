"""Cases that are decided, of a city: its record table ``decision``, a row a case with the facts as they were."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.compile.needs import kind_of, needs
from baigong.engine.policy.model import Book, Column, Policy, View, nodes
from baigong.engine.policy.sweep.own_day import OWN_DAY
from baigong.engine.policy.sweep.sources.city import CityRows
from baigong.engine.policy.sweep.sources.forms import quoted, stored_as
from baigong.engine.policy.sweep.sources.locked import text_literal

TABLE = "decision"
COLUMNS = ("decision_id", "policy", "subject_id", "outcome", "amount_fen", "decided_on", "facts")
"""``facts`` is a JSON object by column of the policy's view; ``amount_fen`` of a grant; the rest speaks for itself."""


def city_decided(connection: duckdb.DuckDBPyConnection, rows: CityRows, book: Book) -> dict[str, str]:
    """Policy → the table of its cases decided by the day: the columns of its view as they were, ``outcome``, ``amount`` (fen),
    ``_decided_on``.

    A city whose facts have no table ``decision`` has none; cases of policies that are no longer in the book answer nobody. Raises
    InputError for a table that lacks a column, and for a case that lacks a fact its place depends on, or has one of another type.
    """
    if TABLE not in rows.pack.records:
        return {}
    missing = [one for one in COLUMNS if one not in rows.pack.records[TABLE].columns]
    if missing:
        raise InputError(
            _("facts.yaml 的记录表 {table} 没有列“{column}”，读不出已决案件。请补上。").format(
                table=TABLE, column=missing[0]
            )
        )
    there = f"SELECT DISTINCT policy FROM {TABLE} WHERE decided_on <= DATE '{rows.day.isoformat()}'"
    names = {str(one) for (one,) in connection.execute(there).fetchall()}
    return {name: _put(connection, rows, book, policy) for name, policy in book.policies.items() if name in names}


def _put(connection: duckdb.DuckDBPyConnection, rows: CityRows, book: Book, policy: Policy) -> str:
    view, table = book.view(policy), f"decided_{policy.column}"
    facts = {one.name: _frozen(one) for one in view.columns.values() if one.name != view.key}
    columns = [
        f"subject_id::{stored_as(view.columns[view.key])} AS {quoted(view.key)}",
        *(f"{value} AS {quoted(name)}" for name, value in facts.items()),
    ]
    cases = (
        f"FROM {TABLE} WHERE policy = {text_literal(policy.id)} AND decided_on <= DATE '{rows.day.isoformat()}' "
        "ORDER BY decided_on, decision_id"
    )
    _check(connection, _needed(policy, view), facts, cases, policy)
    connection.execute(
        f"CREATE TEMP TABLE {table} AS SELECT {', '.join(columns)}, outcome, amount_fen::BIGINT AS amount, "
        f"decided_on::DATE AS {OWN_DAY} {cases}"
    )
    return table


def _frozen(column: Column) -> str:
    return f"TRY_CAST({_written(column.name)} AS {stored_as(column)})"


def _written(name: str) -> str:
    return f"json_extract_string(facts, {text_literal(f'$.{quoted(name)}')})"


def _needed(policy: Policy, view: View) -> set[str]:
    """Columns on which a case's period and places depend, and that are never absent."""
    asked = [node for name, node in needs(policy) if kind_of(name) in ("period", "keys")]
    read = {one.name for node in asked for one in node.walk() if isinstance(one, nodes.Fact)} - {view.key}
    return {name for name in read if view.columns[name].promised}


def _check(
    connection: duckdb.DuckDBPyConnection, needed: set[str], facts: Mapping[str, str], cases: str, policy: Policy
) -> None:
    wrong = {
        name: f"{value} IS NULL" if name in needed else f"({_written(name)} IS NOT NULL AND {value} IS NULL)"
        for name, value in facts.items()
    }
    if not wrong:
        return
    first = ", ".join(f"min(decision_id) FILTER ({one})" for one in wrong.values())
    found = connection.execute(f"SELECT {first} FROM (SELECT * {cases})").fetchall()[0]
    for name, case in zip(wrong, found, strict=True):
        if case is not None:
            query = f"SELECT {_written(name)} FROM {TABLE} WHERE decision_id = ?"
            written = connection.execute(query, [case]).fetchall()[0][0]
            raise InputError(
                _("政策“{policy}”的已决案件 {case}：事实“{column}”的值是“{value}”，读不出来。请改正记录。").format(
                    policy=policy.id, case=case, column=name, value="" if written is None else str(written)[:40]
                )
            )
