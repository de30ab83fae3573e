"""One session of Spark beside one of DuckDB: the same statements, the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.warehouse.connection import by_hand
from baigong.engine.warehouse.spark.cluster import Cluster
from baigong.engine.warehouse.spark.connection import SparkConnection
from baigong.engine.warehouse.spark.session import open_session

pytestmark = pytest.mark.xdist_group("spark")
ROWS = """SELECT * FROM (VALUES (1, 'a', DATE '2018-01-31', 10::BIGINT, true), (2, 'b', NULL, NULL, NULL),
    (3, NULL, DATE '0001-01-01', -7, false), (4, 'b', DATE '9999-12-31', 9000000000000000000, true)) AS t(id, word, day, fen, flag)"""


@pytest.fixture(params=[False, True], ids=["memory", "files"])
def there(spark: Cluster, tmp_path: Path, request: pytest.FixtureRequest) -> SparkConnection:
    scratch = tmp_path / "a [b] {c} 汉 *?"
    scratch.mkdir()
    return SparkConnection(open_session(spark), scratch, lasting=request.param)


@pytest.fixture
def here() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


@pytest.fixture
def both(there: SparkConnection, here: duckdb.DuckDBPyConnection) -> tuple[SparkConnection, duckdb.DuckDBPyConnection]:
    """Table ``t`` in both."""
    here.execute(f"CREATE TEMP TABLE t AS {ROWS}")
    file = there.scratch / "given [1].parquet"
    here.table("t").write_parquet(str(file))
    there.read("t", file)
    return there, here


def filled(local: duckdb.DuckDBPyConnection) -> None:
    local.execute("UPDATE w SET fen = id WHERE fen IS NULL")


def test_expressions_come_out_alike(both: tuple[SparkConnection, duckdb.DuckDBPyConnection]) -> None:
    there, here = both
    for asked in (
        "id, word, day, fen, flag",
        "id // 2, -id // 2, id % 2",
        "coalesce(sum(fen) OVER (), 0), count(*) OVER ()",
        "least(id, fen), greatest(id, fen), nullif(id, 2)",
        "flag AND fen > 0, flag OR fen > 0, NOT flag, fen IN (10, 11)",
        "year(day), month(day), day(day), last_day(day)",
        "date_diff('day', DATE '2018-01-01', day), day >= DATE '2018-01-31'",
        "CASE flag WHEN true THEN 1 WHEN false THEN 0 END, fen BETWEEN 0 AND 10",
        "row_number() OVER (PARTITION BY word ORDER BY fen DESC NULLS FIRST, id)",
        "row_number() OVER (ORDER BY word, id), row_number() OVER (ORDER BY flag <> true, id)",
        "fen IS DISTINCT FROM 10, fen IS NOT DISTINCT FROM NULL, 'a\\b''c' AS text",
        "sum(CASE WHEN flag THEN 1 ELSE 0 END) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)",
    ):
        query = f"SELECT {asked} FROM t ORDER BY id"
        assert there.execute(query).fetchall() == here.execute(query).fetchall(), asked


def test_sums_and_choices_come_out_alike(both: tuple[SparkConnection, duckdb.DuckDBPyConnection]) -> None:
    there, here = both
    for asked in (
        "SELECT sum(fen) + sum(fen), count(*) FILTER (flag), min(fen), bool_or(flag), bool_or(fen IS NULL) FROM t",
        "SELECT arg_min(fen, id), arg_max(fen, id), arg_max(word, id) FROM t",
        "SELECT word, sum(fen), any_value(flag) FROM t WHERE id <> 3 GROUP BY word ORDER BY word NULLS FIRST",
        "SELECT id FROM t WHERE (id, word) IN (SELECT (id, word) FROM t WHERE flag) ORDER BY id",
        "SELECT id FROM t WHERE CASE WHEN flag THEN id IN (SELECT id FROM t) ELSE EXISTS (SELECT 1 FROM t) END ORDER BY id",
        "SELECT id FROM t WHERE EXISTS (SELECT count(*) FROM t HAVING count(*) > 9)",
        "SELECT a.id FROM t AS a SEMI JOIN (SELECT word FROM t GROUP BY word HAVING count(*) > 1) AS w ON w.word = a.word ORDER BY id",
        "SELECT id * 2 AS twice FROM t WHERE twice > 4 ORDER BY twice",
        "SELECT * FROM (SELECT id, word FROM t UNION ALL BY NAME SELECT 'z' AS word, 0 AS id) ORDER BY id, word",
        "WITH u AS (SELECT id FROM t) SELECT count(*) FROM u AS a JOIN u AS b ON a.id < b.id",
    ):
        assert there.execute(asked).fetchall() == here.execute(asked).fetchall(), asked


def test_tables_are_made_replaced_renamed_added_to_and_dropped(there: SparkConnection) -> None:
    there.execute("CREATE OR REPLACE TEMP TABLE x AS SELECT 1 AS a, NULL AS b")
    there.execute("CREATE OR REPLACE TEMP TABLE x AS SELECT a + 1 AS a, b FROM x")
    there.execute("INSERT INTO x SELECT 7, 8")
    there.execute("CREATE TEMP VIEW seen AS SELECT a FROM x WHERE a > 2")
    assert there.execute("SELECT a FROM seen").fetchall() == [(7,)]
    there.execute("DROP VIEW seen")
    there.execute("ALTER TABLE x RENAME TO y")
    assert there.execute("SELECT a, b FROM y ORDER BY a").fetchall() == [(2, None), (7, 8)]
    there.execute("DROP TABLE y")
    with pytest.raises(InputError, match="Spark 没有算完"):
        there.execute("SELECT a FROM y")
    assert [*there.scratch.iterdir()] == []


def test_row_numbers_stand_still(both: tuple[SparkConnection, duckdb.DuckDBPyConnection]) -> None:
    there, _here = both
    there.execute("CREATE TEMP TABLE n AS SELECT id, row_number() OVER () AS n FROM t")
    first = there.execute("SELECT id, n FROM n ORDER BY n").fetchall()
    assert [n for _id, n in first] == [1, 2, 3, 4]
    assert there.execute("SELECT id, n FROM n ORDER BY n").fetchall() == first


def test_a_table_is_worked_on_by_hand_and_put_back(both: tuple[SparkConnection, duckdb.DuckDBPyConnection]) -> None:
    there, _here = both
    there.execute("CREATE TEMP TABLE w AS SELECT id, fen FROM t")
    by_hand(there, "w", filled)
    assert there.execute("SELECT fen FROM w ORDER BY id").fetchall() == [(10,), (2,), (-7,), (9 * 10**18,)]


def test_what_overflows_is_an_error_in_both(both: tuple[SparkConnection, duckdb.DuckDBPyConnection]) -> None:
    there, here = both
    query = "SELECT fen * 2 FROM t"
    with pytest.raises(InputError, match="Spark 没有算完"):
        there.execute(query).fetchall()
    with pytest.raises(duckdb.OutOfRangeException):
        here.execute(query).fetchall()
