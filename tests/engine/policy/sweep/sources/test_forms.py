"""Whatever the rows, every form that holds them gives them back; and values are told from what only looks like them."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.policy.model import BIGINT, FEN, INTEGER, Column
from baigong.engine.policy.model.nodes import Type
from baigong.engine.policy.sweep.sources.files import load
from baigong.engine.policy.sweep.sources.forms import Csv, Form, Json, Parquet, quoted, stored_as
from tests.engine.policy.folders import write

COLUMNS = {
    "id": Column("id", "integer", low=BIGINT[0], high=BIGINT[1]),
    "months": Column("months", "integer", absent="unknown"),
    "born": Column("born", "date", absent="unknown"),
    "card": Column("card", "boolean", absent="false"),
    "level": Column("level", "text", absent="none"),
}
TYPES = {"id": "BIGINT", "months": "INTEGER", "born": "DATE", "card": "BOOLEAN", "level": "VARCHAR"}
LETTERS = st.characters(codec="utf-8", exclude_characters="\x00")
ROW = st.fixed_dictionaries(
    {
        "id": st.integers(*BIGINT),
        "months": st.none() | st.integers(*INTEGER),
        "born": st.none() | st.dates().map(date.isoformat),
        "card": st.none() | st.booleans(),
        "level": st.none() | st.text(LETTERS, min_size=1, max_size=8),
    }
)


def read_back(path: Path) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        load(connection, path, path.name, COLUMNS, "t")
        return connection.execute("SELECT * FROM t").fetchall()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(ROW, min_size=1, max_size=6), form=st.sampled_from(["csv", "json", "jsonl", "parquet"]))
def test_every_form_gives_back_what_was_written(rows: list[dict[str, object]], form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / f"rows.{form}", rows, TYPES)
        expected = [
            tuple(date.fromisoformat(str(row[name])) if name == "born" and row[name] else row[name] for name in COLUMNS)
            for row in rows
        ]
        assert read_back(path) == expected


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        (Column("a", "boolean"), "BOOLEAN"),
        (Column("a", "date"), "DATE"),
        (Column("a", "text"), "VARCHAR"),
        (Column("a", "integer"), "INTEGER"),
        (Column("a", "integer", low=0, high=5), "BIGINT"),
        (Column("a", "integer", low=FEN[0], high=FEN[1]), "BIGINT"),
        (Column("a", "integer", low=BIGINT[0], high=BIGINT[1]), "BIGINT"),
    ],
)
def test_a_column_is_kept_in_a_type_that_holds_all_it_may_be(column: Column, kind: str) -> None:
    assert stored_as(column) == kind


def cell(form: Form, value: str, kind: str, column: Column) -> tuple[object, bool]:
    """What a form makes of one stored value, and whether it calls it bad."""
    with duckdb.connect() as connection:
        found = connection.execute(
            f"SELECT {form.value(column)}, {form.bad(column)} FROM (SELECT ?::{kind} AS {quoted(column.name)})", [value]
        ).fetchall()
    return found[0][0], found[0][1]


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("integer", "0", 0),
        ("integer", "-0", 0),
        ("integer", "007", 7),
        ("integer", "+5", 5),
        ("integer", "-2147483648", -(2**31)),
        ("integer", "2147483648", None),
        ("integer", " 5", None),
        ("integer", "5 ", None),
        ("integer", "5\n", None),
        ("integer", "5.0", None),
        ("integer", "NaN", None),
        ("integer", "５", None),
        ("boolean", "True", True),
        ("boolean", "FALSE", False),
        ("boolean", "0", None),
        ("boolean", " true", None),
        ("date", "2000-02-29", date(2000, 2, 29)),
        ("date", "1900-02-29", None),
        ("date", "9999-12-31", date(9999, 12, 31)),
        ("date", "0000-01-01", None),
        ("date", "2018-03-01T00:00:00", None),
        ("date", "infinity", None),
        ("text", " any thing ", " any thing "),
    ],
)
def test_a_cell_is_its_type_or_it_is_bad(type_: Type, text: str, value: object) -> None:
    column = Column("a", type_)
    assert cell(Csv(Path("x.csv"), {"a": column}, ("a",)), text, "VARCHAR", column) == (value, value is None)


@pytest.mark.parametrize(
    ("type_", "json", "value"),
    [
        ("integer", "0", 0),
        ("integer", "-5", -5),
        ("integer", "5.0", None),
        ("integer", "1e2", None),
        ("integer", '"5"', None),
        ("integer", "true", None),
        ("integer", "[5]", None),
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("boolean", '"true"', None),
        ("boolean", "1", None),
        ("date", '"2000-02-29"', date(2000, 2, 29)),
        ("date", '"2000-2-29"', None),
        ("date", "20000229", None),
        ("text", '""', ""),
        ("text", '"null"', "null"),
        ("text", '"\\u6c49\\n"', "汉\n"),
        ("text", "5", None),
        ("text", "{}", None),
    ],
)
def test_json_is_its_type_or_it_is_bad(type_: Type, json: str, value: object) -> None:
    column = Column("a", type_)
    assert cell(Json(Path("x.json"), {"a": column}), json, "JSON", column) == (value, value is None)


@pytest.mark.parametrize(
    ("type_", "kind", "fits"),
    [
        ("integer", "TINYINT", True),
        ("integer", "UBIGINT", True),
        ("integer", "HUGEINT", False),
        ("integer", "DOUBLE", False),
        ("integer", "DECIMAL(9,0)", False),
        ("boolean", "BOOLEAN", True),
        ("boolean", "TINYINT", False),
        ("date", "DATE", True),
        ("date", "TIMESTAMP", False),
        ("text", "VARCHAR", True),
        ("text", "BLOB", False),
        ("text", "VARCHAR[]", False),
    ],
)
def test_parquet_fits_by_its_own_type(type_: Type, kind: str, fits: bool) -> None:
    column = Column("a", type_)
    assert Parquet(Path("x.parquet"), {"a": column}, {"a": kind}).fits(column) is fits


def test_parquet_of_the_same_type_needs_no_look_at_its_values() -> None:
    same = Parquet(Path("x.parquet"), {}, {"a": "INTEGER"})
    wider = Parquet(Path("x.parquet"), {}, {"a": "BIGINT"})
    column = Column("a", "integer")
    assert (same.value(column), same.bad(column)) == ('"a"', "false")
    assert cell(wider, str(2**31), "BIGINT", column) == (None, True)
    assert cell(wider, "12", "BIGINT", column) == (12, False)


@pytest.mark.parametrize(
    ("day", "bad"),
    [
        ("0001-01-01", False),
        ("9999-12-31", False),
        ("0001-01-01 (BC)", True),
        ("infinity", True),
        ("10000-01-01", True),
    ],
)
def test_parquet_days_that_python_does_not_know_are_bad(day: str, bad: bool) -> None:
    column = Column("a", "date")
    form = Parquet(Path("x.parquet"), {}, {"a": "DATE"})
    with duckdb.connect() as connection:
        assert connection.execute(f"SELECT {form.bad(column)} FROM (SELECT ?::DATE AS a)", [day]).fetchall() == [(bad,)]
