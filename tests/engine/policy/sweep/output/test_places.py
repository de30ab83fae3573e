"""Where files go: one as it is called, several beside it; all whole or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.sweep.output.places import files_for, whole_files


def test_one_view_has_the_name_that_was_asked_for(tmp_path: Path) -> None:
    assert files_for(tmp_path / "x.parquet", ["person"]) == {"person": tmp_path / "x.parquet"}


def test_several_views_have_their_names_in_it(tmp_path: Path) -> None:
    assert files_for(tmp_path / "x.y.parquet", ["person", "team"]) == {
        "person": tmp_path / "x.y.person.parquet",
        "team": tmp_path / "x.y.team.parquet",
    }


@pytest.mark.parametrize("name", ["x", "x.csv", "x.parquet.gz", "x.PARQUET"])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"不是 \.parquet 文件名"):
        files_for(tmp_path / name, ["person"])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").mkdir()
    with pytest.raises(InputError, match=r"不是 \.parquet 文件名"):
        files_for(tmp_path / "x.parquet", ["person"])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.parquet", tmp_path / "link.parquet"
    real.touch()
    link.symlink_to(real)
    with whole_files(files_for(link, ["person"])) as files:
        files["person"].write_text("new", encoding="utf-8")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"


def test_files_take_their_places_at_the_end_for_their_owner_alone(tmp_path: Path) -> None:
    places = files_for(tmp_path / "x.parquet", ["a", "b"])
    with whole_files(places) as files:
        for name, path in files.items():
            path.write_text(name, encoding="utf-8")
            assert not places[name].exists()
    assert {name: path.read_text(encoding="utf-8") for name, path in places.items()} == {"a": "a", "b": "b"}
    assert {path.stat().st_mode & 0o777 for path in places.values()} == {0o600}
    assert set(tmp_path.iterdir()) == set(places.values())


def test_on_failure_the_old_files_stay(tmp_path: Path) -> None:
    def failing() -> None:
        with whole_files(places) as files:
            files["a"].write_text("new", encoding="utf-8")
            raise RuntimeError

    places = files_for(tmp_path / "x.parquet", ["a", "b"])
    places["a"].write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        failing()
    assert places["a"].read_text(encoding="utf-8") == "old"
    assert set(tmp_path.iterdir()) == {places["a"]}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="不能写入"), whole_files({"a": tmp_path / "file" / "x.parquet"}):
        raise AssertionError
