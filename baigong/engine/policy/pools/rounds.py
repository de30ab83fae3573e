"""Rounds of marks until no mark is new, or until one pass over the open rows is less work."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import duckdb

from baigong.engine.policy.pools.in_turn import finish_in_turn
from baigong.engine.policy.pools.limits import Limit
from baigong.engine.policy.pools.marks import Pattern, columns, round_sql

MOST_ROUNDS = 8
"""What settles in rounds mostly settles in fewer; interlocking keys may take as many as there are rows."""


def marked(connection: duckdb.DuckDBPyConnection, queue: str, limits: Sequence[Limit], name: str) -> int:
    """Table ``name``: the rows of ``queue`` with their final marks. Returns how many rounds it took.

    Each round marks at least one row or is the last. After ``MOST_ROUNDS`` the rows that are still open are marked in turn.
    """
    patterns = {one.number: _patterns(connection, queue, one) for one in limits}
    started = ", ".join(f"(CASE WHEN b{one.number} THEN 0 ELSE 1 END)::TINYINT AS m{one.number}" for one in limits)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {', '.join(columns(limits))}, {started}, true AS changed FROM {queue}"
    )
    rounds, more = 0, True
    while more and rounds < MOST_ROUNDS:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name}_next AS {round_sql(name, limits, patterns)}")
        connection.execute(f"DROP TABLE {name}")
        connection.execute(f"ALTER TABLE {name}_next RENAME TO {name}")
        rounds += 1
        more = bool(connection.execute(f"SELECT coalesce(bool_or(changed), false) FROM {name}").fetchall()[0][0])
    if more:
        finish_in_turn(connection, name, limits, patterns)
    return rounds


def _patterns(connection: duckdb.DuckDBPyConnection, queue: str, limit: Limit) -> list[Pattern]:
    """How keys that are not known whole are incomplete."""
    n = limit.number
    if not limit.width:
        return []
    known = ", ".join(f"{key} IS NOT NULL" for key in limit.keys)
    found = connection.execute(f"SELECT DISTINCT {known} FROM {queue} WHERE b{n} AND NOT w{n}").fetchall()
    return [one for one in product((True, False), repeat=limit.width) if one in found]
