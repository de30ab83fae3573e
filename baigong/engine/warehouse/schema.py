"""Arrow types of a record table's declared columns."""

from __future__ import annotations

import pyarrow as pa

from baigong.engine.pack.model import FactType, RecordTable

ARROW_TYPES: dict[FactType, pa.DataType] = {
    "boolean": pa.bool_(),
    "integer": pa.int32(),
    "bigint": pa.int64(),
    "date": pa.date32(),
    "text": pa.string(),
}
DUCKDB_TYPES: dict[FactType, str] = {
    "boolean": "BOOLEAN",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "date": "DATE",
    "text": "VARCHAR",
}


def arrow_schema(table: RecordTable) -> pa.Schema:
    """The declared columns in their order; nullable only where ``absent`` is declared."""
    return pa.schema(
        [
            pa.field(name, ARROW_TYPES[column.type], nullable=column.absent is not None)
            for name, column in table.columns.items()
        ]
    )


def column_types(schema: pa.Schema) -> dict[str, str]:
    """Column names and types as the manifest writes them."""
    return {field.name: str(field.type) for field in schema}
