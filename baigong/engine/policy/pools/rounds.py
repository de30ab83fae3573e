"""Rounds of marks until no mark is new."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import duckdb

from baigong.engine.policy.pools.limits import Limit
from baigong.engine.policy.pools.marks import Pattern, columns, round_sql


def marked(connection: duckdb.DuckDBPyConnection, queue: str, limits: Sequence[Limit], name: str) -> int:
    """Table ``name``: the rows of ``queue`` with their final marks. Returns how many rounds it took.

    Each round marks at least one row or is the last: there are no more rounds than rows.
    """
    patterns = {one.number: _patterns(connection, queue, one) for one in limits}
    started = ", ".join(f"(CASE WHEN b{one.number} THEN 0 ELSE 1 END)::TINYINT AS m{one.number}" for one in limits)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {', '.join(columns(limits))}, {started}, true AS changed FROM {queue}"
    )
    rounds, more = 0, True
    while more:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name}_next AS {round_sql(name, limits, patterns)}")
        connection.execute(f"DROP TABLE {name}")
        connection.execute(f"ALTER TABLE {name}_next RENAME TO {name}")
        rounds += 1
        more = bool(connection.execute(f"SELECT coalesce(bool_or(changed), false) FROM {name}").fetchall()[0][0])
    return rounds


def _patterns(connection: duckdb.DuckDBPyConnection, queue: str, limit: Limit) -> list[Pattern]:
    """How keys that are not known whole are incomplete."""
    n = limit.number
    if not limit.width:
        return []
    known = ", ".join(f"{key} IS NOT NULL" for key in limit.keys)
    found = connection.execute(f"SELECT DISTINCT {known} FROM {queue} WHERE b{n} AND NOT w{n}").fetchall()
    return [one for one in product((True, False), repeat=limit.width) if one in found]
