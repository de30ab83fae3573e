"""Marks in one pass over the queue, row by row, where rounds would be many: keys that interlock take a round a row.

A mark is given by the row itself and by marks of rows ahead of it, and more marks never take one back (rule 17). So where the rows
ahead have their final marks, one look gives the row its own: in the queue's order the pass ends where rounds would end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from baigong.engine.policy.pools.limits import Limit
from baigong.engine.policy.pools.marks import Patterns, columns, is_open
from baigong.engine.policy.pools.so_far import SoFar
from baigong.engine.policy.pools.tight import in_tables

ROWS = 20_000
"""Held at a time."""


def finish_in_turn(
    connection: duckdb.DuckDBPyConnection, name: str, limits: Sequence[Limit], patterns: Patterns
) -> None:
    """Table ``name``, of the queue's columns with marks, gets its final marks.

    Looks only at rows under keys for which a row is still open. In memory stand the figures of those keys, not their rows.
    """
    for one in limits:
        keys = ", ".join(one.keys) or "true AS everyone"
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE open_{one.number} AS SELECT DISTINCT {keys} FROM {name} WHERE {is_open(one)}"
        )
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name}_turns AS {_turns(name, limits, patterns)}")
    marks = [f"m{one.number}" for one in limits]
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name}_given (pos BIGINT, {', '.join(f'{one} TINYINT' for one in marks)})"
    )
    lists = ", ".join(["unnest(?::BIGINT[])", *("unnest(?::TINYINT[])" for _one in marks)])
    for given in _given(connection, f"{name}_turns", limits, patterns):
        connection.execute(f"INSERT INTO {name}_given SELECT {lists}", [list(one) for one in zip(*given, strict=True)])
    fixed = ", ".join(f"q.{one}" for one in columns(limits))
    new = ", ".join(f"coalesce(g.{one}, q.{one}) AS {one}" for one in marks)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name}_next AS SELECT {fixed}, {new}, false AS changed "
        f"FROM {name} AS q LEFT JOIN {name}_given AS g ON g.pos = q.pos"
    )
    for table in (name, f"{name}_turns", f"{name}_given", *(f"open_{one.number}" for one in limits)):
        connection.execute(f"DROP TABLE {table}")
    connection.execute(f"ALTER TABLE {name}_next RENAME TO {name}")


def _turns(name: str, limits: Sequence[Limit], patterns: Patterns) -> str:
    """What the pass reads, ``turn`` by turn; keys are numbers from 0, one more for each way in which they may be incomplete."""
    told = ["row_number() OVER (ORDER BY pos) AS turn", "pos", "state", "lo", "hi"]
    for one in limits:
        n, ways = one.number, patterns.get(one.number, ())
        told += [f"m{n}", f"{is_open(one)} AS is_open{n}", f"l{n}"]
        kinds = " ".join(f"WHEN {_is_way(one, way)} THEN {at}" for at, way in enumerate(ways, 1))
        told.append(f"CASE WHEN NOT b{n} THEN NULL WHEN w{n} THEN 0 {kinds} END AS t{n}")
        told += [
            f"{_number([key for key, is_known in zip(one.keys, way, strict=True) if is_known])} AS g{n}_{at}"
            for at, way in enumerate([(True,) * one.width, *ways])
        ]
    return f"SELECT {', '.join(told)} FROM {name} WHERE {in_tables(limits, 'open')} ORDER BY pos"


def _is_way(limit: Limit, way: Sequence[bool]) -> str:
    return " AND ".join(
        f"{key} IS {'NOT ' if is_known else ''}NULL" for key, is_known in zip(limit.keys, way, strict=True)
    )


def _number(keys: Sequence[str]) -> str:
    return f"dense_rank() OVER (ORDER BY {', '.join(keys)}) - 1" if keys else "0"


def _given(
    connection: duckdb.DuckDBPyConnection, turns: str, limits: Sequence[Limit], patterns: Patterns
) -> Iterator[list[tuple[int, ...]]]:
    """Place and marks of the rows that got a new one."""
    kept, start = [], 5
    for one in limits:
        width = 1 + len(patterns.get(one.number, ()))
        most = ", ".join(f"coalesce(max(g{one.number}_{at}), -1) + 1" for at in range(width))
        sizes = connection.execute(f"SELECT {most} FROM {turns}").fetchall()[0]
        kept.append(SoFar(one, limits, start, sizes))
        start += 4 + width
    turn = 1
    while rows := connection.execute(
        f"SELECT * FROM {turns} WHERE turn BETWEEN {turn} AND {turn + ROWS - 1} ORDER BY turn"
    ).fetchall():
        turn += ROWS
        if given := [new for row in rows if (new := _taken(row, kept))]:
            yield given


def _taken(row: tuple[Any, ...], kept: Sequence[SoFar]) -> tuple[int, ...] | None:
    """One row takes its turn: its marks, then what it adds to the figures of those behind it."""
    marks = [one.mark(row) for one in kept]
    for one in kept:
        one.add(row, marks)
    return (row[1], *marks) if any(one.was(row) != mark for one, mark in zip(kept, marks, strict=True)) else None
