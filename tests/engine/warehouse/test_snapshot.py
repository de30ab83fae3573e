"""Opening a snapshot: the newest, a named one, none, a spoilt one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.warehouse import Snapshot, open_snapshot
from tests.engine.warehouse.packs import WORKER, a_pack, a_snapshot

PACK = a_pack()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a data folder of this test's own."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "snapshots"


def test_the_newest_is_opened_by_default(root: Path) -> None:
    a_snapshot(root, PACK)
    later = a_snapshot(root, PACK, {"worker": [{**WORKER, "worker_id": 2}]})
    assert open_snapshot() == later


def test_a_named_one_is_opened_by_its_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_snapshot(root, PACK)
    a_snapshot(root, PACK, {"worker": [{**WORKER, "worker_id": 2}]})
    assert open_snapshot(first.directory) == first
    monkeypatch.chdir(root)
    assert open_snapshot(Path(first.directory.name)) == first


def test_a_snapshot_knows_itself(root: Path) -> None:
    made = a_snapshot(root, PACK)
    assert made.directory == root / f"2018-08-31-{made.id}"
    assert made.content_hash.startswith(made.id)
    assert made.table_path("worker") == made.directory / "worker.parquet"


def test_a_moved_snapshot_is_still_whole(root: Path, tmp_path: Path) -> None:
    made = a_snapshot(root, PACK)
    moved = made.directory.rename(tmp_path / "elsewhere")
    opened = open_snapshot(moved)
    opened.verify()
    assert opened.id == made.id


def test_without_one_the_command_is_named(root: Path) -> None:
    with pytest.raises(MissingError, match="baigong snapshot"):
        open_snapshot()
    assert not root.exists(), "asking makes nothing"


def test_a_folder_that_is_not_there(root: Path) -> None:
    with pytest.raises(MissingError, match=r"没有快照.*baigong snapshot"):
        open_snapshot(root / "2018-08-31-000000000000")


@pytest.mark.parametrize("said", ["", "\n", "../../etc", "/etc", "2018-08-31-000000000000", "\x00"])
def test_a_pointer_that_points_nowhere(root: Path, said: str) -> None:
    a_snapshot(root, PACK)
    (root / "newest").write_text(said, encoding="utf-8")
    with pytest.raises(MissingError, match="baigong snapshot"):
        open_snapshot()


def worker(made: Snapshot) -> Path:
    return made.table_path("worker")


def rewritten(made: Snapshot, key: str, value: object) -> None:
    path = made.directory / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), key: value}), encoding="utf-8")


SPOILT: dict[str, Callable[[Snapshot], object]] = {
    "a table is gone": lambda made: worker(made).unlink(),
    "a table is shorter": lambda made: worker(made).write_bytes(worker(made).read_bytes()[:-1]),
    "a table is empty": lambda made: worker(made).write_bytes(b""),
    "a table is another file": lambda made: worker(made).rename(made.directory / "other.parquet"),
    "the manifest is gone": lambda made: (made.directory / "manifest.json").unlink(),
    "the manifest is cut": lambda made: (made.directory / "manifest.json").write_text('{"pack": "small'),
    "the manifest is no text": lambda made: (made.directory / "manifest.json").write_bytes(b"\xff\xfe\x00"),
    "the manifest says another day": lambda made: rewritten(made, "as_of", "2018-08-30"),
    "the manifest says another city": lambda made: rewritten(made, "pack", "bigtown"),
    "the manifest says too much": lambda made: rewritten(made, "more", 1),
    "the manifest says a number": lambda made: rewritten(made, "tables", 1),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_snapshot_is_not_opened(root: Path, how: str) -> None:
    made = a_snapshot(root, PACK)
    SPOILT[how](made)
    with pytest.raises(InputError, match=r"已损坏.*baigong snapshot") as caught:
        open_snapshot()
    assert str(made.directory) in caught.value.message


def test_a_changed_byte_is_found_on_opening(root: Path) -> None:
    made = a_snapshot(root, PACK)
    made.verify()
    whole = worker(made).read_bytes()
    worker(made).write_bytes(whole[:10] + bytes([whole[10] ^ 1]) + whole[11:])
    for read in (made.verify, open_snapshot, lambda: open_snapshot(made.directory)):
        with pytest.raises(InputError, match=r"worker\.parquet 的内容与清单不符"):
            read()


def test_a_table_lost_after_opening_is_found_by_verify(root: Path) -> None:
    made = a_snapshot(root, PACK)
    worker(made).unlink()
    with pytest.raises(InputError, match=r"worker\.parquet 读不出来"):
        made.verify()
