"""A table of an answer as Parquet: numbers stay numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from baigong.cli.policy.parquet import parquet
from baigong.engine.figures.export.table import Head, Table, Value


def written(tmp_path: Path, *values: Value) -> tuple[str, list[object]]:
    """The type and the values of a column."""
    path = tmp_path / "out.parquet"
    path.write_bytes(parquet(Table("", (Head("x", "X"),), [(one,) for one in values])))
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT x, typeof(x) FROM '{path}'").fetchall()
        kinds = {str(row[1]) for row in found} or {str(connection.execute(f"DESCRIBE FROM '{path}'").fetchall()[0][1])}
    return kinds.pop(), [row[0] for row in found]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ((1, None, -(2**63)), "BIGINT"),
        ((Decimal("1.5"), Decimal(10**17), None), "DECIMAL(38,2)"),
        (("1", None, ""), "VARCHAR"),
        ((None, None), "VARCHAR"),
        ((), "VARCHAR"),
    ],
)
def test_columns_have_the_type_of_their_values(values: tuple[Value, ...], kind: str, tmp_path: Path) -> None:
    assert written(tmp_path, *values) == (kind, list(values))


def test_what_is_mixed_is_text(tmp_path: Path) -> None:
    assert written(tmp_path, 1, "a", date(2018, 6, 1)) == ("VARCHAR", ["1", "a", "2018-06-01"])
    assert written(tmp_path, *(True, False)) == ("VARCHAR", ["True", "False"])


def test_names_of_columns_are_those_of_files(tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    heads = (Head("policy", "政策"), Head("fen", "金额（分）", "number", hidden=True))
    path.write_bytes(parquet(Table("题", heads, [("a", 5)])))
    with duckdb.connect() as connection:
        assert connection.execute(f"SELECT policy, fen FROM '{path}'").fetchall() == [("a", 5)]
