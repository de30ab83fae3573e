"""Statements that are written for DuckDB, as Spark is given them."""

from __future__ import annotations

import pytest
from sqlglot.errors import SqlglotError

from baigong.engine.warehouse.spark.statement import Statement, statement


def said(query: str) -> str:
    return statement(query).sql


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("CREATE OR REPLACE TEMP TABLE t AS SELECT 1 AS a", Statement("table", "t", "SELECT 1 AS a")),
        ("CREATE TEMP TABLE t AS SELECT 1 AS a", Statement("table", "t", "SELECT 1 AS a")),
        ("CREATE OR REPLACE TEMP VIEW t AS SELECT 1 AS a", Statement("view", "t", "SELECT 1 AS a")),
        ("INSERT INTO t SELECT 2 AS a", Statement("insert", "t", "SELECT 2 AS a")),
        ("DROP TABLE t", Statement("drop", "t", "")),
        ("DROP VIEW t", Statement("drop", "t", "")),
        ("ALTER TABLE t RENAME TO u", Statement("rename", "t", "u")),
        ("SELECT 1 AS a", Statement("query", "", "SELECT 1 AS a")),
    ],
)
def test_each_kind(text: str, one: Statement) -> None:
    assert statement(text) == one


@pytest.mark.parametrize("text", ["SET a = 1", "CHECKPOINT", "COPY t TO 'x.parquet'"])
def test_other_kinds_are_refused(text: str) -> None:
    with pytest.raises((ValueError, SqlglotError)):
        statement(text)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (
            "SELECT * REPLACE (a + 1 AS a) FROM (SELECT 1 AS a)",
            "SELECT * EXCEPT (`a`), a + 1 AS a FROM (SELECT 1 AS a)",
        ),
        ("SELECT r.* REPLACE (1 AS a) FROM t AS r", "SELECT r.* EXCEPT (`a`), 1 AS a FROM t AS r"),
        ("SELECT r.* EXCLUDE (a) FROM t AS r", "SELECT r.* EXCEPT (a) FROM t AS r"),
        ("SELECT a // 2 FROM t", "SELECT a DIV 2 FROM t"),
        ("SELECT sum(a) FROM t", "SELECT SUM(CAST((a) AS DECIMAL(38, 0))) FROM t"),
        (
            "SELECT sum(CASE WHEN a THEN 1 ELSE 0 END) FROM t",
            "SELECT SUM(CASE WHEN a THEN 1 ELSE 0 END) FROM t",
        ),
        ("SELECT a::HUGEINT FROM t", "SELECT CAST(a AS DECIMAL(38, 0)) FROM t"),
        ("SELECT date_diff('day', a, b) FROM t", "SELECT DATEDIFF(b, a) FROM t"),
        ("SELECT any_value(a) FROM t", "SELECT ANY_VALUE(a) IGNORE NULLS FROM t"),
        ("SELECT arg_min(a, b) FROM t", "SELECT MIN_BY(a, b) FILTER(WHERE NOT (a) IS NULL) FROM t"),
        ("SELECT arg_max(a, b) FROM t", "SELECT MAX_BY(a, b) FILTER(WHERE NOT (a) IS NULL) FROM t"),
        ("SELECT a FROM t WHERE (a)", "SELECT a FROM t WHERE a"),
        ("SELECT a FROM t WHERE ((a))", "SELECT a FROM t WHERE a"),
        ("SELECT b + 1 AS a FROM t WHERE a > 2", "SELECT b + 1 AS a FROM t WHERE (b + 1) > 2"),
        (
            "SELECT b AS a FROM t WHERE EXISTS (SELECT a FROM u)",
            "SELECT b AS a FROM t WHERE EXISTS(SELECT a FROM u)",
        ),
        (
            "SELECT a FROM t WHERE (a, b) IN (SELECT (c, d) FROM u)",
            "SELECT a FROM t WHERE (a, b) IN (SELECT c, d FROM u)",
        ),
        (
            "SELECT row_number() OVER () AS n FROM t",
            "SELECT ROW_NUMBER() OVER (ORDER BY MONOTONICALLY_INCREASING_ID() NULLS LAST) AS n FROM t",
        ),
        ("SELECT row_number() OVER (ORDER BY a) FROM t", "SELECT ROW_NUMBER() OVER (ORDER BY a NULLS LAST) FROM t"),
        ("SELECT 'a\\b''c' AS a", "SELECT 'a\\\\b\\'c' AS a"),
        ('SELECT "fact.a" FROM t', "SELECT `fact.a` FROM t"),
    ],
)
def test_what_is_said_otherwise(written: str, wanted: str) -> None:
    assert said(written) == wanted


def test_a_union_by_name_takes_the_order_of_its_first_part() -> None:
    assert said("SELECT 1 AS a, 2 AS b UNION ALL BY NAME SELECT 4 AS b, 3 AS a") == (
        "SELECT 1 AS a, 2 AS b UNION ALL SELECT `a`, `b` FROM (SELECT 4 AS b, 3 AS a) AS named"
    )


def test_a_union_by_name_of_one_order_stays() -> None:
    assert said("SELECT 1 AS a UNION ALL BY NAME SELECT 2 AS a") == "SELECT 1 AS a UNION ALL SELECT 2 AS a"


def test_a_difference_of_months_is_refused() -> None:
    with pytest.raises(ValueError, match=r"(?i)month"):
        statement("SELECT date_diff('month', a, b) FROM t")


def test_parts_that_are_read_twice_are_worked_out_once() -> None:
    one = statement(
        "WITH a AS MATERIALIZED (SELECT 1 AS x), b AS (SELECT x FROM a) SELECT x FROM a UNION ALL SELECT x FROM b"
    )
    assert one.parts == (("a", "SELECT 1 AS x"), ("b", "SELECT x FROM a"))
    assert one.sql == "SELECT x FROM a UNION ALL SELECT x FROM b"


def test_parts_that_are_read_once_stay_where_they_are() -> None:
    one = statement("WITH a AS (SELECT 1 AS x) SELECT x FROM a")
    assert one == Statement("query", "", "WITH a AS (SELECT 1 AS x) SELECT x FROM a")
