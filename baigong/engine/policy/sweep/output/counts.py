"""How many of what a sweep has given, and what of its rows could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from baigong.engine.policy.compile.layers import columns_of
from baigong.engine.policy.compile.outcomes import told
from baigong.engine.policy.model import INTEGER, Book, Kind, Policy
from baigong.engine.policy.sweep.sources.locked import literal
from baigong.engine.warehouse.session import PLAIN


@dataclass(frozen=True, slots=True)
class Count:
    """Subjects of one outcome under one policy. ``fen``: what is granted in all; provisional money is not to be paid yet."""

    policy: str
    outcome: Kind
    provisional: bool
    rows: int
    fen: int
    places: tuple[tuple[str, int], ...] = ()
    """By which condition (or ``in_force``, ``amount`` …) how many are refused or left unknown, in the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """Rows whose value of a column lies outside its declared range: policies read them as not known."""

    view: str
    column: str
    rows: int


def counts(
    connection: duckdb.DuckDBPyConnection, files: Mapping[str, Path], policies: Iterable[Policy]
) -> Iterator[Count]:
    """From wide files (by view), policy by policy in their order; outcomes that nobody has are left out."""
    for policy in policies:
        status, amount = f"{policy.column}_status", f"{policy.column}_amount"
        found: dict[tuple[Kind, bool], Count] = {}
        for byte, rows, fen in connection.execute(
            f"SELECT {status}, count(*), coalesce(sum({amount}), 0) FROM read_parquet({literal(files[policy.subject])}, {PLAIN}) "
            f"GROUP BY {status} ORDER BY abs({status})"
        ).fetchall():
            kind, provisional, place = told(policy, byte)
            before = found.get((kind, provisional), Count(policy.id, kind, provisional, 0, 0))
            there = (*before.places, (place, rows)) if place else before.places
            found[kind, provisional] = replace(before, rows=before.rows + rows, fen=before.fen + fen, places=there)
        yield from sorted(found.values(), key=_place_of)


ORDER: tuple[Kind, ...] = ("granted", "excluded", "capped", "unknown", "refused")


def _place_of(one: Count) -> tuple[int, bool]:
    return ORDER.index(one.outcome), one.provisional


def out_of_range(connection: duckdb.DuckDBPyConnection, book: Book, tables: Mapping[str, str]) -> Iterator[OutOfRange]:
    """For the columns that policies of ``book`` read; ``tables``: view → its rows."""
    for view, table in tables.items():
        policies = [one for one in book.policies.values() if one.subject == view]
        read = [book.views[view].columns[name] for name in columns_of(book.views[view], policies)]
        asked = [one for one in read if one.type == "integer" and one.bounded and (one.low, one.high) != INTEGER]
        if not asked:
            continue
        # Parquet knows the least and the most of a column without a look at its rows; seldom is there more to ask.
        ends = ", ".join(f'min("{one.name}"), max("{one.name}")' for one in asked)
        found = connection.execute(f"SELECT {ends} FROM {table}").fetchall()[0]
        outside = [
            one
            for one, low, high in zip(asked, found[::2], found[1::2], strict=True)
            if low is not None and (low < one.low or high > one.high)
        ]
        if outside:
            sums = ", ".join(f'count(*) FILTER ("{one.name}" NOT BETWEEN {one.low} AND {one.high})' for one in outside)
            counted = connection.execute(f"SELECT {sums} FROM {table}").fetchall()[0]
            yield from (OutOfRange(view, one.name, rows) for one, rows in zip(outside, counted, strict=True))
