"""A snapshot on disk: found, opened, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.engine.base.errors import MissingError
from baigong.engine.base.home import home
from baigong.engine.base.language import _
from baigong.engine.warehouse.manifest import Manifest, broken, file_hash, read_manifest

NEWEST = "newest"
"""The file in the snapshots' folder that names the newest one."""


@dataclass(frozen=True)
class Snapshot:
    """A folder of Parquet files, one a record table, with its manifest."""

    directory: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        """12 hex digits of the content hash."""
        return self.manifest.id

    @property
    def content_hash(self) -> str:
        """SHA-256, in hex, over everything the snapshot says."""
        return self.manifest.content_hash

    @property
    def as_of(self) -> date:
        """The business day on which the records were read."""
        return self.manifest.as_of

    @property
    def rows(self) -> Mapping[str, int]:
        """Rows of each record table."""
        return {name: entry.rows for name, entry in self.manifest.tables.items()}

    def table_path(self, name: str) -> Path:
        """The Parquet file of record table ``name``."""
        return self.directory / f"{name}.parquet"

    def verify(self) -> None:
        """Read every file and compare its SHA-256. Raises InputError naming the first file that differs."""
        for name, entry in self.manifest.tables.items():
            try:
                same = file_hash(self.table_path(name)) == entry.sha256
            except OSError as error:
                raise broken(self.directory, _("{name}.parquet 读不出来").format(name=name)) from error
            if not same:
                raise broken(self.directory, _("{name}.parquet 的内容与清单不符").format(name=name))


def snapshots_folder() -> Path:
    """Where snapshots are kept: ``BAIGONG_HOME/snapshots``."""
    return home(create=False) / "snapshots"


def open_snapshot(where: Path | None = None) -> Snapshot:
    """The snapshot in folder ``where``; by default the newest in ``BAIGONG_HOME/snapshots``.

    Every file is read and checked against the manifest: a figure from a changed byte would be wrong in silence.
    Raises MissingError where there is none, InputError where it is broken.
    """
    directory = (where if where is not None else newest(snapshots_folder())).absolute()
    if not directory.is_dir():
        raise MissingError(_("没有快照 {directory}。请运行 baigong snapshot 生成。").format(directory=directory))
    snapshot = Snapshot(directory, read_manifest(directory))
    for name, entry in snapshot.manifest.tables.items():
        path = snapshot.table_path(name)
        if not path.is_file() or path.stat().st_size != entry.bytes:
            raise broken(directory, _("{name}.parquet 缺失或大小不符").format(name=name))
    snapshot.verify()
    return snapshot


def newest(folder: Path) -> Path:
    """The folder of the newest snapshot kept in ``folder``. Raises MissingError where there is none yet."""
    try:
        name = (folder / NEWEST).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        name = ""
    if not name or Path(name).name != name:
        raise MissingError(
            _("{folder} 里还没有快照。请先运行 baigong snapshot（没有数据时先运行 baigong demo）。").format(
                folder=folder
            )
        )
    return folder / name
