"""A DuckDB session that reaches no file and no network."""

from __future__ import annotations

import duckdb

from baigong.engine.warehouse.session import LOCKS


def closed_session() -> duckdb.DuckDBPyConnection:
    """In memory, with nothing outside within reach."""
    connection = duckdb.connect(":memory:")
    for lock in LOCKS:
        connection.execute(lock)
    return connection
