"""All policies over a city's people in a process that is up: the engine's sweep beside one query by hand, the same row by row."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.run import decide
from benchmarks.policy.people import CITY, rows, write_folder
from benchmarks.timing import Times

DAY = date(2018, 6, 30)
HAND = Path(__file__).with_name("by_hand.sql")
MONTHS = "CREATE MACRO full_months(a, b) AS date_sub('month', a, b)"
"""DuckDB's own difference is ours (a test holds that); whoever writes for DuckDB alone would take it."""


class DisagreementError(Exception):
    """Two ways to one outcome gave two."""


@dataclass(frozen=True)
class Beside:
    """Both ways, in seconds. ``used``: processor time, which other work on the machine disturbs less."""

    people: int
    engine: Times
    hand: Times
    engine_used: Times
    hand_used: Times

    @property
    def ratio(self) -> float:
        """How many times as long the engine takes."""
        return self.engine.median / self.hand.median


def preloaded(people: int = CITY) -> duckdb.DuckDBPyConnection:
    """A session with table ``people``."""
    connection = duckdb.connect(":memory:")
    connection.execute("SET threads = 2")
    connection.execute(f"CREATE TABLE people AS {rows(people)}")
    return connection


def swept(connection: duckdb.DuckDBPyConnection, book: Book) -> Any:
    """Decide every policy of ``book`` over table ``people``: the wide outcome as an Arrow table."""
    query = decide(connection, book, DAY, {"person": "people"})["person"]
    return connection.sql(query).to_arrow_table()


def by_hand(connection: duckdb.DuckDBPyConnection, book: Book) -> str:
    """The query by hand, its columns in the engine's types."""
    statement = HAND.read_text(encoding="utf-8").replace("{voucher}", str(book.policies["training-voucher"].number))
    query = decide(connection, book, DAY, {"person": "people"})["person"]
    typed = connection.execute(f"DESCRIBE {query}").fetchall()
    return f"SELECT {', '.join(f'{name}::{kind} AS {name}' for name, kind, *_rest in typed)} FROM ({statement})"


def compare(connection: duckdb.DuckDBPyConnection, left: Any, right: Any) -> None:
    """Raise DisagreementError at the first columns that differ in a row."""
    connection.register("left_rows", left)
    connection.register("right_rows", right)
    if left.schema != right.schema or left.num_rows != right.num_rows:
        raise DisagreementError(f"{left.schema}\n{right.schema}\n{left.num_rows} and {right.num_rows} rows")
    asked = ", ".join(f"count(*) FILTER (l.{one} IS DISTINCT FROM r.{one})" for one in left.column_names)
    found = connection.execute(
        f"SELECT count(*), {asked} FROM left_rows AS l JOIN right_rows AS r USING (person_id)"
    ).fetchall()[0]
    wrong = {name: count for name, count in zip(left.column_names, found[1:], strict=True) if count}
    if wrong or found[0] != left.num_rows:
        raise DisagreementError(f"the sweep and the query by hand differ: {wrong}, {found[0]} subjects in both")


def measured(folder: Path, repeats: int, people: int = CITY) -> Beside:
    """Both ways in turn, after one turn that is compared and not counted."""
    book = load_book(write_folder(folder))
    with preloaded(people) as connection:
        connection.execute(MONTHS)
        query = by_hand(connection, book)
        compare(connection, swept(connection, book), connection.sql(query).to_arrow_table())
        ways: list[Callable[[], Any]] = [
            lambda: swept(connection, book),
            lambda: connection.sql(query).to_arrow_table(),
        ]
        found = [[timed(one) for one in ways] for _ in range(repeats)]
    engine, hand = ([turn[at] for turn in found] for at in (0, 1))
    return Beside(people, *(Times(tuple(one[at] for one in way)) for at in (0, 1) for way in (engine, hand)))


def timed(way: Callable[[], Any]) -> tuple[float, float]:
    """Seconds, and seconds of processor time."""
    began, used = time.perf_counter(), time.process_time()
    way()
    return time.perf_counter() - began, time.process_time() - used
