"""From a pack's SQL to a whole query for an engine: as-of tables inlined, views as WITH parts, days as literals."""

from __future__ import annotations

from datetime import date, timedelta

from sqlglot import exp
from sqlglot.errors import ErrorLevel, UnsupportedError

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack, Period
from baigong.engine.warehouse.asof import at_moment, day_literal
from baigong.engine.warehouse.query import DIALECT, parsed, tables

CARRIED = ("joins", "laterals", "pivots", "sample")
"""What hangs on a table's node and stays when a sub-select takes its place."""


def expand(pack: Pack, sql: str, as_of: date, period: Period | None = None, dialect: str = DIALECT) -> str:
    """``sql`` as a full query in ``dialect`` over the record tables alone.

    ``now.T`` and ``history.T`` become filtered sub-selects, the views that are used become WITH parts in the order they need,
    ``:as_of``, ``:since`` and ``:until`` become DATE literals (see :func:`days`). Raises InputError for SQL that cannot be read,
    names the pack does not declare, views that read each other in a circle, and what ``dialect`` cannot say.
    """
    return written(expand_tree(pack, sql, as_of, period), dialect)


def expand_tree(pack: Pack, sql: str, as_of: date, period: Period | None = None) -> exp.Query:
    """The tree behind :func:`expand`, for a caller who composes it further before writing it with :func:`written`."""
    moments = days(as_of, period)
    views: dict[str, exp.Query] = {}
    query = _resolve(pack, sql, moments, views, ())
    own = query.args.get("with_")
    parts = [exp.CTE(this=view, alias=exp.TableAlias(this=exp.to_identifier(name))) for name, view in views.items()]
    if parts:
        recursive = own.args.get("recursive") if own else None
        query.set("with_", exp.With(expressions=[*parts, *(own.expressions if own else [])], recursive=recursive))
    return query


def days(as_of: date, period: Period | None = None) -> dict[str, date]:
    """The placeholders' days: ``as_of``; ``since`` (the period's start, or the first of all days); ``until``, half-open: the
    period's end or the day after ``as_of``, whichever is earlier.
    """
    after = as_of + timedelta(days=1) if as_of < date.max else as_of
    start, end = (period.start, period.end) if period else (None, None)
    return {"as_of": as_of, "since": start or date.min, "until": min(end or after, after)}


def written(query: exp.Query, dialect: str = DIALECT, *, pretty: bool = False) -> str:
    """The tree as text, on one line or ``pretty``. Raises InputError for what ``dialect`` cannot say."""
    if dialect != DIALECT:
        for part in query.find_all(exp.CTE):
            part.set("materialized", None)
    try:
        return query.sql(dialect, pretty=pretty, unsupported_level=ErrorLevel.RAISE)
    except UnsupportedError as error:
        raise InputError(_("这段 SQL 不能写成 {dialect}：{why}。").format(dialect=dialect, why=error)) from error


def _resolve(
    pack: Pack, sql: str, moments: dict[str, date], views: dict[str, exp.Query], within: tuple[str, ...]
) -> exp.Query:
    query = parsed(sql).copy()
    for table in tables(query, pack):
        name = table.name.lower()
        if table.db:
            rows = at_moment(pack.records[name], name, table.db.lower(), moments["as_of"])
            table.replace(_in_place_of(table, rows))
        elif name in pack.facts and name not in views:
            _use_view(pack, name, moments, views, within)
    _fill(query, moments)
    return query


def _use_view(
    pack: Pack, name: str, moments: dict[str, date], views: dict[str, exp.Query], within: tuple[str, ...]
) -> None:
    if name in within:
        raise InputError(_("事实视图互相引用成了环：{path}。").format(path=" → ".join([*within, name])))
    view = _resolve(pack, pack.facts[name].sql, moments, views, (*within, name))
    views[name] = view


def _in_place_of(table: exp.Table, rows: exp.Select) -> exp.Subquery:
    alias = table.args.get("alias") or exp.TableAlias(this=exp.to_identifier(table.name))
    carried = {key: table.args[key] for key in CARRIED if table.args.get(key)}
    return exp.Subquery(this=rows, alias=alias, **carried)


def _fill(query: exp.Query, moments: dict[str, date]) -> None:
    for placeholder in list(query.find_all(exp.Placeholder)):
        day = moments.get(str(placeholder.this))
        if day is None:
            raise InputError(
                _("占位符只有 :as_of、:since、:until，没有 {what}。").format(what=f":{placeholder.this or '?'}")
            )
        placeholder.replace(day_literal(day))
