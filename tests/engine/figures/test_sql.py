"""The SQL that each indicator compiles to, kept beside this test and reviewed like code.

``UPDATE_COMPILED_SQL=1`` writes the files anew; see the README of the room.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
import sqlglot

from baigong.engine.figures.query import compiled, dated, figure_sql
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator, Pack, Period
from baigong.engine.warehouse import expand

AS_OF = date(2018, 8, 31)
PACK = load_pack("mianyang")
KEPT = Path(__file__).parent / "sql"
WITH_ROWS = [one for one in PACK.indicators if one.rows]


def written(one: Indicator) -> str:
    sql = expand(PACK, figure_sql(one, AS_OF), AS_OF, one.period)
    return sqlglot.parse_one(sql, read="duckdb").sql("duckdb", pretty=True) + "\n"


@pytest.mark.parametrize("one", WITH_ROWS, ids=lambda one: one.id)
def test_the_sql_of_an_indicator_is_as_reviewed(one: Indicator) -> None:
    path = KEPT / f"{one.id}.sql"
    if os.environ.get("UPDATE_COMPILED_SQL"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(written(one), encoding="utf-8")
    assert written(one) == path.read_text(encoding="utf-8")


def test_no_file_is_left_of_an_indicator_that_is_gone() -> None:
    assert {path.stem for path in KEPT.iterdir()} == {one.id for one in WITH_ROWS}


def test_all_figures_of_mianyang_are_one_query(pack: Pack) -> None:
    queries = compiled(pack, pack.indicators, AS_OF)
    assert len(queries) == 1
    assert queries[0].count("UNION ALL") == len(WITH_ROWS) - 1


def test_many_indicators_are_split_into_several_queries(pack: Pack) -> None:
    one = pack.indicator("studios_county")
    assert one is not None
    many = [one.model_copy(update={"id": f"copy_{number}"}) for number in range(300)]
    queries = compiled(pack, many, AS_OF)
    assert len(queries) > 1
    assert sum(sql.count("'copy_") for sql in queries) == 300


def test_views_that_read_the_period_get_a_query_for_each_period(pack: Pack) -> None:
    view = pack.facts["contest_facts"]
    periodic = view.model_copy(update={"sql": view.sql + " WHERE c.held_from >= :since"})
    other = pack.model_copy(update={"facts": {**pack.facts, "contest_facts": periodic}})
    queries = compiled(other, other.indicators, AS_OF)
    assert len(queries) == len({repr(one.period) for one in WITH_ROWS})


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("paid_on >= :since AND paid_on < :until", "paid_on >= DATE '2014-01-01' AND paid_on < DATE '2018-09-01'"),
        ("kind = 'it''s :since' AND day < :until", "kind = 'it''s :since' AND day < DATE '2018-09-01'"),
        ("day::until = :since", "day::until = DATE '2014-01-01'"),
        ("day <= :as_of", "day <= :as_of"),
    ],
)
def test_the_periods_days_stand_in_for_its_placeholders(sql: str, expected: str) -> None:
    period = Period.model_validate({"from": date(2014, 1, 1), "to": date(2019, 1, 1)})
    assert dated(sql, AS_OF, period) == expected
