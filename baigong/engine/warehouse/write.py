"""Writing a snapshot: whole or not at all, one writer at a time."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa

from baigong.engine.base.errors import BaigongError, InputError
from baigong.engine.base.files import replacing, unwritable
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse.check import check_snapshot
from baigong.engine.warehouse.manifest import MANIFEST, Manifest, TableEntry, content_hash
from baigong.engine.warehouse.schema import arrow_schema
from baigong.engine.warehouse.snapshot import NEWEST, Snapshot, open_snapshot
from baigong.engine.warehouse.table import write_table
from baigong.engine.warehouse.vocabulary import vocabulary_rows

KEPT = 5
"""Snapshots kept, the newest first; the older ones go when a new one is in place."""
UNFINISHED = ".writing-"


def write_snapshot(root: Path, pack: Pack, as_of: date, tables: Mapping[str, Iterable[pa.RecordBatch]]) -> Snapshot:
    """Write the record tables into a new folder of ``root`` and make it the newest snapshot there.

    ``tables`` has the batches of every table that declares a ``model``, in the order of its key; the pack's vocabularies are
    added. Everything is written and checked in a temporary folder that is renamed in one step, so that a failure at any moment
    leaves the older snapshots and the newest pointer as they were. Equal content has one folder, which is kept as it is.
    Raises InputError for rows that break the pack's declarations, and where ``root`` cannot be written.
    """
    _all_there(pack, tables)
    try:
        with _alone(root):
            return _write(root, pack, as_of, tables)
    except OSError as error:
        raise unwritable(root, error) from error


def _all_there(pack: Pack, tables: Mapping[str, object]) -> None:
    expected = {name for name, table in pack.records.items() if table.vocabulary is None}
    for name in sorted(expected ^ tables.keys()):
        if name in expected:
            raise InputError(_("缺少记录表“{name}”的数据。").format(name=name))
        raise InputError(_("记录表“{name}”没有在 facts.yaml 中声明，不能写入快照。").format(name=name))


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the folder's lock; the system frees it even when the writer is killed."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    root.chmod(0o700)
    with (root / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(_("另一个程序正在写快照，请等它结束后重试。")) from None
        for left in root.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def _write(root: Path, pack: Pack, as_of: date, tables: Mapping[str, Iterable[pa.RecordBatch]]) -> Snapshot:
    directory = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=root))
    try:
        entries = {}
        for name, table in pack.records.items():
            batches = tables[name] if table.vocabulary is None else [vocabulary_rows(pack, name)]
            entries[name] = write_table(directory / f"{name}.parquet", name, arrow_schema(table), batches)
        manifest = _manifest(pack, as_of, entries)
        _write_manifest(directory, manifest)
        pa.default_memory_pool().release_unused()  # the checks need it next
        check_snapshot(Snapshot(directory, manifest), pack)
        snapshot = _into_place(directory, root / f"{as_of.isoformat()}-{manifest.id}")
    finally:
        shutil.rmtree(directory, ignore_errors=True)
    with replacing(root / NEWEST, mode=0o600) as pointer:
        pointer.write_text(snapshot.directory.name, encoding="utf-8")
    _forget_old(root, snapshot)
    return snapshot


def _manifest(pack: Pack, as_of: date, entries: Mapping[str, TableEntry]) -> Manifest:
    return Manifest(
        pack=pack.city.id,
        as_of=as_of,
        made_at=datetime.now(UTC),
        content_hash=content_hash(pack.city.id, as_of, entries),
        tables=entries,
    )


def _write_manifest(directory: Path, manifest: Manifest) -> None:
    with replacing(directory / MANIFEST, mode=0o600) as path:
        path.write_text(manifest.model_dump_json(indent=2), encoding="utf-8")
    _sync(directory)


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _into_place(directory: Path, place: Path) -> Snapshot:
    if place.exists():
        try:
            kept = open_snapshot(place)
        except BaigongError:
            shutil.rmtree(place)
        else:
            os.utime(place)
            return kept
    directory.rename(place)
    _sync(place.parent)
    return open_snapshot(place)


def _forget_old(root: Path, newest: Snapshot) -> None:
    """Keep the newest and the KEPT - 1 made before it."""
    others = [path for path in root.iterdir() if (path / MANIFEST).is_file() and path.name != newest.directory.name]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT - 1 :]:
        shutil.rmtree(path, ignore_errors=True)
