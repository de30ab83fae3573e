"""One round of marks over the queue (rule 17): per limit *fits* (1), *full* (-1) or open (0); marks are never removed.

The queue has a row for each row that asks: ``pos`` its place in the queue, ``state`` (0 stands in front and is in, 1 sure,
2 maybe, 3 stands in front and may be in), ``placed`` whether that place is known, ``lo`` and ``hi`` the least and most of its
amount (``hi`` NULL: no bound), and per limit N ``bN`` whether it asks, ``kN_1…`` its key,
``wN`` whether the key is known whole, ``lN`` the limit, ``mN`` the mark.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baigong.engine.policy.pools.ahead import highest, lowest
from baigong.engine.policy.pools.limits import Limit

Pattern = tuple[bool, ...]
"""Which parts of a key are known."""
Patterns = Mapping[int, Sequence[Pattern]]
"""By limit: how keys of maybe rows are incomplete."""


def columns(limits: Sequence[Limit]) -> list[str]:
    """The columns of the queue that no round changes."""
    fixed = ["policy", "subject", "fen", "state", "pos", "placed", "lo", "hi"]
    for one in limits:
        fixed += [f"b{one.number}", *one.keys, f"w{one.number}", f"l{one.number}"]
    return fixed


def round_sql(queue: str, limits: Sequence[Limit], patterns: Patterns) -> str:
    """The queue after this round; ``changed`` where a row got a new mark."""
    ahead = [
        part for one in limits for part in (*highest(one, limits, patterns.get(one.number, ())), *lowest(one, limits))
    ]
    marked = [f"{_mark(one, patterns.get(one.number, ()))} AS n{one.number}" for one in limits]
    fixed = ", ".join(columns(limits))
    return (
        f"WITH stood AS (SELECT {fixed}, {_marks(limits)}, {is_out(limits)} AS is_out, {is_in(limits)} AS is_in FROM {queue}), "
        f"summed AS (SELECT *, {', '.join(ahead)} FROM stood), "
        f"marked AS (SELECT *, {', '.join(marked)} FROM summed) "
        f"SELECT {fixed}, {', '.join(f'n{one.number} AS m{one.number}' for one in limits)}, "
        f"({' OR '.join(f'n{one.number} <> m{one.number}' for one in limits)}) AS changed FROM marked"
    )


def is_out(limits: Sequence[Limit]) -> str:
    """Any full."""
    return "(" + " OR ".join(f"m{one.number} = -1" for one in limits) + ")"


def is_in(limits: Sequence[Limit]) -> str:
    """In front, or sure and fitting everywhere."""
    return "(state = 0 OR (state = 1 AND " + " AND ".join(f"m{one.number} = 1" for one in limits) + "))"


def is_open(one: Limit) -> str:
    """No mark yet, and one may be given."""
    n = one.number
    return f"(m{n} = 0 AND b{n} AND w{n} AND placed AND state IN (1, 2))"


def _marks(limits: Sequence[Limit]) -> str:
    return ", ".join(f"m{one.number}" for one in limits)


def _mark(one: Limit, patterns: Sequence[Pattern]) -> str:
    n = one.number
    most = f"most{n}" + "".join(f" + most{n}_{at}" for at in range(len(patterns)))
    if one.kind != "budget":
        fits, full = f"1 + {most} <= l{n}", f"1 + least{n} > l{n}"
    else:
        unbounded = f"boundless{n}" + "".join(f" + boundless{n}_{at}" for at in range(len(patterns)))
        fits = f"hi IS NOT NULL AND {unbounded} = 0 AND hi + {most} <= l{n}"
        full = f"lo + least{n} > l{n} OR closed{n} > 0"
    return f"CASE WHEN NOT {is_open(one)} THEN m{n} WHEN {fits} THEN 1 WHEN {full} THEN -1 ELSE 0 END::TINYINT"
