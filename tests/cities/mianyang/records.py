"""A handful of records of Mianyang, written by hand, and what a view makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import duckdb
import pyarrow as pa

from baigong.engine.pack import load_pack
from baigong.engine.warehouse import arrow_schema, expand
from baigong.engine.warehouse.vocabulary import vocabulary_rows

PACK = load_pack("mianyang")
Row = dict[str, Any]
KNOWN = {"status": "verified"}
WELDER = {**KNOWN, "person_id": 1, "occupation": "welder"}
USUAL: dict[str, Row] = {
    "person": {"valid_from": "2000-01-01"},
    "organisation": {"division": "510703", "ownership": "private", "valid_from": "2000-01-01"},
    "organisation_kind": {"kind": "enterprise", "valid_from": "2000-01-01"},
    "certificate": {**WELDER, "kind": "qualification", "level": "4", "origin": "assessment"},
    "employment": {**WELDER, "organisation_id": 1, "valid_from": "2010-01-01"},
    "insurance_spell": {**KNOWN, "person_id": 1, "scheme": "unemployment"},
    "application": {
        "policy": "skill-upgrade-subsidy",
        "subject_kind": "certificate",
        "subject_id": 1,
        "person_id": 1,
    },
}
"""What a row says unless it is told otherwise."""


def view(name: str, day: str, **tables: Iterable[Row]) -> dict[int, Row]:
    """The rows of a view on ``day`` by key; the tables' rows may give days as text, and leave out what is usual."""
    session = _empty_city()
    session.execute("BEGIN")
    try:
        for table, rows in tables.items():
            _fill(session, table, [_filled(table, number, row) for number, row in enumerate(rows, 1)])
        found = session.execute(_sql(name, day))
        columns = [column[0] for column in found.description]
        given = [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
    finally:
        session.execute("ROLLBACK")
    by_key = {row[PACK.facts[name].key]: row for row in given}
    assert len(by_key) == len(given)
    return by_key


@cache
def _sql(name: str, day: str) -> str:
    return expand(PACK, f"SELECT * FROM {name}", date.fromisoformat(day))


@cache
def _empty_city() -> duckdb.DuckDBPyConnection:
    """Every record table, empty but for the pack's own words."""
    session = duckdb.connect(":memory:")
    for name, table in PACK.records.items():
        schema = arrow_schema(table)
        rows = [vocabulary_rows(PACK, name)] if table.vocabulary else []
        session.register("rows_now", pa.Table.from_batches(rows, schema))
        session.execute(f"CREATE TABLE {name} AS SELECT * FROM rows_now")
        session.unregister("rows_now")
    return session


def _fill(session: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    columns = list(PACK.records[table].columns)
    for row in rows:
        assert set(row) <= set(columns), set(row) - set(columns)
        places = ", ".join("?" for _column in columns)
        session.execute(f"INSERT INTO {table} VALUES ({places})", [row.get(column) for column in columns])


def _filled(table: str, number: int, row: Row) -> Row:
    columns = PACK.records[table].columns
    whole = {PACK.records[table].key: number, **USUAL.get(table, {}), **row}
    dates = {name for name, value in whole.items() if isinstance(value, str) and columns[name].type == "date"}
    return {name: date.fromisoformat(value) if name in dates else value for name, value in whole.items()}
