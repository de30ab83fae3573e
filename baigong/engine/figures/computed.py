"""All figures of a day in one query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.figures import choose, value
from baigong.engine.figures.compiled import queries
from baigong.engine.figures.day import check_day, period_text
from baigong.engine.figures.model import Figure, Number
from baigong.engine.figures.printing import printed
from baigong.engine.figures.provision import provision_figure
from baigong.engine.pack.model import Indicator, Pack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot

Known = dict[str, tuple[Number | None, int]]
"""Indicator's id → value and count of records."""


def compute(
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    ids: Iterable[str] | None = None,
    connection: DuckDBPyConnection | None = None,
) -> list[Figure]:
    """The figures as of a day, in the pack's order; those of ``ids`` only, where given.

    ``connection`` is one that :func:`baigong.engine.warehouse.connect` opened on the same snapshot; without it one is opened
    and closed. Raises InputError for an unknown id, and for a day before the city's first or after the snapshot's.
    """
    check_day(pack, as_of, snapshot.as_of)
    wanted = choose.chosen(pack, ids)
    known: Known = {}
    needed = _with_parts(pack, wanted)
    if any(one.rows for one in needed):
        with session(snapshot, pack, connection) as opened:
            known |= _rows(pack, needed, as_of, opened)
    for one in needed:
        if one.provision:
            known[one.id] = provision_figure(pack, one, as_of)
    for one in needed:
        if one.ratio:
            known[one.id] = _ratio(one, known)
    return [_figure(one, known[one.id], as_of, snapshot.id) for one in wanted]


@contextmanager
def session(snapshot: Snapshot, pack: Pack, given: DuckDBPyConnection | None) -> Iterator[DuckDBPyConnection]:
    """The connection given, or one of our own for as long as the block lasts."""
    if given is not None:
        yield given
        return
    from baigong.engine.warehouse.session import connect

    own = connect(snapshot, pack)
    try:
        yield own
    finally:
        own.close()


def _rows(pack: Pack, indicators: list[Indicator], as_of: date, connection: DuckDBPyConnection) -> Known:
    by_id = {one.id: one for one in indicators}
    known: Known = {}
    for sql in queries(pack, indicators, as_of):
        for name, text, records in connection.execute(sql).fetchall():
            known[name] = (value.read(text, records, by_id[name]), records)
    return known


def _with_parts(pack: Pack, wanted: list[Indicator]) -> list[Indicator]:
    """The indicators and, before each ratio, what it divides."""
    needed: dict[str, Indicator] = {}

    def add(one: Indicator) -> None:
        if one.ratio:
            add(choose.indicator(pack, one.ratio.part))
            add(choose.indicator(pack, one.ratio.whole))
        needed.setdefault(one.id, one)

    for one in wanted:
        add(one)
    return list(needed.values())


def _ratio(one: Indicator, known: Known) -> tuple[Number | None, int]:
    if one.ratio is None:
        raise ValueError(one.id)
    part, (whole, records) = known[one.ratio.part][0], known[one.ratio.whole]
    return value.quotient(part, whole, one.ratio.times), records


def _figure(one: Indicator, found: tuple[Number | None, int], as_of: date, snapshot: str) -> Figure:
    number, records = found
    return Figure(one, number, as_of, period_text(one.period, as_of), printed(one, number), snapshot, records)
