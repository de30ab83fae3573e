"""Who stands in front of a step's queue: decided cases, and earlier members of its first-of groups (rules 7 and 16)."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.compile.steps import Step
from baigong.engine.policy.model import Group, Policy, Pool
from baigong.engine.policy.pools.limits import Limit, limits_of
from baigong.engine.policy.pools.marks import is_out
from baigong.engine.policy.sweep.asking import Work

IN, MAYBE_IN_FRONT = 0, 3


def fronts(work: Work, step: Step, *, shown: bool) -> str:
    """Rows of the queue's columns; '' where there are none. ``shown``: as the forecast counts them."""
    limits = limits_of(step)
    rows = [one for name in work.decided for one in _decided(work.book.policies[name], step, limits)]
    rows += [_earlier_rows(one, limits, shown=shown) for one in limits if held(one) in work.held]
    return "\nUNION ALL BY NAME\n".join(rows)


def remember(work: Work, step: Step, *, certain: bool) -> None:
    """Keep who holds, or may hold, a place of a first-of group for its later members, in ``held_<group>``: ``kind`` 0 for settled
    grants, 1 for provisional ones, 2 for what is not settled otherwise.
    """
    limits = limits_of(step)
    marks = "certain" if certain else "forecast"
    for limit in limits:
        group = _group(step, limit)
        if group and group.keep == "first":
            for policy in (one for one in step if one.number in limit.members):
                _remember(work, policy, limit, f"SELECT policy, subject, {is_out(limits)} AS is_out FROM {marks}")


def _remember(work: Work, policy: Policy, limit: Limit, marks: str) -> None:
    p, key = policy.column, work.book.view(policy).key
    columns = _columns(policy, (policy,), limit) or []
    named = "".join(f"a.{column} AS k_{at}, " for at, column in enumerate(columns, 1))
    whole = " AND ".join(f"a.{column} IS NOT NULL" for column in columns) or "true"
    unsettled = f"{EXCLUDED + PROVISIONAL}, {CAPPED + PROVISIONAL}"
    kind = (
        f"CASE WHEN a.{p}_status < {GRANTED} OR s.status IN ({unsettled}) THEN 2 "
        f"WHEN s.status = {GRANTED + PROVISIONAL} THEN 1 ELSE 0 END"
    )
    rows = (
        f"SELECT {policy.number} AS policy, {named}{whole} AS whole, ({kind})::TINYINT AS kind, "
        f"row_number() OVER () AS pos FROM ask_{p} AS a "
        f"LEFT JOIN stood AS s ON s.policy = {policy.number} AND s.subject = a.{key} "
        f"LEFT JOIN ({marks}) AS m ON m.policy = {policy.number} AND m.subject = a.{key} "
        f"WHERE coalesce(s.status, a.{p}_status) NOT IN ({EXCLUDED}, {CAPPED}) AND "
        f"(coalesce(s.status, a.{p}_status) IN ({GRANTED}, {GRANTED + PROVISIONAL}) OR NOT coalesce(m.is_out, false))"
    )
    table = held(limit)
    if table in work.held:
        work.connection.execute(f"INSERT INTO {table} {rows}")
    else:
        work.create(table, rows)
        work.held.add(table)


def held(limit: Limit) -> str:
    """The table of a first-of group's holders."""
    return f"held_{limit.id.replace('-', '_')}"


def _group(step: Step, limit: Limit) -> Group | None:
    found = (one for policy in step for one in policy.groups if limit.kind == "group" and one.id == limit.id)
    return next(found, None)


def _decided(policy: Policy, step: Step, limits: Sequence[Limit]) -> list[str]:
    """The granted cases of a policy, under the keys that they share with the step."""
    p = policy.column
    shared = {one.number: columns for one in limits if (columns := _columns(policy, step, one)) is not None}
    if not shared:
        return []
    parts = [_front(one, shared.get(one.number)) for one in limits]
    row = (
        f"SELECT {policy.number} AS policy, 0 AS declared, true AS front, NULL AS subject, amount AS fen, "
        f"{IN}::TINYINT AS state, true AS placed, amount AS lo, amount AS hi, {policy.number} * {2**40} + nth AS standing, "
        f"{', '.join(parts)} FROM was_{p} WHERE outcome = 'granted'"
    )
    return [row]


def _columns(policy: Policy, step: Step, limit: Limit) -> list[str] | None:
    """The policy's own columns of the limit's key; None where it does not ask for it."""
    owners: Sequence[Group | Pool] = policy.pools if policy in step else ()
    if limit.kind == "group":
        owners = policy.groups
    letter = "g" if limit.kind == "group" else "k"
    at = next((at for at, one in enumerate(owners, 1) if one.id == limit.id), None)
    return None if at is None else [f"{policy.column}_{letter}{at}_{part}" for part in range(1, limit.width + 1)]


def _front(limit: Limit, columns: Sequence[str] | None) -> str:
    n = limit.number
    if columns is None:
        return ", ".join(
            [f"false AS b{n}", *(f"NULL AS {key}" for key in limit.keys), f"true AS w{n}", f"NULL AS l{n}"]
        )
    known = " AND ".join(f"{one} IS NOT NULL" for one in columns) or "true"
    keys = [f"{column} AS {key}" for column, key in zip(columns, limit.keys, strict=True)]
    return ", ".join([f"({known}) AS b{n}", *keys, f"true AS w{n}", f"NULL AS l{n}"])


def _earlier_rows(limit: Limit, limits: Sequence[Limit], *, shown: bool) -> str:
    n = limit.number
    mine = [
        f"true AS b{n}",
        *(f"k_{at} AS {key}" for at, key in enumerate(limit.keys, 1)),
        f"whole AS w{n}",
        f"NULL AS l{n}",
    ]
    others = [_front(one, None) for one in limits if one.number != n]
    state = f"{IN}" if shown else f"CASE WHEN kind = 0 THEN {IN} ELSE {MAYBE_IN_FRONT} END"
    return (
        f"SELECT policy, 1 AS declared, true AS front, NULL AS subject, 0 AS fen, ({state})::TINYINT AS state, true AS placed, "
        f"0 AS lo, 0 AS hi, {2**60} + pos AS standing, {', '.join([*mine, *others])} FROM {held(limit)}"
        f"{' WHERE kind < 2' if shown else ''}"
    )
