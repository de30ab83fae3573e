"""A repeated key is found wherever it stands, in the order of keys or not, in one pass or in many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.policy.sweep.sources.repeated import repeated


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        yield session


def put(connection: duckdb.DuckDBPyConnection, keys: list[int] | list[str]) -> None:
    kind = "VARCHAR" if keys and isinstance(keys[0], str) else "BIGINT"
    connection.execute(f'CREATE OR REPLACE TABLE t ("key" {kind})')
    if keys:
        connection.executemany("INSERT INTO t VALUES (?)", [[key] for key in keys])


@pytest.mark.parametrize("keys", [[], [1], [1, 2, 3], [3, 1, 2], [-5, 0, 5], [2, 1]])
def test_keys_that_stand_once_are_right(keys: list[int], connection: duckdb.DuckDBPyConnection) -> None:
    put(connection, keys)
    assert repeated(connection, "t", "key") is None


@pytest.mark.parametrize(
    ("keys", "found"), [([1, 1], 1), ([2, 1, 2], 2), ([3, 3, 1, 1], 1), ([1, 2, 3, 3], 3), ([5] * 9, 5)]
)
def test_the_least_of_those_that_repeat_is_given(
    keys: list[int], found: int, connection: duckdb.DuckDBPyConnection
) -> None:
    put(connection, keys)
    assert repeated(connection, "t", "key") == found


def test_texts_are_keys_too(connection: duckdb.DuckDBPyConnection) -> None:
    put(connection, ["b", "a", "b"])
    assert repeated(connection, "t", "key") == "b"
    put(connection, ["b", "a", "B"])
    assert repeated(connection, "t", "key") is None


@given(keys=st.lists(st.integers(-6, 6), max_size=12), at_once=st.integers(1, 5))
def test_whatever_the_keys_and_the_shares(keys: list[int], at_once: int, connection: duckdb.DuckDBPyConnection) -> None:
    put(connection, keys)
    twice = {key for key, times in Counter(keys).items() if times > 1}
    found = repeated(connection, "t", "key", at_once)
    assert (found in twice) if twice else (found is None)
