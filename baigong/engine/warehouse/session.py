"""A DuckDB session over one snapshot, that can read nothing else and write nowhere."""

from __future__ import annotations

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse.schema import declared_types
from baigong.engine.warehouse.snapshot import Snapshot

LOCKS = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET temp_directory = ''",
    "SET memory_limit = '4GB'",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)

PLAIN = "hive_partitioning = false"
"""For every reader: a folder called ``county=east`` says nothing of the rows in it."""
NO_PATTERN = str.maketrans({"[": "[[]", "*": "[*]", "?": "[?]"})
"""DuckDB reads a path as a pattern; a folder's name may hold these."""


def connect(snapshot: Snapshot, pack: Pack) -> duckdb.DuckDBPyConnection:
    """An in-memory session in which each record table of ``pack`` is a view over the snapshot's Parquet file.

    Afterwards no other file, network or extension can be reached and no setting changed. Raises InputError where the snapshot
    belongs to another pack or lacks a column that the pack declares.
    """
    check_fit(snapshot, pack)
    connection = duckdb.connect(":memory:")
    allowed = []
    for name in pack.records:
        path = str(snapshot.table_path(name))
        pattern = path.translate(NO_PATTERN)
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({_quoted(pattern)}, {PLAIN})")
        allowed += [_quoted(path), _quoted(pattern)]
    connection.execute(f"SET allowed_paths = [{', '.join(allowed)}]")
    for lock in LOCKS:
        connection.execute(lock)
    return connection


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def check_fit(snapshot: Snapshot, pack: Pack) -> None:
    """Raise InputError where the snapshot belongs to another pack or lacks a column that the pack declares."""
    manifest = snapshot.manifest
    if manifest.pack != pack.city.id:
        raise InputError(
            _(
                "快照 {id} 属于城市包“{theirs}”，不是“{ours}”。"
                "请写 BAIGONG_CITY={theirs}，或用 BAIGONG_HOME 指定“{ours}”的目录。"
            ).format(id=snapshot.id, theirs=manifest.pack, ours=pack.city.id)
        )
    for name, table in pack.records.items():
        entry = manifest.tables.get(name)
        if entry is None or dict(entry.columns) != declared_types(table):
            raise InputError(
                _("快照 {id} 里的“{name}”与城市包现在的声明不同。请运行 baigong snapshot 重新生成。").format(
                    id=snapshot.id, name=name
                )
            )
