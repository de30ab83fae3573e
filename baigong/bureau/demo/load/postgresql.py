"""The loader for PostgreSQL: constraints and indexes are taken down, rows come by COPY, and all is put back.

It happens in one transaction; whoever reads the tables meanwhile waits for its end.
"""

from __future__ import annotations

from django.core.management.color import no_style
from django.db import connection
from django.db.backends.utils import CursorWrapper

from baigong.bureau.demo.load.columns import Target, all_models
from baigong.bureau.demo.tables import Row

CONSTRAINTS = """SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
FROM pg_constraint WHERE conrelid = ANY(%s::regclass[]) AND contype IN ('f', 'u', 'x')
ORDER BY contype <> 'f', oid"""
INDEXES = """SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary
AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid"""


class PostgresqlLoader:
    """Used inside a transaction; :meth:`begin`, :meth:`write` …, :meth:`finish`."""

    def __init__(self, cursor: CursorWrapper) -> None:
        self._cursor = cursor
        self._put_back: list[str] = []
        self._tables = [connection.ops.quote_name(model._meta.db_table) for model in all_models()]

    def begin(self) -> None:
        """Empty the tables."""
        execute = self._cursor.execute
        execute("SET CONSTRAINTS ALL IMMEDIATE")
        execute("SET LOCAL maintenance_work_mem = '256MB'")
        execute(CONSTRAINTS, [self._tables])
        constraints = self._cursor.fetchall()
        for table, name, definition in constraints:
            execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
            self._put_back.insert(0, f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        execute(INDEXES, [self._tables])
        for name, definition in self._cursor.fetchall():
            execute(f"DROP INDEX {name}")
            self._put_back.append(definition)
        execute(f"TRUNCATE {', '.join(self._tables)}")

    def write(self, target: Target, rows: list[Row]) -> None:
        """Copy rows of one table."""
        statement = f"COPY {target.quoted} ({target.column_list}) FROM STDIN"
        with connection.wrap_database_errors, self._cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    def finish(self) -> None:
        """Put constraints and indexes back, which checks every row, and set the sequences. Raises IntegrityError."""
        for statement in self._put_back:
            self._cursor.execute(statement)
        for statement in connection.ops.sequence_reset_sql(no_style(), all_models()):
            self._cursor.execute(statement)
        for table in self._tables:
            self._cursor.execute(f"ANALYZE {table}")
