"""A long file says in words what the bytes of wide ones mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.model import Book, Column, Group
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import outcome_of
from baigong.engine.policy.sweep.output.long import long_query, outcome
from tests.engine.policy.folders import EXAMPLES

VOUCHER = "training-voucher"


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        yield session


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(EXAMPLES)


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (-100, "refused"),
        (-1, "refused"),
        (1, "unknown"),
        (99, "unknown"),
        (100, "granted"),
        (101, "granted"),
        (110, "excluded"),
        (111, "excluded"),
        (120, "capped"),
        (121, "capped"),
    ],
)
def test_each_byte_has_its_word(status: int, word: str, connection: duckdb.DuckDBPyConnection) -> None:
    assert connection.execute(f"SELECT {outcome(f'({status})')}").fetchall() == [(word,)]


def wide(connection: duckdb.DuckDBPyConnection, path: Path, rows: list[tuple[int, int | None, int | None]]) -> Path:
    """A wide file of the voucher with these bytes, amounts and stoppers; subjects are numbered from 1."""
    connection.execute(
        "CREATE OR REPLACE TABLE w (id BIGINT, training_voucher_status TINYINT, training_voucher_amount BIGINT, training_voucher_by SMALLINT)"
    )
    connection.executemany("INSERT INTO w VALUES (?, ?, ?, ?)", [[at, *row] for at, row in enumerate(rows, 1)])
    connection.execute(f"COPY w TO '{path}' (FORMAT parquet)")
    return path


BYTES: list[tuple[int, int | None, int | None]] = [
    (100, 80000, None),
    (101, 80000, None),
    (120, None, 1),
    (121, None, 1),
    (-100, None, None),
    *((-at, None, None) for at in range(1, 5)),
    *((at, None, None) for at in range(1, 10)),
]


def test_it_says_what_a_single_outcome_says(book: Book, connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    file = wide(connection, tmp_path / "w.parquet", BYTES)
    policy = book.policies[VOUCHER]
    found = connection.execute(
        f"SELECT subject, policy, outcome, provisional, amount, coalesce(\"by\", '') FROM ({long_query(book, {'person': file}, [policy])}) ORDER BY subject"
    ).fetchall()
    expected = [outcome_of(book, policy, at, *row) for at, row in enumerate(BYTES, 1)]
    assert found == [(one.subject, VOUCHER, one.outcome, one.provisional, one.amount, one.by) for one in expected]
    assert [row[5] for row in found][:6] == ["", "", "two-a-county", "two-a-county", "", "in_force"]


def test_subjects_are_texts_where_any_view_s_key_is(
    book: Book, connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    file = wide(connection, tmp_path / "w.parquet", BYTES[:1])
    person = book.views["person"]
    team = replace(person, name="team", columns={**person.columns, "id": Column("id", "text")})
    mixed = replace(book, views={"person": person, "team": team})
    query = long_query(mixed, {"person": file, "team": file}, [book.policies[VOUCHER]])
    assert connection.execute(query).fetchall()[0][0] == "1"


def test_an_excluder_is_named_by_its_number(book: Book, connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    file = wide(connection, tmp_path / "w.parquet", [(110, None, 2), (111, None, 2), (110, None, 1)])
    members = (VOUCHER, "travel-grant")
    policy = replace(book.policies[VOUCHER], groups=(Group("one", members, "first", ()),))
    query = long_query(book, {"person": file}, [policy])
    found = connection.execute(f'SELECT outcome, provisional, "by" FROM ({query})')
    assert found.fetchall() == [
        ("excluded", False, "travel-grant"),
        ("excluded", True, "travel-grant"),
        ("excluded", False, VOUCHER),
    ]
