"""Promises of typed rows, and how a stranger's value is shown."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.model import Column
from baigong.engine.policy.sweep.sources.rows import Rows, check_keys, check_present, first_row, shown

COLUMNS = {
    "id": Column("id", "integer"),
    "name": Column("name", "text"),
    "since": Column("since", "date", fallback="as_of"),
    "end": Column("end", "date", absent="none"),
}


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        session.execute('CREATE TABLE t (id BIGINT, name VARCHAR, since DATE, "end" DATE)')
        yield session


ROWS = Rows("people.csv", "t", COLUMNS, "id")


def test_sound_rows_pass(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO t VALUES (1, 'a', NULL, NULL), (2, 'b', DATE '2018-01-01', NULL)")
    check_present(connection, ROWS)
    check_keys(connection, ROWS)


def test_no_rows_pass(connection: duckdb.DuckDBPyConnection) -> None:
    check_present(connection, ROWS)
    check_keys(connection, ROWS)


def test_the_first_column_that_breaks_its_promise_is_told(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO t VALUES (1, 'a', NULL, NULL), (2, NULL, NULL, NULL), (NULL, NULL, NULL, NULL)")
    with pytest.raises(InputError, match=r"people\.csv 的列“id”声明为从不缺失，但有 1 行没有值，最先是第 3 行"):
        check_present(connection, ROWS)


def test_rows_without_any_promise_pass(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO t VALUES (NULL, NULL, NULL, NULL)")
    check_present(connection, Rows("x", "t", {"end": COLUMNS["end"]}, "id"))


def test_a_repeated_key_is_told_with_its_first_two_rows(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO t SELECT 7, 'a', NULL, NULL FROM range(3)")
    with pytest.raises(InputError, match=r"第 2 行与第 1 行（不计标题）都是“7”"):
        check_keys(connection, ROWS)


def test_the_first_row_is_the_first_in_the_file(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO t SELECT range, 'n' || range, NULL, NULL FROM range(300000)")
    assert first_row(connection, "t", "id % 100000 = 77777", "name") == (77778, "n77777")


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("a", "a"),
        (12, "12"),
        (None, "None"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 40 + "…"),
        ("a\nb", "a\ufffdb"),
        ("\x1b[2J", "\ufffd[2J"),
        ("汉字", "汉字"),
    ],
)
def test_a_value_is_shown_short_and_harmless(value: object, seen: str) -> None:
    assert shown(value) == seen
    assert len(shown("y" * 999, 120)) == 121
