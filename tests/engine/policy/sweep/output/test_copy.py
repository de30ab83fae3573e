"""A query becomes a Parquet file: its rows in order, packed, with what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.output.copy import copy, narrowed, wide_columns
from tests.engine.policy.folders import EXAMPLES, parquet_rows, parquet_says


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        yield session


def test_rows_keep_their_order_and_are_counted(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    path.touch()
    assert copy(connection, "SELECT range AS id FROM range(300000)", path, {"a": "b"}) == 300_000
    found = duckdb.from_parquet(str(path)).fetchall()
    assert found == [(at,) for at in range(300_000)]


def test_it_is_packed_and_says_what_it_is(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    copy(connection, "SELECT 1 AS id, 'a' AS b", path, {"baigong.day": "2018-06-30"})
    packed = connection.execute(f"SELECT DISTINCT compression FROM parquet_metadata('{path}')").fetchall()
    assert packed == [("ZSTD",)]
    assert parquet_says(path) == {"baigong.day": "2018-06-30"}
    assert parquet_rows(path) == [{"id": 1, "b": "a"}]


def test_nothing_else_is_left_in_the_folder(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    copy(connection, "SELECT 1 AS id", path, {})
    assert list(tmp_path.iterdir()) == [path]


def test_a_policy_with_a_queue_has_a_column_more() -> None:
    book = load_book(EXAMPLES)
    assert wide_columns(book.policies["training-voucher"]) == [
        "training_voucher_status",
        "training_voucher_amount",
        "training_voucher_by",
    ]
    assert wide_columns(book.policies["travel-grant"]) == ["travel_grant_status", "travel_grant_amount"]


@pytest.mark.parametrize(
    ("asked", "columns"),
    [
        (["travel-grant"], ["id", "travel_grant_status", "travel_grant_amount"]),
        ([], ["id"]),
    ],
)
def test_only_what_was_asked_for_is_kept(
    asked: list[str], columns: list[str], connection: duckdb.DuckDBPyConnection
) -> None:
    book = load_book(EXAMPLES)
    every = [column for one in book.policies.values() for column in wide_columns(one)]
    rows = f"SELECT 1 AS id, {', '.join(f'0 AS {one}' for one in every)}"
    found = connection.execute(narrowed(book, "person", rows, frozenset(asked)))
    assert [one[0] for one in found.description or ()] == columns
