"""Types of a record table's declared columns: in Arrow, in the manifest, in DuckDB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baigong.engine.pack.model import FactType, RecordTable

if TYPE_CHECKING:
    import pyarrow as pa

ARROW_TYPES: dict[FactType, str] = {
    "boolean": "bool",
    "integer": "int32",
    "bigint": "int64",
    "date": "date32[day]",
    "text": "string",
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
    import pyarrow as pa  # reading a snapshot does without it

    return pa.schema(
        [
            pa.field(name, pa.type_for_alias(ARROW_TYPES[column.type]), nullable=column.absent is not None)
            for name, column in table.columns.items()
        ]
    )


def declared_types(table: RecordTable) -> dict[str, str]:
    """Declared columns and Arrow types, as the manifest writes them."""
    return {name: ARROW_TYPES[column.type] for name, column in table.columns.items()}


def column_types(schema: pa.Schema) -> dict[str, str]:
    """Columns and types of an Arrow schema, as the manifest writes them."""
    return {field.name: str(field.type) for field in schema}
