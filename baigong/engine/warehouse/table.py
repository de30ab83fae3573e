"""One record table to one Parquet file: declared columns only, checked as they pass, the same bytes for the same rows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.warehouse.manifest import TableEntry, file_hash
from baigong.engine.warehouse.schema import column_types

ROW_GROUP = 100_000
"""Rows of a row group, however the batches come: equal rows give equal bytes."""


def write_table(path: Path, name: str, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> TableEntry:
    """Write ``batches`` to ``path`` (mode 0600, zstd). At most one row group and one batch are held in memory.

    Raises InputError naming table and column where a batch has other columns or types than ``schema``; OSError where the disk
    fails. NULLs are written as they come: the check of the whole snapshot counts those that must not be.
    """
    rows = 0
    file_schema = pa.schema([field.with_nullable(nullable=True) for field in schema])
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        with pq.ParquetWriter(stream, file_schema, compression="zstd", store_schema=False) as writer:
            for group in _groups(_checked(batches, name, schema), file_schema):
                writer.write_table(group, row_group_size=ROW_GROUP)
                rows += group.num_rows
        stream.flush()
        os.fsync(stream.fileno())
    return TableEntry(rows=rows, bytes=path.stat().st_size, sha256=file_hash(path), columns=column_types(schema))


def _checked(batches: Iterable[pa.RecordBatch], name: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    expected = column_types(schema)
    for batch in batches:
        found = column_types(batch.schema)
        if list(found.items()) != list(expected.items()):
            raise InputError(_mismatch(name, expected, found))
        yield batch


def _mismatch(name: str, expected: dict[str, str], found: dict[str, str]) -> str:
    for column in found:
        if column not in expected:
            return _("记录表“{name}”给出了没有声明的列“{column}”，不能写入快照。").format(name=name, column=column)
    for column, kind in expected.items():
        if column not in found:
            return _("记录表“{name}”缺少声明的列“{column}”。").format(name=name, column=column)
        if found[column] != kind:
            return _("记录表“{name}”的列“{column}”应为 {kind}，给出的是 {found}。").format(
                name=name, column=column, kind=kind, found=found[column]
            )
    return _("记录表“{name}”各列的次序与声明不同。").format(name=name)


def _groups(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Tables of exactly ROW_GROUP rows, but for the last."""
    waiting: list[pa.RecordBatch] = []
    count = 0
    for batch in batches:
        waiting.append(batch.cast(schema))
        count += batch.num_rows
        while count >= ROW_GROUP:
            table = pa.Table.from_batches(waiting, schema).combine_chunks()
            yield table.slice(0, ROW_GROUP)
            rest = table.slice(ROW_GROUP)
            waiting, count = rest.to_batches(), rest.num_rows
    if count:
        yield pa.Table.from_batches(waiting, schema).combine_chunks()
