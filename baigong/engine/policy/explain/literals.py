"""Values as typed lists for EXECUTE: of the very type that was prepared, or the statement would be planned again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from baigong.engine.policy.model.nodes import Value


def typed_list(values: Iterable[Value | None], kind: str) -> str:
    """``[1, NULL]::BIGINT[]``."""
    return f"[{', '.join(map(written, values))}]::{kind}[]"


def written(value: Value | None) -> str:
    """One value as DuckDB reads it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return f"'{value.isoformat()}'::DATE"
    return "'" + value.replace("'", "''") + "'"
