"""The warehouse: Parquet snapshots of the records, and the SQL that reads them as of a day.

Names are imported when they are first used: opening and reading a snapshot needs neither the SQL parser nor the writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.warehouse.expansion import expand
    from baigong.engine.warehouse.query import names_used
    from baigong.engine.warehouse.schema import arrow_schema
    from baigong.engine.warehouse.session import connect
    from baigong.engine.warehouse.snapshot import Snapshot, open_snapshot
    from baigong.engine.warehouse.write import write_snapshot

__all__ = ["Snapshot", "arrow_schema", "connect", "expand", "names_used", "open_snapshot", "write_snapshot"]
HOMES = {
    "Snapshot": "snapshot",
    "arrow_schema": "schema",
    "connect": "session",
    "expand": "expansion",
    "names_used": "query",
    "open_snapshot": "snapshot",
    "write_snapshot": "write",
}


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)
