"""A Spark session that takes the statements of a sweep: those written for DuckDB."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from baigong.engine.warehouse.spark.failing import plainly
from baigong.engine.warehouse.spark.paths import pattern, place, read_by_duckdb
from baigong.engine.warehouse.spark.statement import Statement, statement

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True)
class Rows:
    """The answer to a statement."""

    frame: DataFrame | None = None

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Every row; whole numbers of any width as ``int``. Raises InputError where Spark fails."""
        if self.frame is None:
            return []
        with plainly():
            return [tuple(map(_plain, row)) for row in self.frame.collect()]


@dataclass
class SparkConnection:
    """``scratch`` is a folder that the driver and every worker reach. With ``lasting``, tables stand there as Parquet, which
    outlives a worker that is lost; else in memory, and on disk where that is full.
    """

    session: SparkSession
    scratch: Path
    lasting: bool = False
    _tables: dict[str, tuple[DataFrame, Path | None]] = field(default_factory=dict)
    _number: count[int] = field(default_factory=count)

    def execute(self, query: str, /) -> Rows:
        """Run one statement that is written for DuckDB; a table's rows are worked out at once and then stand still.

        Raises InputError where Spark fails.
        """
        one = statement(query)
        if one.does == "query":
            return Rows(self._asked(one))
        with plainly():
            self._make(one)
        return Rows()

    def read(self, name: str, path: Path) -> None:
        """Table ``name``: a file or folder of Parquet, as it is."""
        with plainly():
            self._put(name, self.session.read.parquet(pattern(path)), None)

    def write(self, query: str, folder: Path) -> None:
        """The rows of a query that is written for DuckDB, as Parquet files in ``folder``, which is not there yet."""
        with plainly():
            self._written(self._asked(statement(query)), folder)

    def borrow(self, table: str, work: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
        """Bring a table into DuckDB, do ``work`` there, and put the table back."""
        there, back = self._folder(f"{table}-there"), self._folder(f"{table}-back")
        self.write(f"SELECT * FROM {table}", there)
        back.mkdir()
        with duckdb.connect(":memory:") as local:
            local.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM {read_by_duckdb(there)}")
            work(local)
            local.table(table).write_parquet(str(back / "part.parquet"))
        shutil.rmtree(there, ignore_errors=True)
        with plainly():
            self._put(table, self.session.read.parquet(pattern(back)), back)

    def _make(self, one: Statement) -> None:
        match one.does:
            case "drop":
                self._forget(one.name)
            case "view":
                self._put(one.name, self._frame(one.sql), None)
            case "insert":
                old, _folder = self._tables[one.name]
                self._keep(one.name, old.unionByName(self._frame(one.sql).toDF(*old.columns)))
            case "rename":
                frame, folder = self._tables.pop(one.name)
                self.session.catalog.dropTempView(one.name)
                self._put(one.sql, frame, folder)
            case _:
                self._keep(one.name, self._frame(one.sql))

    def _asked(self, one: Statement) -> DataFrame:
        with plainly():
            for name, sql in one.parts:
                self._keep(name, self._frame(sql))
        return self._frame(one.sql)

    def _frame(self, sql: str) -> DataFrame:
        with plainly():
            return self.session.sql(sql)

    def _folder(self, name: str) -> Path:
        return self.scratch / f"{next(self._number)}-{name}"

    def _keep(self, name: str, frame: DataFrame) -> None:
        if self.lasting:
            folder = self._folder(name)
            self._put(name, self._written(frame, folder), folder)
        else:
            self._put(name, _typed(frame).localCheckpoint(), None)

    def _put(self, name: str, frame: DataFrame, folder: Path | None) -> None:
        self._forget(name)
        frame.createOrReplaceTempView(name)
        self._tables[name] = (frame, folder)

    def _written(self, frame: DataFrame, folder: Path) -> DataFrame:
        frame = _typed(frame)
        frame.write.parquet(place(folder))
        return self.session.read.schema(frame.schema).parquet(pattern(folder))

    def _forget(self, name: str) -> None:
        _frame, folder = self._tables.pop(name, (None, None))
        self.session.catalog.dropTempView(name)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _typed(frame: DataFrame) -> DataFrame:
    """No file holds a column without a type; DuckDB takes it for a number."""
    from pyspark.sql.types import NullType

    for one in frame.schema.fields:
        if isinstance(one.dataType, NullType):
            frame = frame.withColumn(one.name, frame[f"`{one.name}`"].cast("int"))
    return frame


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value
