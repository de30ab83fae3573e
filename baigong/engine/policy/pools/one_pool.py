"""The commonest step in one pass: one policy, one pool, nobody in front, and every key known whole.

There the rounds of marks end after the first, and least and most are two running figures over one order (rule 19): of the rows that
pass, and of those with the rows that may yet pass.
"""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from baigong.engine.policy.compile.outcomes import CAPPED, GRANTED, PROVISIONAL
from baigong.engine.policy.model import Policy
from baigong.engine.policy.pools.limits import Asking, asking, limits_of
from baigong.engine.policy.pools.queue import highest_fen, order_of, quoted


def settle_one_pool(connection: duckdb.DuckDBPyConnection, step: Sequence[Policy], key: str, fronts: str) -> bool:
    """Table ``stood`` as :func:`~.settle.settle` makes it, without the rows that are granted and settled; False, and no table, where
    the step is not of this kind. ``key`` names the key column of ``ask_<policy>``, ``fronts`` is '' where nobody stands in front.
    """
    policy = step[0]
    if len(step) > 1 or fronts or policy.groups or len(policy.pools) > 1:
        return False
    asked = asking(policy, limits_of(step))[0]
    table = f"ask_{policy.column}"
    unknown = " OR ".join(f"{one} IS NULL" for one in asked.keys)
    if unknown and connection.execute(f"SELECT count(*) FROM {table} WHERE {unknown}").fetchall()[0][0]:
        return False
    connection.execute(f"CREATE OR REPLACE TEMP TABLE stood AS {_stood(policy, key, asked)}")
    return True


def _stood(policy: Policy, key: str, asked: Asking) -> str:
    p = policy.column
    keys, passes = ", ".join(asked.keys), f"{p}_status = {GRANTED}"
    room = f"NOT coalesce({_room(policy, asked)}, false)"
    rows = f"ask_{p} AS a "
    if asked.keys:
        tight = f"SELECT {keys} FROM ask_{p} GROUP BY {keys} HAVING {room}"
        rows += f"SEMI JOIN ({tight}) AS t ON {' AND '.join(f't.{one} = a.{one}' for one in asked.keys)}"
    else:
        rows += f"WHERE EXISTS (SELECT count(*) FROM ask_{p} HAVING {room})"
    parts = f"PARTITION BY {keys} " if keys else ""
    window = f"({parts}ORDER BY {', '.join([*order_of(policy), quoted(key)])} ROWS UNBOUNDED PRECEDING)"
    figures, full, fits = _figures(policy, asked, passes)
    summed = f"SELECT {quoted(key)} AS subject, {p}_status AS own, {figures}, {asked.most} AS room FROM {rows} WINDOW w AS {window}"
    return (
        f"SELECT {policy.number} AS policy, subject, (CASE WHEN {full} THEN {CAPPED} ELSE {GRANTED + PROVISIONAL} END)::TINYINT AS status, "
        f"(CASE WHEN {full} THEN 1 END)::SMALLINT AS held_by, NULL::INTEGER AS marks FROM ({summed}) WHERE own = {GRANTED} AND NOT ({fits})"
    )


def _room(policy: Policy, asked: Asking) -> str:
    """Whether a key has room for all who may ask for it."""
    if asked.limit.kind != "budget":
        return f"count(*) <= min({asked.most})"
    highest = highest_fen(policy)
    return f"coalesce(sum({highest}), 0) <= min({asked.most}) AND NOT bool_or({highest} IS NULL)"


def _figures(policy: Policy, asked: Asking, passes: str) -> tuple[str, str, str]:
    """The running figures, the row's own included, then whether it is full, and whether it fits."""
    if asked.limit.kind != "budget":
        return f"{_sum(passes, '1')} AS least, count(*) OVER w AS most", "least > room", "most <= room"
    highest = highest_fen(policy)
    figures = (
        f"{_sum(passes, f'{policy.column}_fen')} AS least, sum({highest}) OVER w AS most, "
        f"{_sum(f'{highest} IS NULL', '1')} AS boundless"
    )
    return figures, "least > room", "most <= room AND boundless = 0"


def _sum(counted: str, figure: str) -> str:
    """Running; FILTER would cost DuckDB ten times as much here."""
    return f"sum(CASE WHEN {counted} THEN {figure} ELSE 0 END) OVER w"
