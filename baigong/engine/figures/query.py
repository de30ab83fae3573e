"""From an indicator to SQL: the value, the count of its records, its cells and the list, all over one definition of the rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from baigong.engine.figures.language import require_language
from baigong.engine.pack.model import Indicator, Pack, Period, Rows
from baigong.engine.warehouse.expansion import days, expand

PLACEHOLDER = re.compile(r"('(?:[^']|'')*')|(?<!:):(since|until)\b")
LONGEST = 15_000
"""Characters of one combined query, well inside what the warehouse reads."""


def source(rows: Rows, as_of: date, period: Period | None) -> str:
    """``FROM view WHERE …``: which records count. ``:since`` and ``:until`` become the period's own days."""
    where = f" WHERE ({dated(rows.where, as_of, period)})" if rows.where else ""
    return f"FROM {rows.view}{where}"


def dated(sql: str, as_of: date, period: Period | None) -> str:
    """``sql`` with the period's days in place of ``:since`` and ``:until``, text in quotes left alone."""
    moments = days(as_of, period)
    return PLACEHOLDER.sub(lambda found: found[1] or f"DATE '{moments[found[2]].isoformat()}'", sql)


def figure_sql(indicator: Indicator, as_of: date) -> str:
    """One row: id, value as text, count of records. The indicator must have rows."""
    rows, value = _of(indicator)
    value = dated(value, as_of, indicator.period)
    where = source(rows, as_of, indicator.period)
    return f"SELECT '{indicator.id}' AS id, CAST({value} AS VARCHAR) AS value, count(*) AS records {where}"


def cells_sql(indicator: Indicator, as_of: date, by: tuple[str, ...]) -> str:
    """One row a cell: the columns ``by`` as text, value as text, count of records."""
    rows, value = _of(indicator)
    value = dated(value, as_of, indicator.period)
    keys = ", ".join(f"CAST({column} AS VARCHAR) AS key_{column}" for column in by)
    where = source(rows, as_of, indicator.period)
    return f"SELECT {keys}, CAST({value} AS VARCHAR) AS value, count(*) AS records {where} GROUP BY {', '.join(by)}"


def labelled_cells_sql(indicator: Indicator, as_of: date, column: str) -> str:
    """:func:`cells_sql` by one column, with the indicator's id and the column's name before each row."""
    cells = cells_sql(indicator, as_of, (column,))
    return f"SELECT '{indicator.id}' AS id, '{column}' AS by_column, {cells.removeprefix('SELECT ')}"


def records_sql(
    pack: Pack, indicator: Indicator, as_of: date, hidden: Iterable[str] = (), extra: str | None = None
) -> str:
    """One row a record: the view's key and the attributes to show, an ``extra`` expression, then ``hidden`` columns to
    filter by, as text.
    """
    rows, _ = _of(indicator)
    shown = ", ".join((*shown_columns(pack, rows), *([extra] if extra else [])))
    filters = "".join(f", CAST({column} AS VARCHAR) AS key_{column}" for column in hidden)
    return f"SELECT {shown}{filters} {source(rows, as_of, indicator.period)}"


def shown_columns(pack: Pack, rows: Rows) -> tuple[str, ...]:
    """The columns of a list of records: the view's key, then what the indicator shows."""
    key = pack.facts[rows.view].key
    return (key, *(column for column in rows.show if column != key))


def compiled(pack: Pack, indicators: Iterable[Indicator], as_of: date) -> list[str]:
    """Full queries for the indicators that have rows: as few as possible, each a UNION ALL of :func:`figure_sql`.

    Indicators of one view stand in one query, so that the view is built once.
    """
    with_rows = [one for one in indicators if one.rows]
    for one in with_rows:
        require_language(one)
    by_period = any(found[2] for view in pack.facts.values() for found in PLACEHOLDER.finditer(view.sql))
    return [
        expand(pack, "\nUNION ALL\n".join(batch), as_of, period)
        for period, same in _grouped(with_rows, by_period=by_period)
        for batch in batches([figure_sql(one, as_of) for one in same])
    ]


def _grouped(indicators: list[Indicator], *, by_period: bool) -> list[tuple[Period | None, list[Indicator]]]:
    """By period, but only in a pack whose views themselves read ``:since`` or ``:until``; then by view."""

    def period(one: Indicator) -> Period | None:
        return one.period if by_period else None

    indicators = sorted(indicators, key=lambda one: (repr(period(one)), one.rows.view if one.rows else ""))
    return [(key, list(same)) for key, same in groupby(indicators, key=period)]


def batches(parts: list[str]) -> list[list[str]]:
    """Parts of one query, as many together as it may be long."""
    batches: list[list[str]] = []
    room = 0
    for part in parts:
        if len(part) > room or not batches:
            batches.append([])
            room = LONGEST
        batches[-1].append(part)
        room -= len(part) + 12
    return batches


def _of(indicator: Indicator) -> tuple[Rows, str]:
    if indicator.rows is None or indicator.value is None:
        raise ValueError(indicator.id)
    return indicator.rows, indicator.value
