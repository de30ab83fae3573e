"""The breakdowns that are open to the public, at one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.figures import choose
from baigong.engine.figures.computed import compute, session
from baigong.engine.figures.disclosure.definition import counts
from baigong.engine.figures.disclosure.model import Key, Protected
from baigong.engine.figures.disclosure.protection import protect
from baigong.engine.figures.model import Figure
from baigong.engine.figures.query import dated, source
from baigong.engine.pack.model import Indicator, Pack, Period, holds
from baigong.engine.warehouse.expansion import expand

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot

AT_ONCE = 40
"""Tables of one query, well inside the length of SQL that the warehouse reads."""


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
        cells = tables(pack, as_of, opened)
    return protect(pack, cells, {one.id: int(one.value or 0) for one in figures})


def tables(pack: Pack, as_of: date, connection: DuckDBPyConnection) -> dict[tuple[str, str], dict[Key, int]]:
    """All the tables before protection: never to be shown. One query a view and period, so that a view is built once."""
    counted = {
        (one.id, column): dict[Key, int].fromkeys(categories(pack, one, column, as_of), 0)
        for one in personal(pack)
        for column in one.by
    }
    for period, parts in _queries(pack, as_of).items():
        for batch in range(0, len(parts), AT_ONCE):
            sql = expand(pack, " UNION ALL ".join(parts[batch : batch + AT_ONCE]), as_of, period[1])
            for indicator, column, key, count in connection.execute(sql).fetchall():
                counted[indicator, column][key] = count
    return counted


def _queries(pack: Pack, as_of: date) -> dict[tuple[str, Period | None], list[str]]:
    found: dict[tuple[str, Period | None], list[str]] = defaultdict(list)
    for one in personal(pack):
        if one.rows is None:
            continue
        count = dated(one.value or "", as_of, one.period) if counts(one) else "0"
        for column in one.by:
            found[one.rows.view, one.period].append(
                f"SELECT '{one.id}' AS id, '{column}' AS by_column, CAST({column} AS VARCHAR) AS category, "
                f"CAST({count} AS BIGINT) AS counted {source(one.rows, as_of, one.period)} GROUP BY {column}"
            )
    return found


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
