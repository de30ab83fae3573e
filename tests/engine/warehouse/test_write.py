"""A snapshot is whole or not there."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.warehouse import open_snapshot, write_snapshot
from baigong.engine.warehouse.snapshot import newest
from tests.engine.warehouse.packs import AS_OF, WORKER, a_pack, a_snapshot, batches

PACK = a_pack()


def some(count: int, **given: Any) -> list[dict[str, Any]]:
    return [{**WORKER, "worker_id": n, **given} for n in range(1, count + 1)]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def everything(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_it_holds_the_rows_the_vocabularies_and_nothing_else(tmp_path: Path) -> None:
    made = a_snapshot(tmp_path, PACK, {"worker": some(3)})
    assert made.rows == {"grade": 2, "place": 4, "worker": 3, "medal": 0, "note": 0}
    assert {path.name for path in made.directory.iterdir()} == {f"{name}.parquet" for name in PACK.records} | {
        "manifest.json"
    }
    assert pq.read_table(made.table_path("worker")).to_pylist() == some(3)
    assert pq.read_table(made.table_path("place")).to_pylist()[1:3] == [
        {"code": "101", "unit": "102", "kind": "county", "valid_from": None, "valid_to": date(2017, 1, 1)},
        {"code": "102", "unit": "102", "kind": "district", "valid_from": date(2017, 1, 1), "valid_to": None},
    ]
    assert pq.read_table(made.table_path("grade")).to_pylist() == [
        {"code": "low", "sort": 1},
        {"code": "high", "sort": 2},
    ]


def test_types_stay_even_where_every_value_is_absent(tmp_path: Path) -> None:
    made = a_snapshot(tmp_path, PACK, {"worker": some(2, began=None, ended=None, grade=None)})
    kinds = {field.name: str(field.type) for field in pq.read_schema(made.table_path("worker"))}
    assert kinds == {
        "worker_id": "int64",
        "grade": "string",
        "place": "string",
        "certified": "bool",
        "began": "date32[day]",
        "ended": "date32[day]",
    }


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        made = a_snapshot(tmp_path / "snapshots", PACK)
    finally:
        os.umask(old)
    assert mode(made.directory) == 0o700
    assert mode(made.directory.parent) == 0o700
    assert {mode(path) for path in made.directory.iterdir()} == {0o600}
    assert mode(tmp_path / "snapshots" / "newest") == 0o600


def test_the_manifest_says_what_was_written(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    made = a_snapshot(tmp_path, PACK, {"worker": some(3)})
    manifest = json.loads((made.directory / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["pack"] == "smallville"
    assert manifest["as_of"] == "2018-08-31"
    assert before - timedelta(seconds=1) <= datetime.fromisoformat(manifest["made_at"]) <= datetime.now(UTC)
    assert manifest["content_hash"].startswith(made.id)
    assert len(made.id) == 12
    worker = manifest["tables"]["worker"]
    assert worker["rows"] == 3
    assert worker["bytes"] == made.table_path("worker").stat().st_size
    assert list(worker["columns"]) == ["worker_id", "grade", "place", "certified", "began", "ended"]
    assert worker["columns"]["began"] == "date32[day]"


def test_equal_rows_give_equal_bytes_however_they_come(tmp_path: Path) -> None:
    rows = {"worker": some(2_500)}
    one = write_snapshot(tmp_path / "a", PACK, AS_OF, batches(PACK, rows, 2_500))
    many = write_snapshot(tmp_path / "b", PACK, AS_OF, batches(PACK, rows, 7))
    assert one.id == many.id
    assert one.table_path("worker").read_bytes() == many.table_path("worker").read_bytes()


def test_row_groups_do_not_follow_the_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baigong.engine.warehouse.table.ROW_GROUP", 10)
    found = {}
    for size in (3, 10, 24, 25):
        made = write_snapshot(tmp_path / str(size), PACK, AS_OF, batches(PACK, {"worker": some(25)}, size))
        groups = pq.ParquetFile(made.table_path("worker")).metadata
        assert [groups.row_group(n).num_rows for n in range(groups.num_row_groups)] == [10, 10, 5]
        found[size] = made.content_hash
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("rows", "as_of"),
    [([*some(2), {**WORKER, "worker_id": 3}], AS_OF), (some(2, certified=False), AS_OF), (some(2), date(2018, 9, 1))],
)
def test_another_content_or_day_has_another_id(tmp_path: Path, rows: list[dict[str, Any]], as_of: date) -> None:
    usual = a_snapshot(tmp_path, PACK, {"worker": some(2)})
    other = a_snapshot(tmp_path, PACK, {"worker": rows}, as_of)
    assert usual.id != other.id
    assert usual.directory.is_dir(), "the older one stays"
    assert open_snapshot(newest(tmp_path)).id == other.id


def test_writing_the_same_again_keeps_the_folder(tmp_path: Path) -> None:
    first = a_snapshot(tmp_path, PACK)
    before = everything(first.directory)
    again = a_snapshot(tmp_path, PACK)
    assert again.directory == first.directory
    assert everything(again.directory) == before, "made_at too"


def test_writing_the_same_again_mends_a_spoilt_folder(tmp_path: Path) -> None:
    first = a_snapshot(tmp_path, PACK)
    whole = first.table_path("worker").read_bytes()
    first.table_path("worker").write_bytes(whole[:-1] + b"!")
    a_snapshot(tmp_path, PACK).verify()
    assert first.table_path("worker").read_bytes() == whole


class FullDisk:
    """Rows that come until the disk is full."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        yield from batches(PACK, {"worker": some(10)})["worker"]
        raise self.error


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), RuntimeError("connection lost")],
    ids=["full", "interrupted", "database"],
)
def test_a_failure_half_way_leaves_everything_as_it_was(tmp_path: Path, error: BaseException) -> None:
    kept = a_snapshot(tmp_path, PACK)
    before = everything(tmp_path)
    tables: dict[str, Any] = {**batches(PACK, {}), "worker": FullDisk(error)}
    with pytest.raises((InputError, KeyboardInterrupt, RuntimeError)):
        write_snapshot(tmp_path, PACK, AS_OF, tables)
    assert everything(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", kept.directory.name, "newest"]
    assert open_snapshot(newest(tmp_path)).id == kept.id


def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path) -> None:
    tables: dict[str, Any] = {**batches(PACK, {}), "worker": FullDisk(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))}
    with pytest.raises(InputError, match="No space left") as caught:
        write_snapshot(tmp_path, PACK, AS_OF, tables)
    assert str(tmp_path) in caught.value.message
    assert "腾出空间" in caught.value.message


