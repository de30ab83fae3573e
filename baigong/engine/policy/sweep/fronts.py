"""Who stands in front of a step's queue: decided cases, and earlier members of its first-of groups (rules 7 and 16)."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.policy.compile.steps import Step
from baigong.engine.policy.model import Group, Policy
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
    """Keep who holds, or may hold, a place of a first-of group for its later members, in ``held_<group>``."""
    limits = limits_of(step)
    for limit in limits:
        group = _group(step, limit)
        if group is None or group.keep != "first":
            continue
        table = held(limit)
        marks = "certain" if certain else "forecast"
        keys = ", ".join([f"q.{key}" for key in limit.keys] + [f"q.w{limit.number}"])
        kind = "CASE WHEN q.state = 2 OR s.status IN (111, 121) THEN 2 WHEN s.status = 101 THEN 1 ELSE 0 END"
        rows = (
            f"SELECT q.policy AS policy, {keys}, ({kind})::TINYINT AS kind, q.pos AS pos FROM {marks} AS q "
            f"LEFT JOIN stood AS s ON s.policy = q.policy AND s.subject = q.subject AND q.state = 1 "
            f"WHERE q.b{limit.number} AND ((q.state = 2 AND NOT {is_out(limits)}) OR s.status IN (100, 101) "
            f"OR (s.status IN (111, 121) AND NOT {is_out(limits)}))"
        )
        named = ", ".join([f"{key} AS k_{at}" for at, key in enumerate(limit.keys, 1)] + [f"w{limit.number} AS whole"])
        rows = f"SELECT policy, {named}, kind, pos FROM ({rows})"
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
    shared = {one.number: columns for one in limits if (columns := _columns(policy, step, one))}
    if not shared:
        return []
    parts = [_front(one, shared.get(one.number)) for one in limits]
    row = (
        f"SELECT {policy.number} AS policy, 0 AS declared, true AS front, NULL AS subject, amount AS fen, "
        f"{IN}::TINYINT AS state, true AS placed, amount AS lo, amount AS hi, {policy.number} * {2**40} + nth AS standing, "
        f"{', '.join(parts)} FROM was_{p} WHERE outcome = 'granted'"
    )
    return [row]


def _columns(policy: Policy, step: Step, limit: Limit) -> list[str]:
    p = policy.column
    if limit.kind == "group":
        at = next((at for at, one in enumerate(policy.groups, 1) if one.id == limit.id), 0)
        return [f"{p}_g{at}_{part}" for part in range(1, limit.width + 1)] if at else []
    if policy not in step:
        return []
    at = next((at for at, one in enumerate(policy.pools, 1) if one.id == limit.id), 0)
    return [f"{p}_k{at}_{part}" for part in range(1, limit.width + 1)] or ["true"] if at else []


def _front(limit: Limit, columns: Sequence[str] | None) -> str:
    n = limit.number
    if not columns:
        return ", ".join(
            [f"false AS b{n}", *(f"NULL AS {key}" for key in limit.keys), f"true AS w{n}", f"NULL AS l{n}"]
        )
    known = " AND ".join(f"{one} IS NOT NULL" for one in columns)
    keys = [f"{column} AS {key}" for column, key in zip(columns, limit.keys, strict=False)]
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
