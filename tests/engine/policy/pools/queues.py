"""Small queues at random, as tables of the columns that rounds of marks read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import duckdb
from hypothesis import strategies as st

from baigong.engine.policy.pools.limits import Limit

Key = tuple[int | None, ...]


@dataclass(frozen=True)
class Asked:
    """What a row asks of one limit; None for ``room``: nobody knows it."""

    key: Key
    room: int | None


@dataclass(frozen=True)
class Row:
    """``state`` 0 in front and in, 1 sure, 2 maybe, 3 in front and maybe in; ``asks`` by limit."""

    state: int
    placed: bool
    lo: int
    hi: int | None
    asks: tuple[Asked | None, ...]


@dataclass(frozen=True)
class Queue:
    """Rows in the order in which they stand."""

    limits: tuple[Limit, ...]
    rows: tuple[Row, ...]


Kind = Literal["group", "at_most", "budget"]
KINDS: tuple[Kind, ...] = ("group", "at_most", "budget")
OFTEN: tuple[tuple[Kind, ...], ...] = (
    ("budget",),
    ("at_most", "budget"),
    ("budget", "budget"),
    ("group", "at_most", "budget"),
    ("group", "at_most"),
)
"""Kinds of limits that rows are often asked for; else any."""


@st.composite
def queues(draw: st.DrawFn, *, known: bool = False, most: int = 14) -> Queue:
    """``known``: nothing is unknown, so every row is in front and in, or sure."""
    mixed = st.lists(st.sampled_from(KINDS), min_size=1, max_size=3)
    kinds: list[Kind] = sorted(draw(st.sampled_from(OFTEN) | mixed), key=KINDS.index)
    limits = tuple(
        Limit(at, kind, f"l{at}", draw(st.integers(0, 2)), frozenset({1})) for at, kind in enumerate(kinds, 1)
    )
    rooms = [draw(st.lists(room(one.kind, known=known), min_size=2, max_size=2)) for one in limits]
    states = st.sampled_from([0, 1] if known else [0, 1, 1, 1, 2, 2, 3])
    found = draw(st.lists(states, min_size=2, max_size=most))
    ordered = sorted(found, key=lambda state: state in {1, 2})
    return Queue(limits, tuple(draw(rows(state, limits, rooms, known=known)) for state in ordered))


def room(kind: str, *, known: bool) -> st.SearchStrategy[int | None]:
    """Of a key that begins with 0, or with another figure."""
    if kind == "group":
        return st.just(1)
    return st.integers(0, 6 if kind == "budget" else 2) | (st.nothing() if known else st.none())


@st.composite
def rows(draw: st.DrawFn, state: int, limits: tuple[Limit, ...], rooms: list[list[int | None]], *, known: bool) -> Row:
    """A row that is sure knows all but what its limit is."""
    unknown = state == 2
    amount = draw(st.integers(0, 4))
    loose = unknown and draw(st.booleans())
    highest = draw(st.sampled_from([amount, 4, None])) if loose else amount
    placed = not unknown or draw(st.sampled_from([True, True, False]))
    part = st.integers(0, 1) | (st.none() if not known and state != 1 else st.nothing())
    asks: list[Asked | None] = []
    for one, chosen in zip(limits, rooms, strict=True):
        key = tuple(draw(part) for _part in range(one.width))
        most = None if state in {0, 3} or None in key else chosen[key[0] or 0 if key else 0]
        asks.append(Asked(key, most) if draw(st.sampled_from([True, True, True, False])) else None)
    return Row(state, placed, 0 if loose else amount, highest, tuple(asks))


def put(connection: duckdb.DuckDBPyConnection, queue: Queue) -> None:
    """Table ``queue``."""
    fixed = ["policy INT", "subject BIGINT", "fen BIGINT", "state TINYINT", "pos BIGINT", "placed BOOL"]
    columns = [*fixed, "lo BIGINT", "hi BIGINT"]
    for one in queue.limits:
        n = one.number
        columns += [f"b{n} BOOL", *(f"{key} INT" for key in one.keys), f"w{n} BOOL", f"l{n} BIGINT"]
    connection.execute(f"CREATE OR REPLACE TEMP TABLE queue ({', '.join(columns)})")
    for at, row in enumerate(queue.rows, 1):
        values: list[object] = [1, at, row.hi, row.state, at, row.placed, row.lo, row.hi]
        for one, asked in zip(queue.limits, row.asks, strict=True):
            if asked is None:
                values += [False, *(None for _key in one.keys), True, None]
            else:
                values += [True, *asked.key, None not in asked.key, asked.room]
        connection.execute(f"INSERT INTO queue VALUES ({', '.join('?' for _one in values)})", values)
