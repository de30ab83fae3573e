"""What stands ahead of a row under one key: the highest and lowest figures that any truth allows (rules 16 and 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.policy.pools.limits import Limit

BEFORE = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"


def highest(one: Limit, limits: Sequence[Limit], patterns: Sequence[tuple[bool, ...]]) -> Iterator[str]:
    """``mostN``: places, or fen, of rows ahead that may hold the key; for a budget ``boundlessN`` counts those without bound.

    One more figure for each way in which a key may be incomplete: such a row is in every key that agrees on what is known.
    """
    may = _may_hold(one, limits)
    yield from _most(one, f"w{one.number} AND {may}", one.keys, "")
    for at, pattern in enumerate(patterns):
        known = [f"{key} IS {'NOT ' if is_known else ''}NULL" for key, is_known in zip(one.keys, pattern, strict=True)]
        agreeing = tuple(key for key, is_known in zip(one.keys, pattern, strict=True) if is_known)
        yield from _most(one, " AND ".join([*known, may]), agreeing, f"_{at}")


def lowest(one: Limit, limits: Sequence[Limit]) -> Iterator[str]:
    """``leastN``: places, or fen, of sure rows ahead that hold the key in any truth; ``closedN``: misfits that closed a budget."""
    n = one.number
    others = " AND ".join(f"m{other.number} = 1" for other in limits if other.number != n) or "true"
    holds = f"b{n} AND w{n} AND (is_in OR (state = 1 AND {others}))"
    figure = "lo" if one.kind == "budget" else "1"
    yield f"{_sum(figure, holds, (f'b{n}', *one.keys))} AS least{n}"
    if one.kind == "budget":
        before = " AND ".join(f"m{other.number} = 1" for other in asked_before(one, limits)) or "true"
        closing = f"b{n} AND w{n} AND state = 1 AND m{n} = -1 AND {before}"
        yield f"{_sum('1', closing, (f'b{n}', *one.keys))} AS closed{n}"


def asked_before(one: Limit, limits: Sequence[Limit]) -> list[Limit]:
    """A budget stands in a step of one policy, whose limits are numbered as declared; groups and at-most pools come first."""
    return [
        other
        for other in limits
        if other.number != one.number and (other.kind != "budget" or other.number < one.number)
    ]


def _may_hold(one: Limit, limits: Sequence[Limit]) -> str:
    n = one.number
    if one.kind != "budget":
        return f"b{n} AND NOT is_out"
    # A row that is out elsewhere may still have been asked here first, and have closed the budget as a misfit.
    before = " OR ".join(f"m{other.number} = -1" for other in asked_before(one, limits)) or "false"
    return f"b{n} AND (NOT is_out OR (m{n} <> 1 AND NOT ({before})))"


def _most(one: Limit, counted: str, keys: tuple[str, ...], end: str) -> Iterator[str]:
    n = one.number
    asks = (f"b{n}", *keys)
    if one.kind != "budget":
        yield f"{_sum('1', counted, asks)} AS most{n}{end}"
        return
    yield f"{_sum('hi', f'{counted} AND hi IS NOT NULL', asks)} AS most{n}{end}"
    yield f"{_sum('1', f'{counted} AND hi IS NULL', asks)} AS boundless{n}{end}"


def _sum(figure: str, counted: str, keys: tuple[str, ...]) -> str:
    window = f"PARTITION BY {', '.join(keys)} ORDER BY pos {BEFORE}"
    return f"coalesce(sum(CASE WHEN {counted} THEN {figure} ELSE 0 END) OVER ({window}), 0)"
