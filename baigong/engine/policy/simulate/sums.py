"""Sums over both sides: by policy, and by what subjects have in common."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.compile.outcomes import GRANTED, PROVISIONAL
from baigong.engine.policy.model import View
from baigong.engine.policy.simulate.result import Cost, Moved, Side
from baigong.engine.policy.simulate.sides import change, column, moved
from baigong.engine.policy.simulate.twice import Twice
from baigong.engine.policy.sweep.sources.forms import quoted

GROUPED = ("county", "level", "rank", "ownership", "size", "sector", "employer_kind")
"""Columns by which gains and losses are told, where a view has them."""


def grouped(view: View, names: tuple[str, ...]) -> list[str]:
    """Those of ``names`` that the view has."""
    return [one for one in names if one in view.columns]


def put_moved(twice: Twice, names: tuple[str, ...]) -> None:
    """Table ``moved_<view>`` for each view, with ``change``."""
    for name in twice.views:
        view = twice.source.book.views[name]
        rows = moved(twice, view, grouped(view, names))
        twice.source.connection.execute(
            f"CREATE TEMP TABLE moved_{name} AS SELECT *, {change()} AS change FROM ({rows})"
        )


def costs(twice: Twice) -> Iterator[Side]:
    """By policy."""
    for name in twice.policies:
        sides = [
            _cost(twice, book.policies[name].subject, column(name), side) if name in book.policies else Cost()
            for side, book in zip(("before", "after"), twice.books, strict=True)
        ]
        yield Side(name, *sides)


def _cost(twice: Twice, view: str, p: str, side: str) -> Cost:
    status, amount = f"{p}_status", f"{p}_amount"
    sums = [
        part
        for byte in (GRANTED, GRANTED + PROVISIONAL)
        for part in (
            f"count(*) FILTER ({status} = {byte})",
            f"coalesce(sum({amount}) FILTER ({status} = {byte}), 0)",
        )
    ]
    unknown = f"count(*) FILTER ({status} BETWEEN 1 AND {GRANTED - 1})"
    found = twice.source.connection.execute(f"SELECT {', '.join(sums)}, {unknown} FROM {side}_{view}").fetchall()[0]
    return Cost(*map(int, found))


def movements(twice: Twice, names: tuple[str, ...]) -> Iterator[Moved]:
    """By view: the whole, then by each of its columns ``names``."""
    for view in twice.views:
        yield from _movements(twice, view, "")
        for name in grouped(twice.source.book.views[view], names):
            yield from _movements(twice, view, name)


def _movements(twice: Twice, view: str, name: str) -> Iterator[Moved]:
    by = quoted(name) if name else "NULL"
    sums = ["coalesce(sum(fen_before), 0)", "coalesce(sum(fen_after), 0)"]
    for one, net in (
        ("gains", "fen_after - fen_before"),
        ("loses", "fen_before - fen_after"),
        ("open", "fen_after - fen_before"),
    ):
        sums += [f"count(*) FILTER (change = '{one}')", f"coalesce(sum({net}) FILTER (change = '{one}'), 0)"]
    sums.append("count(*) FILTER (change = 'other')")
    query = f"SELECT {by} AS value, {', '.join(sums)} FROM moved_{view}"
    if name:
        query += " GROUP BY value ORDER BY value NULLS LAST"
    for value, *found in twice.source.connection.execute(query).fetchall():
        yield Moved(view, name, value, *map(int, found))
