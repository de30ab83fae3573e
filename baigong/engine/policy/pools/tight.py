"""Keys that more rows may ask for than there is room; all other rows need no queue.

A row whose every key has room for whoever may ask for it is granted in any order. Most keys are so: few people hold a fourth
certificate in a year.
"""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from baigong.engine.policy.pools.limits import Limit


def find_tight(connection: duckdb.DuckDBPyConnection, rows: str, limits: Sequence[Limit]) -> None:
    """Tables ``tight_<limit>``: the keys among ``rows`` (of the queue's columns) without room for all.

    A view names the rows and keeps none: each limit reads its few columns, and no place in the queue is worked out.
    """
    connection.execute(f"CREATE OR REPLACE TEMP VIEW asked AS {rows}")
    for one in limits:
        n = one.number
        part = "SELECT count(*) AS rows, coalesce(sum(hi), 0) AS most, coalesce(bool_or(hi IS NULL), false) AS boundless FROM asked "
        part += f"WHERE b{n} AND NOT w{n}"
        keys = ", ".join(one.keys) or "true AS everyone"
        grouped = f"GROUP BY {', '.join(one.keys)}" if one.keys else ""
        if one.kind == "budget":
            room = (
                f"sum(hi) + any_value(p.most) <= min(l{n}) AND NOT bool_or(hi IS NULL) AND NOT any_value(p.boundless)"
            )
        else:
            room = f"count(*) + any_value(p.rows) <= min(l{n})"
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE tight_{n} AS SELECT {keys} FROM asked, ({part}) AS p WHERE b{n} AND w{n} {grouped} "
            f"HAVING NOT coalesce({room}, false)"
        )
    connection.execute("DROP VIEW asked")


def in_tight(limits: Sequence[Limit]) -> str:
    """Whether a row asks for a key without room for all; one whose key is not known whole may."""
    return in_tables(limits, "tight")


def in_tables(limits: Sequence[Limit], tables: str) -> str:
    """Whether a row asks for a key of ``<tables>_<limit>``; one whose key is not known whole may."""
    return " OR ".join(f"({_asks(one, f'{tables}_{one.number}')})" for one in limits)


def _asks(one: Limit, table: str) -> str:
    n = one.number
    some = f"EXISTS (SELECT 1 FROM {table})"
    if not one.keys:
        return f"b{n} AND {some}"
    keys = ", ".join(one.keys)
    key = f"({keys})" if len(one.keys) > 1 else keys
    return f"b{n} AND CASE WHEN w{n} THEN {key} IN (SELECT {key} FROM {table}) ELSE {some} END"
