"""Sums by policy and outcome, provisional apart; and what lies out of range."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.output.counts import Count, OutOfRange, counts, out_of_range
from tests.engine.policy.folders import EXAMPLES, PLAIN, book
from tests.engine.policy.sweep.output.test_long import BYTES, VOUCHER, wide

PLACES = ("in_force", "retired", "skilled", "insured", "amount", "period", "keys", "limits", "order")
REFUSED = (("in_force", 1), ("retired", 1), ("skilled", 1), ("insured", 1))
"""And one by a decided case, which has no place."""


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        yield session


def test_outcomes_are_summed_and_provisional_ones_stand_apart(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    file = wide(connection, tmp_path / "w.parquet", [*BYTES, (100, 20000, None)])
    policy = load_book(EXAMPLES).policies[VOUCHER]
    assert list(counts(connection, {"person": file}, [policy])) == [
        Count(VOUCHER, "granted", provisional=False, rows=2, fen=100000),
        Count(VOUCHER, "granted", provisional=True, rows=1, fen=80000),
        Count(VOUCHER, "capped", provisional=False, rows=1, fen=0),
        Count(VOUCHER, "capped", provisional=True, rows=1, fen=0),
        Count(VOUCHER, "unknown", provisional=False, rows=9, fen=0, places=tuple((one, 1) for one in PLACES)),
        Count(VOUCHER, "refused", provisional=False, rows=5, fen=0, places=REFUSED),
    ]


def test_no_subjects_are_no_counts(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    connection.execute("CREATE TABLE e (id BIGINT, training_voucher_status TINYINT, training_voucher_amount BIGINT)")
    connection.execute(f"COPY e TO '{tmp_path}/e.parquet' (FORMAT parquet)")
    policy = load_book(EXAMPLES).policies[VOUCHER]
    assert list(counts(connection, {"person": tmp_path / "e.parquet"}, [policy])) == []


def test_sums_beyond_64_bits_are_right(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    connection.execute(
        "CREATE TABLE e AS SELECT range AS id, 100::TINYINT AS training_voucher_status, "
        "9000000000000000000::BIGINT AS training_voucher_amount FROM range(3)"
    )
    connection.execute(f"COPY e TO '{tmp_path}/e.parquet' (FORMAT parquet)")
    policy = load_book(EXAMPLES).policies[VOUCHER]
    (found,) = counts(connection, {"person": tmp_path / "e.parquet"}, [policy])
    assert found.fen == 27 * 10**18


@pytest.mark.parametrize(
    ("months", "rows"), [([0, 720, None], 0), ([-1, 5, 721], 2), ([-(2**31), 2**31 - 1, 12], 2), ([], 0)]
)
def test_rows_out_of_range_are_counted(
    months: list[int | None], rows: int, connection: duckdb.DuckDBPyConnection
) -> None:
    connection.execute("CREATE TABLE people (insured_months INTEGER)")
    for one in months:
        connection.execute("INSERT INTO people VALUES (?)", [one])
    found = list(out_of_range(connection, load_book(EXAMPLES), {"person": "people"}))
    assert found == ([OutOfRange("person", "insured_months", rows)] if rows else [])


def test_columns_that_no_policy_reads_are_not_looked_at(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    connection.execute(f"CREATE TABLE people AS SELECT {PLAIN[2]['debt']} * 10 AS debt")
    assert list(out_of_range(connection, book(tmp_path), {"person": "people"})) == []
    reading = book(tmp_path / "other", conditions=[{"id": "d", "when": "debt > 0", "says": {"zh": "欠", "en": "Owes"}}])
    assert list(out_of_range(connection, reading, {"person": "people"})) == [OutOfRange("person", "debt", 1)]
