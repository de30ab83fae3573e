"""Whole months in portable SQL, against DuckDB's own difference for every two days of two years, a leap day among them."""

from __future__ import annotations

import duckdb
from sqlglot import exp

from baigong.engine.policy.compile.months import full_months

PAIRS = "SELECT a.d AS a, b.d AS b FROM days AS a, days AS b"


def test_every_pair_of_days_of_two_years() -> None:
    written = full_months(exp.column("a"), exp.column("b")).sql("duckdb")
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE days AS SELECT DATE '2015-06-01' + i::INTEGER AS d FROM range(760) AS steps(i)"
        )
        wrong = f"SELECT count(*), count(*) FILTER ({written} IS DISTINCT FROM date_sub('month', a, b)) FROM ({PAIRS})"
        assert connection.execute(wrong).fetchall() == [(760 * 760, 0)]


def test_an_unknown_date_leaves_it_unknown() -> None:
    written = full_months(exp.column("a"), exp.column("b")).sql("duckdb")
    with duckdb.connect() as connection:
        rows = "(NULL, DATE '2018-01-01'), (DATE '2018-01-01', NULL), (NULL, NULL)"
        assert connection.execute(f"SELECT {written} FROM (VALUES {rows}) AS t(a, b)").fetchall() == [(None,)] * 3
