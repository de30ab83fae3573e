"""From the queue of a step to what each row that passes is shown as, and whether that is settled (rules 10 to 18)."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.model import Policy
from baigong.engine.policy.pools.limits import Limit, asking, limits_of
from baigong.engine.policy.pools.marks import is_in
from baigong.engine.policy.pools.queue import asked_columns, in_order
from baigong.engine.policy.pools.rounds import marked
from baigong.engine.policy.pools.tight import find_tight, in_tight


def settle(
    connection: duckdb.DuckDBPyConnection, step: Sequence[Policy], keys: dict[str, str], fronts: str, shown_fronts: str
) -> bool:
    """Table ``stood``: policy, subject, status, held_by, marks for rows of the step that pass; whom it leaves out is granted.

    ``ask_<policy>`` holds each policy's rows that were not refused; ``keys`` names its key column. ``fronts`` are the rows that
    stand in front (of the queue's columns, ``state`` 0 in or 3 maybe), ``shown_fronts`` those that the forecast counts; ''
    for none. Returns whether tables ``certain`` and ``forecast`` differ; else there is only the latter.
    """
    limits = limits_of(step)
    find_tight(connection, _rows(step, keys, limits, fronts), limits)
    _queue(connection, step, _rows(step, keys, limits, fronts, in_tight(limits)), "queue")
    shown = "queue"
    unsure = connection.execute("SELECT count(*) FROM queue WHERE state IN (2, 3)").fetchall()[0][0]
    if unsure or fronts != shown_fronts:
        shown = "foreseen"
        passing = f"({in_tight(limits)}) AND state IN (0, 1)"
        _queue(connection, step, _rows(step, keys, limits, shown_fronts, passing), shown)
    marked(connection, shown, limits, "forecast")
    if shown == "foreseen":
        marked(connection, "queue", limits, "certain")
    connection.execute(f"CREATE OR REPLACE TEMP TABLE stood AS {_result(step, limits, certain=shown == 'foreseen')}")
    return shown == "foreseen"


def _rows(
    step: Sequence[Policy], keys: dict[str, str], limits: Sequence[Limit], fronts: str, where: str = "true"
) -> str:
    declared = list(dict.fromkeys(one for policy in step for group in policy.groups for one in group.members))
    rows = [
        asked_columns(one, keys[one.id], limits, declared.index(one.id) if one.id in declared else 0, where)
        for one in step
    ]
    rows += [f"SELECT * FROM ({fronts}) WHERE {where}"] if fronts else []
    return "\nUNION ALL BY NAME\n".join(rows)


def _queue(connection: duckdb.DuckDBPyConnection, step: Sequence[Policy], rows: str, name: str) -> None:
    better = any(group.keep == "better" for one in step for group in one.groups)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {in_order(rows, better=better)}")


def _result(step: Sequence[Policy], limits: Sequence[Limit], *, certain: bool) -> str:
    """``forecast`` says the outcome and what stopped it; ``certain`` whether it is settled."""
    groups = [one for one in limits if one.kind == "group"]
    pools = [one for one in limits if one.kind != "group"]
    if not certain:
        settled = "true"
    else:
        full_group = " OR ".join(f"s.m{one.number} = -1" for one in groups) or "false"
        full_pool = " OR ".join(f"s.m{one.number} = -1" for one in pools) or "false"
        fit_groups = " AND ".join(f"s.m{one.number} = 1" for one in groups) or "true"
        fits = " AND ".join(f"s.m{one.number} = 1" for one in limits)
        settled = f"(({fits}) OR ({full_group}) OR (({fit_groups}) AND ({full_pool})))"
    holders, joins = _holders(groups, limits)
    branches, by = _stopped(step, limits, holders)
    marks = _kept_marks(step, limits, "s" if certain else "f")
    joined = " JOIN certain AS s ON s.policy = f.policy AND s.subject = f.subject AND s.state = 1" if certain else ""
    return (
        f"SELECT f.policy, f.subject, (CASE {branches} ELSE {GRANTED} END "
        f"+ CASE WHEN {settled} THEN 0 ELSE {PROVISIONAL} END)::TINYINT AS status, (CASE {by} END)::SMALLINT AS held_by, "
        f"(CASE {marks} END)::INTEGER AS marks "
        f"FROM forecast AS f{joined}{joins} WHERE f.state = 1"
    )


def _kept_marks(step: Sequence[Policy], limits: Sequence[Limit], table: str) -> str:
    """Each policy's marks in its own order as digits to the base 3, the first the lowest: 0 full, 1 open, 2 fits."""
    digits = [
        (
            one.number,
            [f"({table}.m{each.limit.number} + 1)::INTEGER * {3**at}" for at, each in enumerate(asking(one, limits))],
        )
        for one in step
    ]
    return (
        " ".join(f"WHEN f.policy = {number} THEN {' + '.join(each)}" for number, each in digits if each)
        or "WHEN false THEN 0"
    )


def _stopped(step: Sequence[Policy], limits: Sequence[Limit], holders: dict[int, str]) -> tuple[str, str]:
    """The first limit without room, in each policy's own order."""
    status, by = [], []
    for policy in step:
        for asked in asking(policy, limits):
            one = asked.limit
            stopped = f"WHEN f.policy = {policy.number} AND f.m{one.number} = -1 THEN"
            status.append(f"{stopped} {EXCLUDED if one.kind == 'group' else CAPPED}")
            pool = next((at for at, each in enumerate(policy.pools, 1) if each.id == one.id), 0)
            by.append(f"{stopped} {holders.get(one.number, pool)}")
    return " ".join(status), " ".join(by)


def _holders(groups: Sequence[Limit], limits: Sequence[Limit]) -> tuple[dict[int, str], str]:
    """For each group, the policy that holds the place of a key."""
    found, joins = {}, ""
    for one in groups:
        n = one.number
        keys = ", ".join(one.keys)
        on = " AND ".join(f"h{n}.{key} = f.{key}" for key in one.keys) or "true"
        group = f"GROUP BY {keys}" if keys else ""
        held = (
            f"SELECT {keys + ', ' if keys else ''}arg_min(policy, pos) AS holder FROM forecast "
            f"WHERE b{n} AND w{n} AND {is_in(limits)} {group}"
        )
        joins += f" LEFT JOIN ({held}) AS h{n} ON f.b{n} AND {on}"
        found[n] = f"h{n}.holder"
    return found, joins
