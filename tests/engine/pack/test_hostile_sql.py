"""SQL that would read, write, leak or never end is refused before any engine sees it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from baigong.engine.pack.check.reads import views_read
from baigong.engine.pack.check.session import Session
from baigong.engine.pack.check.sql import expression, query
from baigong.engine.pack.page import Page
from baigong.engine.pack.read import load_pack

QUERIES = [
    "DROP TABLE person",
    "CREATE TABLE x AS SELECT 1",
    "INSERT INTO person SELECT * FROM person",
    "UPDATE person SET sex = 'male'",
    "DELETE FROM person",
    "ATTACH 'x.db'",
    "COPY person TO '/tmp/x.csv'",
    "COPY person FROM '/etc/passwd'",
    "PRAGMA database_list",
    "SET enable_external_access = true",
    "INSTALL httpfs",
    "LOAD httpfs",
    "CALL pragma_version()",
    "EXPORT DATABASE '/tmp/x'",
    "EXPLAIN SELECT 1",
    "DESCRIBE person",
    "VALUES (1)",
    "SELECT 1; DROP TABLE person",
    "SELECT 1;",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM read_parquet('*.parquet')",
    "SELECT * FROM read_json('x.json')",
    "SELECT * FROM parquet_metadata('x.parquet')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM sniff_csv('x')",
    "SELECT * FROM duckdb_settings()",
    "SELECT * FROM duckdb_secrets()",
    "SELECT * FROM pragma_table_info('person')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('person')",
    "SELECT * FROM range(1000000000000)",
    "SELECT * FROM generate_series(1, 1000000000000)",
    "SELECT unnest(range(1000000000)) AS n FROM person",
    "SELECT * FROM information_schema.tables",
    "SELECT * FROM duckdb_tables",
    "SELECT * FROM sqlite_master",
    "SELECT * FROM other.main.person",
    "SELECT * FROM main.person",
    "SELECT getenv('DATABASE_URL') AS a FROM person",
    "SELECT current_setting('home_directory') AS a FROM person",
    "SELECT current_user AS a FROM person",
    "SELECT version() AS a FROM person",
    "SELECT random() AS a FROM person",
    "SELECT gen_random_uuid() AS a FROM person",
    "SELECT now() AS a FROM person",
    "SELECT today() AS a FROM person",
    "SELECT current_date AS a FROM person",
    "SELECT current_timestamp AS a FROM person",
    "SELECT nextval('s') AS a FROM person",
    "SELECT hash(person_id) AS a FROM person",
    "SELECT md5(sex) AS a FROM person",
    "SELECT pg_sleep(100) AS a FROM person",
    "SELECT eval('1') AS a FROM person",
    "SELECT getvariable('x') AS a FROM person",
    "SELECT repeat('x', 1000000000) AS a FROM person",
    "SELECT list_transform([1], x -> x) AS a FROM person",
    "SELECT [x FOR x IN [1]] AS a FROM person",
    "SELECT {'a': 1} AS a FROM person",
    "SELECT [1, 2] AS a FROM person",
    "SELECT MAP {'a': 1} AS a FROM person",
    "SELECT COLUMNS(*) FROM person",
    "SELECT TRY(1) AS a FROM person",
    "SELECT TRY_CAST(sex AS INTEGER) AS a FROM person",
    "SELECT rowid FROM person",
    "SELECT person.rowid FROM person",
    "SELECT filename FROM person",
    "SELECT ? AS a FROM person",
    "SELECT $1 AS a FROM person",
    "SELECT :password AS a FROM person",
    "SELECT * FROM person USING SAMPLE 10",
    "SELECT * FROM person TABLESAMPLE (10 PERCENT)",
    "SELECT * FROM person LIMIT 10",
    "SELECT * FROM person POSITIONAL JOIN event",
    "PIVOT person ON sex USING count(*)",
    "SELECT * FROM person PIVOT (count(*) FOR sex IN ('male'))",
    "UNPIVOT person ON sex INTO NAME n VALUE v",
    "SUMMARIZE person",
    "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT n FROM t",
    "SELECT * FROM person, LATERAL (SELECT 1) AS l",
    "SELECT sex / 2 AS a FROM person",
    "FROM person SELECT sex INTO OUTFILE 'x'",
    "SELECT '" + "x" * 30_000 + "' AS a",
    "SELECT " + "(" * 5_000 + "1" + ")" * 5_000 + " AS a",
    "SELECT 'unclosed",
    "SELECT /* unclosed",
    "",
    "   ",
    "\x00",
    "🙂",
]
EXPRESSIONS = [
    "1 = 1) UNION SELECT * FROM (SELECT 1",
    "true) OR (true",
    "sort = 8 -- and so on",
    "sort = 8 /* and so on */",
    "sort = 8; DROP TABLE person",
    "sort = 8;",
    "SELECT 1",
    "EXISTS (SELECT 1 FROM person)",
    "person_id IN (SELECT person_id FROM person)",
    "(SELECT count(*) FROM person)",
    "read_text('/etc/passwd') = 'x'",
    "getenv('HOME') = 'x'",
    "random() > 0.5",
    "row_number() OVER () = 1",
    "sort > 1 ORDER BY sort",
    "sort AS s",
    "sort, level",
    "*",
    "COLUMNS(*)",
    "regexp_matches(level, '(a+)+$')",
    "level SIMILAR TO 'x'",
    "level ~ 'x'",
    ":n = 1",
    "? = 1",
    "sort / 2 = 4",
]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page("facts.yaml", spots={(): (1, 1), ("sql",): (7, 10)})


@pytest.mark.parametrize("text", QUERIES)
def test_a_view_cannot_say(text: str, page: Page) -> None:
    sql = query(page, ("sql",), text)
    views_read(load_pack("yunxi"), sql)

    assert sql.problems
    assert all(one.mistake and one.cure and (one.file, one.line) >= ("facts.yaml", 7) for one in sql.problems)


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_a_condition_cannot_say(text: str, page: Page) -> None:
    sql = expression(page, ("sql",), text)

    assert sql.problems
    assert sql.tree is None


@pytest.mark.parametrize(
    "text",
    [
        "sort >= 5 AND (sex = 'female' OR sex IS NULL)",
        "level IN ('technician', 'chief_tech') AND NOT level_since > DATE '2023-01-01'",
        "level_since BETWEEN :since AND :until",
        "coalesce(sex, 'male') <> 'female' AND level LIKE 'chief%'",
        "count(*) FILTER (WHERE sort > 3)",
        "count(DISTINCT person_id) // nullif(count(*), 0)",
        "sum(CASE WHEN sort > 3 THEN 1 ELSE 0 END)",
        "max(year(level_since)) - min(year(:as_of))",
    ],
)
def test_what_figures_need_can_be_said(text: str, page: Page) -> None:
    sql = expression(page, ("sql",), text)

    assert not sql.problems
    with Session(load_pack("yunxi")) as session:
        assert session.describe(query(page, ("sql",), f"SELECT {text} AS c FROM worker").tree)  # type: ignore[arg-type]


def test_the_checking_session_reaches_no_file(tmp_path: Path) -> None:
    import sqlglot

    file = tmp_path / "x.csv"
    file.write_text("a\n1\n", encoding="utf-8")
    with Session(load_pack("yunxi")) as session, pytest.raises(duckdb.Error):
        session.describe(sqlglot.parse_one(f"SELECT * FROM read_csv('{file}')", read="duckdb"))
