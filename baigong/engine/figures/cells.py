"""A figure by one or two columns, from the same rows as the figure itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.figures import choose, query, value
from baigong.engine.figures.computed import session
from baigong.engine.figures.day import check_day
from baigong.engine.figures.model import Cell, Key
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse.expansion import expand

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot


def breakdown(
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    indicator_id: str,
    by: tuple[str, ...],
    connection: DuckDBPyConnection | None = None,
) -> list[Cell]:
    """The figure's cells by one or two columns that the indicator declares, in the order of the columns' vocabularies.

    Only cells with records are there. Raises InputError for an unknown id or column, and for a day outside the records.
    """
    check_day(pack, as_of, snapshot.as_of)
    one = choose.indicator(pack, indicator_id)
    if not 1 <= len(set(by)) == len(by) <= 2:
        raise InputError(_("请按一列或两列不同的列分组。"))
    choose.check_columns(one, by)
    with session(snapshot, pack, connection) as opened:
        cells = _ratio(pack, one, as_of, by, opened) if one.ratio else _rows(pack, one, as_of, by, opened)
    columns = [choose.column_of(pack, one, name) for name in by]

    def order(cell: Cell) -> list[tuple[int, float, str]]:
        return [choose.order_of(pack, column, key) for column, key in zip(columns, cell.keys, strict=True)]

    return sorted(cells, key=order)


def _rows(pack: Pack, one: Indicator, as_of: date, by: tuple[str, ...], connection: DuckDBPyConnection) -> list[Cell]:
    sql = expand(pack, query.cells_sql(one, as_of, by), as_of, one.period)
    return [
        Cell(tuple(keys), value.read(text, records, one), records)
        for *keys, text, records in connection.execute(sql).fetchall()
    ]


def _ratio(pack: Pack, one: Indicator, as_of: date, by: tuple[str, ...], connection: DuckDBPyConnection) -> list[Cell]:
    """Part over whole in each cell of the whole; a part that has no records there is 0."""
    if one.ratio is None:
        raise ValueError(one.id)
    of_part = _rows(pack, choose.indicator(pack, one.ratio.part), as_of, by, connection)
    of_whole = _rows(pack, choose.indicator(pack, one.ratio.whole), as_of, by, connection)
    parts: dict[Key, Cell] = {cell.keys: cell for cell in of_part}
    return [
        Cell(
            whole.keys,
            value.quotient(found.value if (found := parts.get(whole.keys)) else 0, whole.value, one.ratio.times),
            whole.records,
        )
        for whole in of_whole
    ]
