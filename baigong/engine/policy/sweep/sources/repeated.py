"""A key that repeats, found in little memory however many rows there are."""

from __future__ import annotations

import duckdb

from baigong.engine.policy.sweep.sources.forms import quoted

AT_ONCE = 4_000_000
"""Keys that are compared in one pass over the rows."""


def repeated(connection: duckdb.DuckDBPyConnection, table: str, key: str, at_once: int = AT_ONCE) -> object | None:
    """A key of two or more rows of ``table``; None where each stands once.

    Rows that stand in the order of their keys need one look at their neighbours; others are compared share by share.
    """
    name = quoted(key)
    neighbours = f"SELECT {name} AS key, lag({name}) OVER () AS before FROM {table}"
    answer = connection.execute(
        f"SELECT count(*), bool_and(key > before) FILTER (before IS NOT NULL) FROM ({neighbours})"
    ).fetchall()[0]
    rows, rising = int(answer[0]), answer[1] is not False
    if rising:
        return None
    shares = -(-rows // at_once)
    for share in range(shares):
        of_share = f"WHERE hash({name}) % {shares} = {share} " if shares > 1 else ""
        counted = f"SELECT {name} FROM {table} {of_share}GROUP BY {name} HAVING count(*) > 1 ORDER BY {name} LIMIT 1"
        for (found,) in connection.execute(counted).fetchall():
            one: object = found
            return one
    return None
