"""A table of an answer as a Parquet file."""

from __future__ import annotations

import io
from collections.abc import Iterable

from baigong.engine.figures.export.table import Head, Table, Value


def parquet(table: Table) -> bytes:
    """The file's bytes: every column by its name, numbers as whole numbers where all of them are."""
    import pyarrow as pa
    from pyarrow import parquet as writing

    columns = {
        head.name: pa.array(*_column(pa, head, [row[at] for row in table.rows])) for at, head in enumerate(table.heads)
    }
    stream = io.BytesIO()
    writing.write_table(pa.table(columns), stream, compression="zstd")
    return stream.getvalue()


def _column(pa: object, head: Head, values: Iterable[Value]) -> tuple[list[Value], object]:
    listed = list(values)
    whole = head.name == "id" or head.kind == "number"
    if whole and all(isinstance(one, int | None) for one in listed):
        return listed, pa.int64()  # type: ignore[attr-defined]
    return [None if one is None else str(one) for one in listed], pa.string()  # type: ignore[attr-defined]
