"""The loader for SQLite: indexes and triggers are taken down, rows inserted, and all put back, in one transaction."""

from __future__ import annotations

from django.db import IntegrityError, connection
from django.db.backends.utils import CursorWrapper

from baigong.bureau.demo.load.columns import Target, all_models
from baigong.bureau.demo.tables import Row
from baigong.bureau.registry.overlap import NoOverlap

CACHE_KIB = 200_000
OVERLAP = """SELECT count(*) FROM (
  SELECT valid_from, valid_to, lag(valid_to) OVER same AS ended, row_number() OVER same AS n
  FROM {table} WINDOW same AS (PARTITION BY {fields} ORDER BY valid_from)
) WHERE n > 1 AND (ended IS NULL OR ended > valid_from)"""


class SqliteLoader:
    """Used inside a transaction; :meth:`begin`, :meth:`write` …, :meth:`finish`."""

    def __init__(self, cursor: CursorWrapper) -> None:
        self._cursor = cursor
        self._taken_down: list[str] = []

    def begin(self) -> None:
        """Empty the tables."""
        self._cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        for model in reversed(all_models()):
            self._cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")
        self._take_down()

    def write(self, target: Target, rows: list[Row]) -> None:
        """Insert rows of one table."""
        marks = ", ".join(["%s"] * len(target.columns))
        self._cursor.executemany(f"INSERT INTO {target.quoted} ({target.column_list}) VALUES ({marks})", rows)

    def finish(self) -> None:
        """Put indexes and triggers back, and check what they and the foreign keys would have. Raises IntegrityError."""
        for statement in self._taken_down:
            self._cursor.execute(statement)
        self._check_overlaps()
        connection.check_constraints()
        self._cursor.execute("PRAGMA cache_size = -2000")

    def _take_down(self) -> None:
        tables = [model._meta.db_table for model in all_models()]
        marks = ", ".join(["%s"] * len(tables))
        self._cursor.execute(
            f"SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL "
            f"AND tbl_name IN ({marks}) ORDER BY rowid",
            tables,
        )
        for kind, name, sql in self._cursor.fetchall():
            self._cursor.execute(f"DROP {kind} {connection.ops.quote_name(name)}")
            self._taken_down.append(sql.replace("%", "%%"))

    def _check_overlaps(self) -> None:
        for model in all_models():
            for constraint in model._meta.constraints:
                if isinstance(constraint, NoOverlap):
                    fields = ", ".join(str(model._meta.get_field(name).column) for name in constraint.fields)  # type: ignore[union-attr]
                    self._cursor.execute(OVERLAP.format(table=model._meta.db_table, fields=fields))
                    if self._cursor.fetchone()[0]:
                        raise IntegrityError(constraint.name)
