"""The SQL that each of Mianyang's views compiles to, kept beside this test and reviewed like code.

``UPDATE_COMPILED_SQL=1`` writes the files anew; see the README of the room.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlglot import parse_one

from baigong.engine.pack import load_pack
from baigong.engine.warehouse import expand
from baigong.engine.warehouse.expansion import expand_tree, written
from tests.engine.warehouse.packs import AS_OF

PACK = load_pack("mianyang")
KEPT = Path(__file__).parent / "sql"


def compiled(view: str, dialect: str) -> str:
    return written(expand_tree(PACK, PACK.facts[view].sql, AS_OF), dialect, pretty=True) + "\n"


@pytest.mark.parametrize("dialect", ["duckdb", "spark"])
@pytest.mark.parametrize("view", PACK.facts)
def test_the_compiled_sql_is_as_reviewed(view: str, dialect: str) -> None:
    path = KEPT / dialect / f"{view}.sql"
    if os.environ.get("UPDATE_COMPILED_SQL"):
        path.write_text(compiled(view, dialect), encoding="utf-8")
    assert compiled(view, dialect) == path.read_text(encoding="utf-8")


def test_no_file_is_left_of_a_view_that_is_gone() -> None:
    for dialect in ("duckdb", "spark"):
        assert {path.stem for path in (KEPT / dialect).iterdir()} == set(PACK.facts)


@pytest.mark.parametrize("view", PACK.facts)
def test_one_line_and_pretty_say_the_same(view: str) -> None:
    short = expand(PACK, PACK.facts[view].sql, AS_OF)
    assert "\n" not in short
    assert parse_one(short, read="duckdb") == parse_one(compiled(view, "duckdb"), read="duckdb")
