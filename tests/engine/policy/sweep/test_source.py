"""A source is one locked session: rows put there once, decided cases beside, nothing else within reach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.policy.sweep.source import Source, open_source
from baigong.engine.policy.sweep.sources.locked import Means
from tests.engine.policy.folders import PLAIN, book, examples, write

DAY = date(2018, 6, 30)


def test_a_folder_has_no_snapshot_and_its_rows_are_a_table(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    with open_source(book(tmp_path), DAY) as source:
        assert source.snapshot == ""
        tables = source.tables(["person"])
        assert source.connection.execute(f"SELECT id FROM {tables['person']}").fetchall() == [(1,), (2,), (3,)]


def test_rows_are_put_there_once(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", PLAIN)
    with open_source(book(tmp_path), DAY) as source:
        first = source.tables(["person"])
        path.write_text("nothing", encoding="utf-8")
        assert source.tables(["person"]) == first
        assert source.tables([]) == first


def test_a_view_that_nobody_asks_for_needs_no_file(tmp_path: Path) -> None:
    with open_source(book(tmp_path), DAY) as source:
        assert source.tables([]) == {}
        with pytest.raises(MissingError, match=r"没有数据文件 people\.csv"):
            source.tables(["person"])


def test_decided_cases_stand_beside(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    write(tmp_path / "decided" / "grant.json", [{**PLAIN[0], "outcome": "granted", "amount": 70}])
    with open_source(book(tmp_path), DAY) as source:
        assert source.decided == {"grant": "decided_grant"}
        found = source.connection.execute("SELECT id, months, outcome, amount FROM decided_grant").fetchall()
        assert found == [(1, 12, "granted", 70)]


def test_a_snapshot_is_of_no_use_to_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="请去掉 --snapshot"), open_source(book(tmp_path), DAY, tmp_path):
        raise AssertionError


def test_nothing_else_is_within_reach(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with open_source(book(tmp_path), DAY) as source:
        for statement in (
            f"SELECT * FROM read_csv('{secret}')",
            f"SELECT * FROM read_text('{tmp_path}/*')",
            f"COPY (SELECT 1) TO '{tmp_path}/other.parquet'",
            f"ATTACH '{tmp_path}/other.db'",
            "SET enable_external_access = true",
            "SET memory_limit = '10GB'",
            f"SET temp_directory = '{tmp_path}'",
        ):
            with pytest.raises(duckdb.Error):
                source.connection.execute(statement)
    assert {one.name for one in tmp_path.iterdir()} == {"facts.yaml", "grant.yaml", "people.csv", "secret.csv"}


def test_only_the_named_files_may_be_written(tmp_path: Path) -> None:
    out = tmp_path / "out's [1].parquet"
    out.touch()
    write(tmp_path / "people.csv", PLAIN)
    with open_source(book(tmp_path), DAY, means=Means(writes=(out,))) as source:
        name = str(out).replace("'", "''")
        source.connection.execute(f"COPY (SELECT 1 AS a) TO '{name}' (FORMAT parquet, USE_TMP_FILE false)")
    assert duckdb.read_parquet(str(out).replace("[", "[[]")).fetchall() == [(1,)]


def test_what_does_not_fit_in_memory_is_put_aside_and_taken_away(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    with open_source(book(tmp_path), DAY, means=Means(memory="50MB")) as source:
        spill = source.spill
        source.connection.execute("CREATE TEMP TABLE big AS SELECT range AS a, hash(range) AS b FROM range(6000000)")
        assert any(spill.iterdir())
        assert source.connection.execute("SELECT count(*) FROM big").fetchall() == [(6_000_000,)]
    assert not spill.exists()


def test_the_session_ends_also_where_something_fails(tmp_path: Path) -> None:
    def failing() -> None:
        with open_source(book(tmp_path), DAY) as source:
            seen.append(source)
            raise RuntimeError

    seen: list[Source] = []
    with pytest.raises(RuntimeError):
        failing()
    assert not seen[0].spill.exists()
    with pytest.raises(duckdb.Error):
        seen[0].connection.execute("SELECT 1")


def test_the_examples_are_read(tmp_path: Path) -> None:
    from baigong.engine.policy.read import load_book

    with open_source(load_book(examples(tmp_path)), DAY) as source:
        tables = source.tables(["person"])
        assert source.connection.execute(f"SELECT count(*) FROM {tables['person']}").fetchall() == [(8,)]
