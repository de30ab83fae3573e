"""Facts that are given row by row, as a table of the session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb

from baigong.engine.policy.model import Facts, View
from baigong.engine.policy.model.nodes import Type

TYPES: Mapping[Type, str] = {"boolean": "BOOLEAN", "integer": "BIGINT", "date": "DATE", "text": "VARCHAR"}


def put_rows(connection: duckdb.DuckDBPyConnection, table: str, view: View, rows: Sequence[Facts]) -> None:
    """Table ``table`` with the columns of ``view`` and these rows; what a row does not name is NULL."""
    columns = ", ".join(f'"{one.name}" {TYPES[one.type]}' for one in view.columns.values())
    connection.execute(f'CREATE OR REPLACE TEMP TABLE "{table}" ({columns})')
    if rows:
        marks = ", ".join("?" * len(view.columns))
        values = [[row.get(name) for name in view.columns] for row in rows]
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)
