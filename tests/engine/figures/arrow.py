"""From plain rows to a snapshot on disk: the shortest way from what a test says to what figures read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa

from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot, arrow_schema, write_snapshot

Row = Mapping[str, object]


def snapshot_of(pack: Pack, root: Path, as_of: date, tables: Mapping[str, Iterable[Row]]) -> Snapshot:
    """A snapshot of these rows; record tables that are not named are empty."""
    batches = {}
    for name, table in pack.records.items():
        if table.vocabulary is not None:
            continue
        schema = arrow_schema(table)
        rows = [{column: row.get(column) for column in table.columns} for row in tables.get(name, ())]
        loose = pa.schema([field.with_nullable(nullable=True) for field in schema])
        batches[name] = pa.Table.from_pylist(rows, loose).to_batches()
    return write_snapshot(root, pack, as_of, batches)