@pytest.mark.parametrize("step", ["rename", "pointer"])
def test_a_failure_at_the_last_step_leaves_the_old_one_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = a_snapshot(tmp_path, PACK)
    usual_rename, usual_replace = Path.rename, Path.replace

    def full(path: Path, target: Path) -> Path:
        if (step == "rename" and path.is_dir()) or (step == "pointer" and Path(target).name == "newest"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return usual_rename(path, target) if path.is_dir() else usual_replace(path, target)

    monkeypatch.setattr(Path, "rename", full)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match="No space left"):
        a_snapshot(tmp_path, PACK, {"worker": some(5)})
    monkeypatch.undo()
    found = open_snapshot(newest(tmp_path))
    found.verify()
    assert found.id == kept.id
    assert not list(tmp_path.glob(".writing-*"))


KILLED = """
import os, signal, sys
from pathlib import Path
from baigong.engine.warehouse import write_snapshot
from tests.engine.warehouse.packs import AS_OF, WORKER, a_pack, batches

def rows():
    yield from batches(a_pack(), {"worker": [WORKER]})["worker"]
    os.kill(os.getpid(), signal.SIGKILL)

pack = a_pack()
write_snapshot(Path(sys.argv[1]), pack, AS_OF, {**batches(pack, {}), "worker": rows()})
"""


def test_a_writer_killed_half_way_leaves_the_old_one_the_newest(tmp_path: Path) -> None:
    kept = a_snapshot(tmp_path, PACK, {"worker": some(3)})
    done = subprocess.run(
        [sys.executable, "-c", KILLED, tmp_path],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL
    assert list(tmp_path.glob(".writing-*")), "it was killed while it wrote"
    found = open_snapshot(newest(tmp_path))
    found.verify()
    assert found.id == kept.id
    assert a_snapshot(tmp_path, PACK).rows["worker"] == 1, "its lock went with it"
    assert not list(tmp_path.glob(".writing-*"))


def test_what_a_killed_writer_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / ".writing-abc"
    left.mkdir()
    (left / "worker.parquet").write_bytes(b"half")
    a_snapshot(tmp_path, PACK)
    assert not left.exists()


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    kept = a_snapshot(tmp_path, PACK)
    with (tmp_path / ".lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(InputError, match="另一个程序"):
            a_snapshot(tmp_path, PACK, {"worker": some(5)})
    assert open_snapshot(newest(tmp_path)).id == kept.id
    assert a_snapshot(tmp_path, PACK, {"worker": some(5)}).rows["worker"] == 5


def test_the_five_newest_are_kept(tmp_path: Path) -> None:
    made = []
    for n in range(1, 8):
        made.append(a_snapshot(tmp_path, PACK, {"worker": some(n)}))
        os.utime(made[-1].directory, (1_000_000 * n, 1_000_000 * n))
    left = {path.name for path in tmp_path.iterdir() if path.is_dir()}
    assert left == {one.directory.name for one in made[2:]}


def test_a_snapshot_made_again_is_new_again(tmp_path: Path) -> None:
    first = a_snapshot(tmp_path, PACK, {"worker": some(1)})
    os.utime(first.directory, (1, 1))
    a_snapshot(tmp_path, PACK, {"worker": some(2)})
    a_snapshot(tmp_path, PACK, {"worker": some(1)})
    assert newest(tmp_path).name == first.directory.name
    assert first.directory.stat().st_mtime > 1


@pytest.mark.parametrize("blocked", ["file", "parent"])
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, blocked: str) -> None:
    (tmp_path / "taken").write_text("")
    root = tmp_path / "taken" if blocked == "file" else tmp_path / "taken" / "snapshots"
    with pytest.raises(InputError, match=f"不能写入 {root}"):
        a_snapshot(root, PACK)


def test_tables_that_are_missing_or_too_many_are_named(tmp_path: Path) -> None:
    tables = batches(PACK, {})
    with pytest.raises(InputError, match=r"stranger.*没有在 facts\.yaml 中声明"):
        write_snapshot(tmp_path, PACK, AS_OF, {**tables, "stranger": []})
    with pytest.raises(InputError, match="缺少记录表“medal”"):
        write_snapshot(tmp_path, PACK, AS_OF, {name: tables[name] for name in tables if name != "medal"})
    with pytest.raises(InputError, match="grade"):
        write_snapshot(tmp_path, PACK, AS_OF, {**tables, "grade": []})
    assert list(tmp_path.iterdir()) == []
