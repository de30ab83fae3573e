"""Folders, pipes, links and devices in the place of policies, facts and rows are refused, never waited for."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.pack import PackError
from baigong.engine.pack.text import _begun
from baigong.engine.policy.read import load_book
from tests.engine.policy.folders import PLAIN, bare, write
from tests.engine.policy.hostile.places import PLACES
from tests.engine.policy.hostile.test_texts import refused


@pytest.mark.parametrize("file", ["grant.yaml", "facts.yaml", "more.yaml"])
@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_is_refused(name: str, file: str, tmp_path: Path) -> None:
    put, told = PLACES[name]
    path = bare(tmp_path) / file
    path.unlink(missing_ok=True)
    put(path)
    found = refused(tmp_path)
    assert {one.file for one in found} == {file}
    assert told in found[0].mistake


def test_a_file_that_gives_nothing_yet_is_not_waited_for(tmp_path: Path) -> None:
    """Such a file may call itself a plain one; here a pipe that is open for writing, and says nothing."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = os.open(path, os.O_RDWR)
    try:
        with pytest.raises(BlockingIOError):
            _begun(path, 10)
    finally:
        os.close(writer)


def test_no_more_is_read_than_asked(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert [_begun(tmp_path / "a", count) for count in (3, 5, 6)] == [b"123", b"12345", b"12345"]
    assert len(_begun(Path("/dev/zero"), 10)) == 10


def test_too_many_files_are_refused_unread(tmp_path: Path) -> None:
    bare(tmp_path)
    for number in range(3_000):
        (tmp_path / f"p{number}.yaml").touch()
    (one,) = refused(tmp_path)
    assert "3001 个文件，最多 1000" in one.mistake


@pytest.mark.parametrize("name", ["a folder", "a pipe that nobody writes", "a link to itself"])
def test_rows_that_are_no_file_are_missed(name: str, tmp_path: Path) -> None:
    PLACES[name][0](bare(tmp_path) / "people.csv")
    with pytest.raises(MissingError, match=r"没有数据文件 people\.csv"):
        policy.sweep(tmp_path, date(2018, 6, 30))


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "/proc/self/environ", "../people.csv"])
def test_rows_are_read_in_the_folder_alone(target: str, tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    folder = bare(tmp_path / "folder")
    (folder / "people.csv").symlink_to(target)
    with pytest.raises(InputError, match="不在文件夹"):
        policy.sweep(folder, date(2018, 6, 30))


@pytest.mark.parametrize(
    "file", ["../people.csv", "/etc/passwd", "/dev/zero", "people.csv\0", "http://localhost/people.csv", "*.csv", "."]
)
def test_facts_cannot_name_another_file(file: str, tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    folder = bare(tmp_path / "folder", file)
    write(folder / "other.csv", PLAIN)
    with pytest.raises((InputError, MissingError, PackError)):
        policy.sweep(folder, date(2018, 6, 30))


def test_a_folder_of_policies_that_is_a_link_to_itself_holds_none(tmp_path: Path) -> None:
    (bare(tmp_path) / "policies").symlink_to("policies")
    assert list(load_book(tmp_path).policies) == ["grant"]
