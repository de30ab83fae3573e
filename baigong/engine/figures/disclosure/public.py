"""The breakdowns that are open to the public, at one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.figures import choose
from baigong.engine.figures.computed import compute, session
from baigong.engine.figures.disclosure.definition import counts
from baigong.engine.figures.disclosure.model import Key, Protected
from baigong.engine.figures.disclosure.protection import protect
from baigong.engine.figures.many_cells import breakdowns
from baigong.engine.figures.model import Figure
from baigong.engine.pack.model import Indicator, Pack, holds

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot


def public_breakdowns(
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    connection: DuckDBPyConnection | None = None,
    figures: Iterable[Figure] | None = None,
) -> Protected:
    """Every personal indicator by each single column it declares, protected together.

    A page must show these of one day only: tables of two days differ by few people. Keep the answer by snapshot and day; it does
    not change. Indicators of views that are not personal, and ratios, are not in it. ``figures`` are all of the day's, where they
    are known already.
    """
    with session(snapshot, pack, connection) as opened:
        if figures is None:
            figures = compute(pack, snapshot, as_of, connection=opened)
        cells = tables(pack, snapshot, as_of, opened)
    return protect(pack, cells, {one.id: int(one.value or 0) for one in figures})


def tables(
    pack: Pack, snapshot: Snapshot, as_of: date, connection: DuckDBPyConnection | None = None
) -> dict[tuple[str, str], dict[Key, int]]:
    """All the tables before protection: never to be shown."""
    asked = [(one, column) for one in personal(pack) for column in one.by]
    found = breakdowns(pack, snapshot, as_of, [(one.id, column) for one, column in asked], connection)
    return {
        (one.id, column): dict[Key, int].fromkeys(categories(pack, one, column, as_of), 0)
        | {cell.keys[0]: int(cell.value or 0) if counts(one) else 0 for cell in found[one.id, column]}
        for one, column in asked
    }


def personal(pack: Pack) -> Iterator[Indicator]:
    """The indicators that count people: those with rows of a personal view."""
    return (one for one in pack.indicators if one.rows and pack.facts[one.rows.view].personal)


def categories(pack: Pack, one: Indicator, column: str, as_of: date) -> list[Key]:
    """What the column's vocabulary holds on the day, so that a category without people has its row; the city itself is none."""
    vocabulary = choose.column_of(pack, one, column).vocabulary or ""
    if vocabulary in {"division", "divisions"}:
        return [row.code for row in pack.divisions if row.kind != "city" and holds(row.valid_from, row.valid_to, as_of)]
    terms = pack.vocabularies.get(vocabulary, {})
    return [code for code, term in terms.items() if holds(term.valid_from, term.valid_to, as_of)]
