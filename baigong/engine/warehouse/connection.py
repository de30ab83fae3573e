"""What is asked of an engine: statements in DuckDB's SQL, and the rows of their answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

import duckdb


class Answer(Protocol):
    """What a statement gives."""

    def fetchall(self) -> list[Any]:
        """Every row, as a tuple of Python's own values."""
        ...


class Connection(Protocol):
    """A session of DuckDB, or :class:`~.spark.connection.SparkConnection`: tables stay until they are replaced or it ends."""

    def execute(self, query: str, /) -> Answer:
        """Run one statement that is written for DuckDB."""
        ...


@runtime_checkable
class Elsewhere(Protocol):
    """A session whose rows are on other machines."""

    def borrow(self, table: str, work: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
        """Bring a table into a session of DuckDB here, do ``work`` there, and put the table back."""
        ...


def by_hand(connection: Connection, table: str, work: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
    """Do ``work`` on a table row by row, which no engine of many machines does well: here."""
    if isinstance(connection, Elsewhere):
        connection.borrow(table, work)
    elif isinstance(connection, duckdb.DuckDBPyConnection):
        work(connection)
    else:
        raise TypeError(type(connection).__name__)
