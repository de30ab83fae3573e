"""The warehouse: Parquet snapshots of the records, and the SQL that reads them as of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.warehouse.connect import connect
from baigong.engine.warehouse.expand import expand
from baigong.engine.warehouse.query import names_used
from baigong.engine.warehouse.schema import arrow_schema
from baigong.engine.warehouse.snapshot import Snapshot, open_snapshot

if TYPE_CHECKING:
    from baigong.engine.warehouse.write import write_snapshot

__all__ = ["Snapshot", "arrow_schema", "connect", "expand", "names_used", "open_snapshot", "write_snapshot"]


def __getattr__(name: str) -> Any:
    """Arrow is loaded by who writes a snapshot; reading one does without it and starts sooner."""
    if name == "write_snapshot":
        from baigong.engine.warehouse import write

        return write.write_snapshot
    raise AttributeError(name)
