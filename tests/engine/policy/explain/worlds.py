"""Books, rows and sweeps for tests of explanations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import duckdb
from hypothesis import strategies as st

from baigong.engine.policy.explain.places import WidePlaces
from baigong.engine.policy.model import Book, Column, Policy, View, nodes
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import Outcome, outcome_of
from baigong.engine.policy.sweep.rows import TYPES, put_rows
from baigong.engine.policy.sweep.run import chosen, decide
from baigong.engine.policy.sweep.session import closed_session
from baigong.engine.policy.sweep.source import Source
from tests.engine.policy.folders import bare

Row = Mapping[str, Any]
DAY = date(2018, 6, 30)
SAYS = {"zh": "条件", "en": "A condition"}


def book_of(folder: Path, columns: Mapping[str, Mapping[str, object]], *policies: Mapping[str, object]) -> Book:
    """A folder with one view ``person``, keyed by ``id``; the first policy is ``grant`` unless it says otherwise."""
    for at, policy in enumerate(policies):
        whole: dict[str, Any] = {"policy": "grant" if at == 0 else f"other-{at}", **policy}
        bare(folder, columns={"id": {"type": "bigint"}, **columns}, **whole)
        if whole["policy"] != "grant":
            (folder / "grant.yaml").rename(folder / f"{whole['policy']}.yaml")
    return load_book(folder)


def many(folder: Path, columns: Mapping[str, Mapping[str, object]], *policies: Mapping[str, object]) -> Book:
    """The same where the first policy stays: the others are written before it."""
    first, *others = policies
    for at, policy in enumerate(others, 1):
        whole: dict[str, Any] = {"policy": f"other-{at}", **policy}
        bare(folder, columns={"id": {"type": "bigint"}, **columns}, **whole)
        (folder / "grant.yaml").rename(folder / f"{whole['policy']}.yaml")
    bare(folder, columns={"id": {"type": "bigint"}, **columns}, **dict[str, Any](first))
    return load_book(folder)


def condition(when: str, name: str = "c1", **more: object) -> dict[str, object]:
    """A condition."""
    return {"id": name, "when": when, "says": SAYS, **more}


@dataclass
class Rows:
    """Rows that stand in a session, as an open source has them."""

    connection: duckdb.DuckDBPyConnection
    book: Book
    decided: dict[str, str] = field(default_factory=dict)
    snapshot: str = ""

    def tables(self, views: Sequence[str]) -> dict[str, str]:
        """Each under its own name."""
        return {name: name for name in views}

    @property
    def source(self) -> Source:
        """What explain takes."""
        return cast("Source", self)


@contextmanager
def rows_of(
    book: Book, rows: Mapping[str, Sequence[Row]], decided: Mapping[str, Sequence[Row]] | None = None
) -> Iterator[Rows]:
    """A source of these rows by view; views that are not named are empty. ``decided``: policy → cases with outcome, amount, ``_decided_on``."""
    with closed_session() as connection:
        for name in dict.fromkeys(one.subject for one in book.policies.values()):
            put_rows(connection, name, book.views[name], rows.get(name, ()))
        found = Rows(connection, book)
        for policy, cases in (decided or {}).items():
            put_cases(connection, f"decided_{policy.replace('-', '_')}", book.view(book.policies[policy]), cases)
            found.decided[policy] = f"decided_{policy.replace('-', '_')}"
        yield found


def put_cases(connection: duckdb.DuckDBPyConnection, table: str, view: View, cases: Sequence[Row]) -> None:
    """Decided cases as a table."""
    names = [*view.columns, "outcome", "amount", "_decided_on"]
    kinds = [f'"{one.name}" {TYPES[one.type]}' for one in view.columns.values()]
    kinds += ["outcome VARCHAR", "amount BIGINT", "_decided_on DATE"]
    connection.execute(f"CREATE TEMP TABLE {table} ({', '.join(kinds)})")
    for case in cases:
        connection.execute(
            f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", [case.get(one) for one in names]
        )


def swept(rows: Rows, policy: str, day: date) -> tuple[dict[int | str, Outcome], WidePlaces]:
    """What a sweep says of the policy's rows, by subject, and the places that it keeps."""
    book = chosen(rows.book, [policy])
    views = rows.tables(list(rows.book.views))
    queries = decide(rows.connection, book, day, views, rows.decided)
    for name, query in queries.items():
        rows.connection.execute(f"CREATE OR REPLACE TEMP TABLE swept_{name} AS {query}")
    places = WidePlaces(rows.connection, book, day, {name: f"swept_{name}" for name in queries})
    one = book.policies[policy]
    by = f"{one.column}_by" if one.pools or one.groups else "NULL"
    key = book.view(one).key
    found = rows.connection.execute(
        f'SELECT "{key}", {one.column}_status, {one.column}_amount, {by} FROM swept_{one.subject}'
    ).fetchall()
    return {row[0]: outcome_of(book, one, *row) for row in found}, places


def values_of(policy: Policy, column: Column) -> st.SearchStrategy[Value | None]:
    """Values that meet the policy's own constants, and NULL where the column may have none."""
    texts, numbers, days = _constants(policy)
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "boolean": st.booleans(),
        "text": st.sampled_from(sorted(column.values) or [*texts, "somewhere-else"]),
        "integer": st.sampled_from([one for one in numbers if column.low <= one <= column.high] or [1]),
        "date": st.sampled_from(days),
    }
    value = kinds[column.type]
    nothing = column.absent is not None or column.fallback is not None
    return st.one_of(value, value, value, st.none()) if nothing else value


def _constants(policy: Policy) -> tuple[list[str], list[int], list[date]]:
    found: list[Value] = [1, policy.in_force_from, *([policy.in_force_to] if policy.in_force_to else [])]
    for expression in policy.expressions():
        for one in expression.walk():
            if isinstance(one, nodes.Literal):
                found.append(one.value)
            elif isinstance(one, nodes.In):
                found += one.values
    for parameter in policy.parameters.values():
        for dated in parameter.values:
            found += [dated.since, *dated.cells.values(), *(key for cell in dated.cells for key in cell)]
    for case in policy.cases:
        found += [value for row in case.rows for value in row.facts.values() if value is not None]
    texts = sorted({one for one in found if isinstance(one, str)})
    numbers = sorted({one + step for one in found if type(one) is int for step in (-1, 0, 1)})
    days = sorted({one + timedelta(days=step) for one in found if isinstance(one, date) for step in (-1, 0, 1)})
    return texts or ["a"], numbers, days


def facts_of(
    book: Book, policy: Policy, names: Sequence[str] | None = None
) -> st.SearchStrategy[dict[str, Value | None]]:
    """One row of the policy's view."""
    view = book.view(policy)
    wanted = list(view.columns) if names is None else list(names)
    return st.fixed_dictionaries({name: values_of(policy, view.columns[name]) for name in wanted if name != view.key})
