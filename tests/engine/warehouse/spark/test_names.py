"""The columns of a query, from its text."""

from __future__ import annotations

import pytest
import sqlglot

from baigong.engine.warehouse.spark.names import columns_of


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("SELECT 1 AS a, b, t.c FROM t", ["a", "b", "c"]),
        ("SELECT * FROM (SELECT 1 AS a, 2 AS b)", ["a", "b"]),
        ("SELECT *, 3 AS c FROM (SELECT 1 AS a)", ["a", "c"]),
        ("SELECT * FROM (SELECT 1 AS a UNION ALL SELECT 2 AS b) WHERE true", ["a"]),
        ("SELECT f.* FROM (SELECT 1 AS a) AS f", ["a"]),
    ],
)
def test_names_in_order(query: str, names: list[str]) -> None:
    assert columns_of(sqlglot.parse_one(query, read="duckdb")) == names


def test_what_is_left_out_is_left_out() -> None:
    query = "SELECT * EXCEPT (a), 3 AS c FROM (SELECT 1 AS a, 2 AS b)"
    assert columns_of(sqlglot.parse_one(query, read="spark")) == ["b", "c"]


def test_the_columns_of_a_table_are_not_known() -> None:
    with pytest.raises(ValueError, match="FROM t"):
        columns_of(sqlglot.parse_one("SELECT * FROM t", read="duckdb"))
