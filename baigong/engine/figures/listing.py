"""The records behind a figure: the same rows, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.figures import choose, query
from baigong.engine.figures.computed import session
from baigong.engine.figures.day import check_day
from baigong.engine.figures.model import RecordList
from baigong.engine.figures.provision import provision_records
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse.expansion import expand

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot


def records(  # noqa: PLR0913, PLR0917 - a page of a list needs its start and its length
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    indicator_id: str,
    limit: int | None = None,
    offset: int = 0,
    where: Mapping[str, str | None] | None = None,
    connection: DuckDBPyConnection | None = None,
) -> RecordList:
    """The records of a figure in key order; ``where`` keeps those of one cell of a breakdown (None: no value there).

    A ratio opens on the records of its whole, with ``counted`` true for those of its part; a provision on the rule itself.
    Raises InputError for an unknown id or column, a day outside the records, and a ratio over two different views.
    """
    check_day(pack, as_of, snapshot.as_of)
    one = choose.indicator(pack, indicator_id)
    where = where or {}
    choose.check_columns(one, where)
    if one.provision:
        everything = provision_records(pack, one, as_of)
        end = None if limit is None else offset + limit
        return RecordList(everything.columns, everything.rows[offset:end])
    inner, columns = _inner(pack, one, as_of, tuple(where))
    sql, bound = _page(inner, columns, where, limit, offset)
    with session(snapshot, pack, connection) as opened:
        return RecordList(columns, tuple(opened.execute(sql, bound).fetchall()))


def position(
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    indicator_id: str,
    key: int,
    connection: DuckDBPyConnection | None = None,
) -> int:
    """How many records of the figure's list stand before the one with this key."""
    check_day(pack, as_of, snapshot.as_of)
    inner, columns = _inner(pack, choose.indicator(pack, indicator_id), as_of, ())
    with session(snapshot, pack, connection) as opened:
        found = opened.execute(f"SELECT count(*) FROM ({inner}) AS found WHERE {columns[0]} < ?", [key]).fetchall()
    return int(found[0][0])


def _inner(pack: Pack, one: Indicator, as_of: date, hidden: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    if one.ratio is None:
        if one.rows is None:
            raise ValueError(one.id)
        sql = expand(pack, query.records_sql(pack, one, as_of, hidden), as_of, one.period)
        return sql, query.shown_columns(pack, one.rows)
    part, whole = choose.indicator(pack, one.ratio.part), choose.indicator(pack, one.ratio.whole)
    if whole.rows is None or part.rows is None or part.rows.view != whole.rows.view or part.period != whole.period:
        raise InputError(
            _("“{id}”由 {part} 除以 {whole} 得出，请分别打开这两个指标的记录。").format(
                id=one.id, part=part.id, whole=whole.id
            )
        )
    counted = query.dated(part.rows.where or "true", as_of, part.period)
    sql = query.records_sql(pack, whole, as_of, hidden, extra=f"coalesce(({counted}), false) AS counted")
    return expand(pack, sql, as_of, whole.period), (*query.shown_columns(pack, whole.rows), "counted")


def _page(
    inner: str, columns: tuple[str, ...], where: Mapping[str, str | None], limit: int | None, offset: int
) -> tuple[str, list[object]]:
    tests = [f"key_{name} IS NOT DISTINCT FROM ?" for name in where]
    bound: list[object] = list(where.values())
    sql = f"SELECT {', '.join(columns)} FROM ({inner}) AS found"
    if tests:
        sql += f" WHERE {' AND '.join(tests)}"
    sql += f" ORDER BY {columns[0]}"
    if limit is not None:
        sql += " LIMIT ?"
        bound.append(limit)
    if offset:
        sql += " OFFSET ?"
        bound.append(offset)
    return sql, bound
