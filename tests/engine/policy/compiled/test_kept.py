"""The SQL that policies compile to, kept beside this test and reviewed like code.

``UPDATE_COMPILED_SQL=1`` writes the files anew; see the README of the room.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from sqlglot import exp, parse_one

from tests.engine.policy.compiled.statements import duckdb_sql, row_passes, spark_sql

KEPT = Path(__file__).parent / "sql"
NAMES = (
    "veto", "table", "dated", "months", "uses", "uses-owner", "first-a", "better-a", "at-most", "budget", "two-pools"
)  # fmt: skip
"""Each with the policies that it needs: ``first-b`` and ``better-b`` stand with the other member."""
WRITERS = {"duckdb": duckdb_sql, "spark": spark_sql}


@pytest.mark.parametrize("dialect", WRITERS)
@pytest.mark.parametrize("name", NAMES)
def test_the_compiled_sql_is_as_reviewed(name: str, dialect: str) -> None:
    path = KEPT / f"{name}.{dialect}.sql"
    compiled = WRITERS[dialect](name)
    if os.environ.get("UPDATE_COMPILED_SQL"):
        path.write_text(compiled, encoding="utf-8")
    assert compiled == path.read_text(encoding="utf-8")


def test_no_file_is_left_of_a_policy_that_is_gone() -> None:
    wanted = {f"{name}.{dialect}.sql" for name in NAMES for dialect in WRITERS}
    assert {path.name for path in KEPT.iterdir()} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_the_trees_are_the_same_for_both(name: str) -> None:
    """What Spark is given is what DuckDB's text says, written in Spark's words: nothing is written for one engine alone."""
    for tree in row_passes(name):
        read_back = parse_one(tree.sql("duckdb"), read="duckdb")
        assert read_back.sql("spark") == tree.sql("spark")


@pytest.mark.parametrize("name", NAMES)
def test_spark_can_read_it(name: str) -> None:
    for statement in (KEPT / f"{name}.spark.sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            tree = parse_one(statement, read="spark")
            assert not list(tree.find_all(exp.Command, exp.Anonymous)), (
                "every function has a name that both engines know"
            )
            assert not re.search(r"::|\bdate_sub\b|\bTRY_CAST\b", statement, re.IGNORECASE)
