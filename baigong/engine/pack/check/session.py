"""A DuckDB session over empty tables: it knows the declared names and types, and holds no data."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Self

import duckdb
from sqlglot import exp
from sqlglot.schema import MappingSchema

from baigong.engine.pack.model import FactType, FactView, Pack, RecordTable

TYPES: dict[FactType, str] = {
    "boolean": "BOOLEAN",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "date": "DATE",
    "text": "VARCHAR",
}
LOCKS = ("SET enable_external_access = false", "SET lock_configuration = true")
DAY = date(2000, 1, 1)
"""Any day: types do not depend on it."""


class Session:
    """``with Session(pack) as session``: every record table and every view by its name, with its declared columns."""

    def __init__(self, pack: Pack) -> None:
        self._connection = duckdb.connect(":memory:")
        for lock in LOCKS:
            self._connection.execute(lock)
        tables: dict[str, RecordTable | FactView] = {**pack.facts, **pack.records}
        declared: dict[str, object] = {}
        for name, table in tables.items():
            declared[name] = {column: TYPES[one.type] for column, one in table.columns.items()}
            self._make(name, table)
        self.schema = MappingSchema(declared, dialect="duckdb")
        """Declared columns of each table with their SQL types, for SQLGlot."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_args: object) -> None:
        self._connection.close()

    def describe(self, tree: exp.Expr) -> list[tuple[str, str]]:
        """Names and types of the query's columns. Raises duckdb.Error where DuckDB refuses it; nothing is run."""
        sql = dated(tree).sql("duckdb")
        rows = self._connection.execute(f"DESCRIBE {sql}").fetchall()
        return [(str(row[0]), str(row[1])) for row in rows]

    def _make(self, name: str, table: RecordTable | FactView) -> None:
        columns = ", ".join(f'"{column}" {TYPES[one.type]}' for column, one in table.columns.items())
        if columns:
            self._connection.execute(f'CREATE TABLE "{name}" ({columns})')


def dated(tree: exp.Expr) -> exp.Expr:
    """A copy with a day for each placeholder, and ``now.T`` and ``history.T`` read as ``T``."""
    copy = tree.copy()
    for placeholder in list(copy.find_all(exp.Placeholder)):
        placeholder.replace(exp.cast(exp.Literal.string(DAY.isoformat()), "date"))
    for table in copy.find_all(exp.Table):
        table.set("db", None)
    return copy


@lru_cache
def reserved_words() -> frozenset[str]:
    """Words that DuckDB does not take as a name without quotes."""
    with duckdb.connect(":memory:") as connection:
        rows = connection.execute(
            "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')"
        ).fetchall()
    return frozenset(str(row[0]) for row in rows)
