"""A city's rows come from its snapshot, as of a day that the records reach."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import open_source
from tests.engine.policy.sweep.city import DAY, TAKEN, snapshot


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book("mianyang")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    snapshot(home)
    return home


@pytest.fixture(autouse=True)
def home(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(kept))
    return kept


def changed(book: Book, sql: str) -> Book:
    view = replace(book.views["training_base"], sql=sql.format(sql=book.views["training_base"].sql))
    return replace(book, views={**book.views, "training_base": view})


def test_the_newest_snapshot_is_read(book: Book, home: Path) -> None:
    newest = (home / "snapshots" / "newest").read_text(encoding="utf-8").strip()
    with open_source(book, DAY) as source:
        assert newest.endswith(source.snapshot)
        table = source.tables(["training_base"])["training_base"]
        assert source.connection.execute(f"SELECT count(*) FROM {table}").fetchall() == [(13,)]
        assert source.decided == {}


def test_every_view_of_the_city_keeps_its_promises(book: Book) -> None:
    with open_source(book, DAY) as source:
        assert set(source.tables(book.views)) == set(book.views)


def test_a_snapshot_may_be_named(book: Book, home: Path) -> None:
    folder = next((home / "snapshots").glob("2018-09-04-*"))
    with open_source(book, TAKEN, folder) as source:
        assert folder.name.endswith(source.snapshot)


def test_what_is_put_aside_lies_in_the_data_folder_for_its_owner_alone(book: Book, home: Path) -> None:
    with open_source(book, DAY) as source:
        assert source.spill.parent == home / "cache"
        assert source.spill.stat().st_mode & 0o777 == 0o700
    assert list((home / "cache").glob("sweep-*")) == []


def test_a_day_that_the_records_do_not_reach_is_told(book: Book) -> None:
    with pytest.raises(InputError, match="晚于快照的日期（2018-09-04）"), open_source(book, date(2018, 9, 5)):
        raise AssertionError
    with pytest.raises(InputError, match="早于本市最早的记录"), open_source(book, date(1900, 1, 1)):
        raise AssertionError


def test_without_a_snapshot_it_is_told_how_to_make_one(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    with pytest.raises(MissingError, match="baigong snapshot"), open_source(book, DAY):
        raise AssertionError
    with pytest.raises(MissingError, match="没有快照"), open_source(book, DAY, tmp_path / "none"):
        raise AssertionError


def test_another_city_s_snapshot_is_refused(book: Book) -> None:
    with pytest.raises(InputError, match="BAIGONG_CITY=mianyang"), open_source(load_book("yunxi"), DAY):
        raise AssertionError


def test_a_view_that_repeats_a_key_is_told(book: Book) -> None:
    twice = changed(book, "SELECT * FROM ({sql}) UNION ALL SELECT * FROM ({sql})")
    with open_source(twice, DAY) as source, pytest.raises(InputError, match=r"事实视图“training_base” 的键“base_id”"):
        source.tables(["training_base"])


def test_a_view_that_lacks_what_it_promises_is_told(book: Book) -> None:
    never = next(
        name
        for name, one in book.views["training_base"].columns.items()
        if one.absent is None and name != book.views["training_base"].key
    )
    without = changed(book, f"SELECT * REPLACE (NULL AS {never}) FROM ({{sql}})")
    with (
        open_source(without, DAY) as source,
        pytest.raises(InputError, match=f"的列“{never}”声明为从不缺失，但有 13 行"),
    ):
        source.tables(["training_base"])


@pytest.mark.parametrize("sql", ["SELECT 1 AS base_id", "SELECT * EXCLUDE (base_id), 'x' AS base_id FROM ({sql})"])
def test_a_view_that_cannot_be_worked_out_is_told(sql: str, book: Book) -> None:
    with open_source(changed(book, sql), DAY) as source, pytest.raises(InputError, match="“training_base”算不出来"):
        source.tables(["training_base"])


def test_what_a_killed_sweep_left_goes_after_a_day(book: Book, home: Path) -> None:
    old, young, other = (home / "cache" / name for name in ("sweep-old", "sweep-young", "sql"))
    for one in (old, young, other):
        one.mkdir(parents=True)
        (one / "part.tmp").touch()
    for one in (old, other):
        os.utime(one, (0, 0))
    with open_source(book, DAY):
        assert [one.exists() for one in (old, young, other)] == [False, True, True]
