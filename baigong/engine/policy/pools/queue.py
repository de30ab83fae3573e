"""The queue of a step: every row that asks, in the one order of rules 9 and 16."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.policy.compile.outcomes import GRANTED
from baigong.engine.policy.model import Policy
from baigong.engine.policy.pools.limits import Asking, Limit, asking


def quoted(name: str) -> str:
    """A column's name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def asked_columns(policy: Policy, key: str, limits: Sequence[Limit], declared: int, where: str = "true") -> str:
    """One policy's rows that were not refused, from the table ``ask_<policy>``, as rows of the queue without their place.

    ``standing`` is the row's place within the policy among those of which ``where`` holds; an order that is partly unknown
    stands at its earliest.
    """
    p = policy.column
    known = [f"{p}_applied"] if policy.applied else []
    known += [f"{p}_o{at}" for at in range(1, len(policy.order) + 1)]
    placed = " AND ".join(f"{one} IS NOT NULL" for one in known) or "true"
    mine = {one.limit.number: one for one in asking(policy, limits)}
    return (
        f"SELECT {policy.number} AS policy, {declared} AS declared, false AS front, {quoted(key)} AS subject, {p}_fen AS fen, "
        f"CASE WHEN {p}_status = {GRANTED} THEN 1 ELSE 2 END::TINYINT AS state, {placed} AS placed, "
        f"CASE WHEN {_payable(policy)} THEN {p}_fen ELSE 0 END AS lo, {highest_fen(policy)} AS hi, "
        f"row_number() OVER (ORDER BY {', '.join([*order_of(policy), quoted(key)])}) AS standing, "
        f"{', '.join(_limit(one, mine.get(one.number)) for one in limits)} FROM ask_{p} WHERE {where}"
    )


def order_of(policy: Policy) -> list[str]:
    """A policy's one order over ``ask_<policy>``, the key left out; what is not known stands first."""
    p = policy.column
    order = [f"coalesce({p}_applied, true) DESC"] if policy.applied else []
    return order + [
        f"{p}_o{at} {'DESC' if one.descending else 'ASC'} NULLS FIRST" for at, one in enumerate(policy.order, 1)
    ]


def highest_fen(policy: Policy) -> str:
    """The most that a row may come to: its amount, else the ceiling; NULL without bound."""
    most = "NULL" if policy.ceiling is None else str(policy.ceiling)
    return f"CASE WHEN {_payable(policy)} THEN {policy.column}_fen ELSE {most} END"


def _payable(policy: Policy) -> str:
    return f"{policy.column}_fen BETWEEN 0 AND {policy.most}"


def in_order(rows: str, *, better: bool) -> str:
    """``rows`` (as of :func:`asked_columns`, or in front) with their place in the step's queue and marks to be given."""
    dearer = "hi DESC NULLS FIRST, declared, " if better else ""
    placed = "placed AND coalesce(lo = hi, false)" if better else "placed"
    order = f"state <> 0, front DESC, CASE WHEN front THEN standing END, {dearer}standing"
    return f"SELECT * REPLACE (({placed}) AS placed), row_number() OVER (ORDER BY {order}) AS pos FROM ({rows})"


def _limit(limit: Limit, asked: Asking | None) -> str:
    n = limit.number
    if asked is None:
        return ", ".join(
            [f"false AS b{n}", *(f"NULL AS {key}" for key in limit.keys), f"true AS w{n}", f"NULL AS l{n}"]
        )
    keys = [f"{column} AS {key}" for column, key in zip(asked.keys, limit.keys, strict=True)]
    whole = " AND ".join(f"{column} IS NOT NULL" for column in asked.keys) or "true"
    return ", ".join([f"true AS b{n}", *keys, f"({whole}) AS w{n}", f"{asked.most or 1} AS l{n}"])
