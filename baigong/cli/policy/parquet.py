"""A table of an answer as a Parquet file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from baigong.engine.figures.export.table import Table, Value


def parquet(table: Table) -> bytes:
    """The file's bytes: every column by its name, whole numbers and sums of money as what they are, others as text."""
    import pyarrow as pa
    from pyarrow import parquet as writing

    columns = {head.name: _column(pa, [row[at] for row in table.rows]) for at, head in enumerate(table.heads)}
    stream = io.BytesIO()
    writing.write_table(pa.table(columns), stream, compression="zstd")
    return stream.getvalue()


def _column(pa: Any, values: Sequence[Value]) -> Any:
    given = [one for one in values if one is not None]
    if given and all(isinstance(one, Decimal) for one in given):
        return pa.array(values, pa.decimal128(38, 2))
    if given and all(isinstance(one, int) and not isinstance(one, bool) for one in given):
        return pa.array(values, pa.int64())
    return pa.array([None if one is None else str(one) for one in values], pa.string())
