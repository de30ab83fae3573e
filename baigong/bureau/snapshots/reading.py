"""Reading records for a snapshot: one consistent view, in chunks, as Arrow batches; the same path for either database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

import pyarrow as pa
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model, TextField
from django.db.models.functions import Cast

from baigong.bureau.snapshots.frozen import frozen_text, is_frozen
from baigong.engine.pack.model import Column, RecordTable
from baigong.engine.warehouse import arrow_schema

CHUNK = 20_000
Progress = Callable[[str, int], None]
"""Called with a table's name and the rows of it read so far."""


@contextmanager
def one_moment() -> Iterator[None]:
    """Every query inside sees the database as it was at the first; nobody who writes has to wait."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with _reading_sqlite():
            yield
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


@contextmanager
def _reading_sqlite() -> Iterator[None]:
    """Django would begin IMMEDIATE, which holds up every writer; a deferred transaction in WAL mode holds up none."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def batches(name: str, table: RecordTable, progress: Progress | None = None) -> Iterator[pa.RecordBatch]:
    """The declared columns of ``table``'s model in the order of its primary key, ``CHUNK`` rows at a time.

    Raises InputError for frozen facts that may say who it is.
    """
    model: type[Model] = apps.get_model(table.model or "")
    schema = arrow_schema(table)
    columns = [_expression(column, declared) for column, declared in table.columns.items()]
    frozen = [is_frozen(model, declared.field or column) for column, declared in table.columns.items()]
    rows: Iterator[tuple[Any, ...]] = model._default_manager.order_by("pk").values_list(*columns).iterator(CHUNK)
    read = 0
    while chunk := list(islice(rows, CHUNK)):
        read += len(chunk)
        arrays = [
            _array(tuple(map(frozen_text, values)) if of_facts else values, field.type)
            for values, field, of_facts in zip(zip(*chunk, strict=True), schema, frozen, strict=True)
        ]
        yield pa.record_batch(arrays, schema=schema)
        if progress:
            progress(name, read)


def _expression(column: str, declared: Column) -> str | Cast:
    """Dates are read as ISO text and parsed by Arrow, all at once: both databases give the same text, and it is faster."""
    name = declared.field or column
    return Cast(name, TextField()) if declared.type == "date" else name


def _array(values: tuple[Any, ...], kind: pa.DataType) -> pa.Array:
    if pa.types.is_date(kind):
        return pa.array(values, pa.string()).cast(kind)
    return pa.array(values, kind)
