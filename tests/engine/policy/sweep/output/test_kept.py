"""The newest sweeps of a city are kept, linked, a folder each; a bare folder's are not."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.sweep.output.kept import MOST, keep, kept

DAY = date(2018, 8, 31)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def written(tmp_path: Path, text: str = "rows") -> dict[str, Path]:
    """Files of two views."""
    files = {view: tmp_path / f"out.{view}.parquet" for view in ("person", "team")}
    for view, path in files.items():
        path.write_text(f"{text} of {view}", encoding="utf-8")
    return files


def texts(found: list[dict[str, Path]]) -> list[dict[str, str]]:
    """What is in the files."""
    return [{view: path.read_text(encoding="utf-8") for view, path in one.items()} for one in found]


def older(home: Path, number: int) -> None:
    """Let every sweep that is kept be older."""
    for at, one in enumerate(sorted((home / "cache" / "swept").iterdir(), key=lambda each: each.stat().st_mtime_ns)):
        os.utime(one, ns=(number * 1000 + at, number * 1000 + at))


def test_a_sweep_is_found_again_by_day_and_snapshot(tmp_path: Path) -> None:
    keep(DAY, "abc", written(tmp_path), "said")
    assert texts(kept(DAY, "abc")) == [{"person": "rows of person", "team": "rows of team"}]
    assert kept(DAY, "abd") == []
    assert kept(DAY, "ab") == []
    assert kept(date(2018, 9, 1), "abc") == []


def test_nothing_is_copied_where_the_disk_has_links(tmp_path: Path) -> None:
    files = written(tmp_path)
    keep(DAY, "abc", files, "said")
    assert kept(DAY, "abc")[0]["person"].stat().st_ino == files["person"].stat().st_ino
    files["person"].unlink()
    assert kept(DAY, "abc")[0]["person"].read_text(encoding="utf-8") == "rows of person"


def test_without_links_the_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(*_paths: Path) -> None:
        raise OSError

    monkeypatch.setattr("os.link", no_link)
    keep(DAY, "abc", written(tmp_path), "said")
    assert texts(kept(DAY, "abc")) == [{"person": "rows of person", "team": "rows of team"}]


def test_the_same_sweep_again_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    keep(DAY, "abc", written(tmp_path, "old"), "said")
    for path in tmp_path.glob("out.*"):
        path.unlink()
    keep(DAY, "abc", written(tmp_path, "new"), "said")
    assert texts(kept(DAY, "abc")) == [{"person": "new of person", "team": "new of team"}]


def test_the_newest_comes_first_and_the_oldest_go(tmp_path: Path, home: Path) -> None:
    for number in range(MOST + 2):
        files = {"person": tmp_path / f"{number}.parquet"}
        files["person"].write_text(str(number), encoding="utf-8")
        keep(DAY, "abc", files, number)
        older(home, number)
    found = [one["person"] for one in texts(kept(DAY, "abc"))]
    assert found == [str(number) for number in range(MOST + 1, 1, -1)]


def test_a_bare_folder_keeps_nothing(tmp_path: Path, home: Path) -> None:
    keep(DAY, "", written(tmp_path), "said")
    assert not home.exists()
    assert kept(DAY, "abc") == []
    assert not home.exists()


def test_what_is_kept_is_its_owner_s_alone(tmp_path: Path, home: Path) -> None:
    keep(DAY, "abc", written(tmp_path), "said")
    folders = [home, home / "cache", home / "cache" / "swept", *(home / "cache" / "swept").iterdir()]
    assert [one.stat().st_mode & 0o777 for one in folders] == [0o700] * 4


def test_a_sweep_that_cannot_be_kept_is_no_mistake(tmp_path: Path, home: Path) -> None:
    (home / "cache").mkdir(parents=True)
    (home / "cache" / "swept").write_text("a file", encoding="utf-8")
    keep(DAY, "abc", written(tmp_path), "said")
    assert kept(DAY, "abc") == []


def test_a_folder_that_is_not_whole_is_not_read_and_goes(tmp_path: Path, home: Path) -> None:
    keep(DAY, "abc", written(tmp_path), "said")
    keep(DAY, "abc", {"person": tmp_path / "nowhere.parquet"}, "other")
    assert len(kept(DAY, "abc")) == 1
    assert len(list((home / "cache" / "swept").iterdir())) == 1
