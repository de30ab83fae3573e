"""Replaces all records by generated ones: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from django.db import OperationalError, connection, transaction

from baigong.bureau.demo.load.columns import all_models, target
from baigong.bureau.demo.load.postgresql import PostgresqlLoader
from baigong.bureau.demo.load.sqlite import SqliteLoader
from baigong.bureau.demo.world import Batch


def has_records() -> bool:
    """Whether any table that the demo fills holds a row."""
    return any(model._default_manager.exists() for model in all_models())


def replace_records(batches: Iterable[Batch]) -> dict[str, int]:
    """Put the rows, already sealed, in place of all records. Returns model → rows.

    One transaction: an interrupt, a crash or a row that breaks a constraint leaves the records as they were.
    """
    counts: dict[str, int] = {}
    with _unchecked(), transaction.atomic(), connection.cursor() as cursor:
        loader = PostgresqlLoader(cursor) if connection.vendor == "postgresql" else SqliteLoader(cursor)
        loader.begin()
        for table, rows in batches:
            loader.write(target(table), rows)
            counts[table.model] = counts.get(table.model, 0) + len(rows)
        loader.finish()
    return counts


@contextmanager
def _unchecked() -> Iterator[None]:
    """SQLite checks foreign keys row by row unless told not to before the transaction; the loader checks them at once."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    switched = connection.disable_constraint_checking()
    try:
        yield
        # The records are in already: a disk too full to tidy the log must not be told as a failure to replace them.
        with suppress(OperationalError), connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        if switched:
            connection.enable_constraint_checking()
