"""The one row of a subject, from a source whose rows stand in a table already, or straight from a city's snapshot."""

from __future__ import annotations

import duckdb

from baigong.engine.policy.model import Facts, View
from baigong.engine.policy.sweep.source import Source
from baigong.engine.policy.sweep.sources.city import CityRows
from baigong.engine.policy.sweep.sources.forms import quoted, stored_as


def row_of(source: Source, view: View, subject: int | str, *, lone: bool = False) -> Facts | None:
    """The subject's row; None where there is none.

    ``lone``: nobody else of the source will be asked for, so that all of a city's rows need not be put into a table. What is wrong
    with a row is told as for any: InputError.
    """
    if lone and isinstance(source.rows, CityRows) and view.name not in source.known:
        found = _straight(source, source.rows, view, subject)
        if len(found) < 2 and all(_whole(view, one) for one in found):  # else a table tells what is wrong
            return found[0] if found else None
    table = source.tables([view.name])[view.name]
    columns = ", ".join(quoted(name) for name in view.columns)
    return next(iter(_read(source, view, f"SELECT {columns} FROM {table} WHERE {quoted(view.key)} = ?", subject)), None)


def _straight(source: Source, rows: CityRows, view: View, subject: int | str) -> list[Facts]:
    from baigong.engine.warehouse.expansion import expand

    columns = ", ".join(f"{quoted(one.name)}::{stored_as(one)}" for one in view.columns.values())
    query = expand(rows.pack, view.sql, rows.day)
    try:
        return _read(source, view, f"SELECT {columns} FROM ({query}) WHERE {quoted(view.key)} = ?", subject)
    except duckdb.Error:
        source.tables([view.name])  # says what is wrong with the view
        raise


def _read(source: Source, view: View, query: str, subject: int | str) -> list[Facts]:
    return [dict(zip(view.columns, row, strict=True)) for row in source.connection.execute(query, [subject]).fetchall()]


def _whole(view: View, row: Facts) -> bool:
    """Whether nothing lacks that never may."""
    return all(row[one.name] is not None for one in view.columns.values() if one.promised)
