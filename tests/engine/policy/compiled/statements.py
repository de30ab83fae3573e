"""The small policies of ``rules/``: what DuckDB is asked to do for one of them, what comes out, and what Spark would be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from sqlglot import exp, parse_one

from baigong.engine.policy.compile.alone import alone
from baigong.engine.policy.compile.layers import Told, layered
from baigong.engine.policy.model import Policy
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.run import chosen, decide
from baigong.engine.policy.sweep.source import open_source
from tests.engine.policy.compiled.writing import written

DAY = date(2018, 6, 30)
BOOK = load_book(Path(__file__).parent / "rules")
Row = dict[str, Any]


@dataclass
class Recorder:
    """A connection that remembers what it was asked, each statement once: rounds of marks ask the same again and again."""

    connection: duckdb.DuckDBPyConnection
    as_kept: bool
    asked: dict[str, None] = field(default_factory=dict)

    def execute(self, statement: str) -> duckdb.DuckDBPyConnection:
        """As a connection does; ``as_kept``: in the words of the kept files."""
        self.asked[statement] = None
        return self.connection.execute(readable(statement) if self.as_kept else statement)


@dataclass(frozen=True)
class Swept:
    """The statements of a sweep in their order, those that give the outcomes last; view → its outcomes, by key."""

    statements: list[str]
    outcomes: dict[str, list[Row]]


def swept(name: str, *, as_kept: bool = False) -> Swept:
    """A policy, with those that it needs, over the people and firms beside it."""
    book = chosen(BOOK, [name])
    with open_source(BOOK, DAY) as source:
        tables = source.tables(dict.fromkeys(one.subject for one in book.policies.values()))
        recorder = Recorder(source.connection, as_kept)
        queries = decide(recorder, book, DAY, tables)  # type: ignore[arg-type]
        outcomes = {view: _rows(recorder, query, book.views[view].key) for view, query in queries.items()}
    return Swept(list(recorder.asked), outcomes)


def _rows(connection: Recorder, query: str, key: str) -> list[Row]:
    found = connection.execute(query)
    names = [one[0] for one in found.description or ()]
    return sorted((dict(zip(names, row, strict=True)) for row in found.fetchall()), key=lambda row: int(row[key]))


def readable(statement: str) -> str:
    """A statement of DuckDB's as people read it."""
    tree = parse_one(statement, read="duckdb")
    return statement if isinstance(tree, exp.Command) else written(tree, "duckdb")


def duckdb_sql(name: str) -> str:
    """The statements of a policy's sweep."""
    return "\n".join(f"{readable(one)};\n" for one in swept(name).statements)


def spark_sql(name: str) -> str:
    """What the rows of each view decide by themselves, from the trees that the sweep writes for DuckDB. Raises for what Spark cannot say."""
    return "\n".join(f"{written(one, 'spark')};\n" for one in row_passes(name))


def row_passes(name: str) -> list[exp.Select]:
    """One tree a view."""
    book = chosen(BOOK, [name])
    within = alone(book, ())
    views: dict[str, list[Policy]] = {}
    for one in book.policies.values():
        views.setdefault(one.subject, []).append(one)
    return [layered(book, mine, DAY, f"fact_{view}", Told(full=True), within) for view, mine in views.items()]
