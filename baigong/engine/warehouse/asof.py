"""As-of joins: the one place that says which rows of a record table hold on a day.

``now.T``: begun on or before the day and not ended by it; periods are half-open ``[start, end)``. ``history.T``: begun on or
before the day. A table that has the day of an event (``dated``) instead of a period holds from that day on.

A start that is absent means two things. In a vocabulary (divisions, levels) the row has been in force ever since. In a record it
has not begun: a policy document without a day of issue has not been issued.
"""

from __future__ import annotations

from datetime import date

from sqlglot import exp

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import RecordTable


def day_literal(day: date) -> exp.Expr:
    """A DATE literal, the same for every dialect."""
    return exp.cast(exp.Literal.string(day.isoformat()), "date")


def at_moment(table: RecordTable, name: str, moment: str, as_of: date) -> exp.Select:
    """The rows of record table ``name`` that hold on ``as_of`` (``now``) or had begun by then (``history``).

    Raises InputError for a table that declares neither ``valid`` nor ``dated``.
    """
    start = table.valid[0] if table.valid else table.dated
    if start is None:
        raise InputError(
            _("记录表“{name}”没有有效期（valid）也没有日期（dated），不能写 {moment}.{name}，请直接写 {name}。").format(
                name=name, moment=moment
            )
        )
    begun: exp.Expr = exp.column(start) <= day_literal(as_of)
    if table.vocabulary is not None and table.columns[start].absent is not None:
        begun = exp.or_(exp.column(start).is_(exp.null()), begun)
    rows = exp.select("*").from_(exp.to_table(name)).where(begun, copy=False)
    if moment == "now" and table.valid:
        rows = rows.where(_not_ended(table, table.valid[1], as_of), copy=False)
    return rows


def _not_ended(table: RecordTable, end: str, as_of: date) -> exp.Expr:
    later: exp.Expr = exp.column(end) > day_literal(as_of)
    return later if table.columns[end].absent is None else exp.or_(exp.column(end).is_(exp.null()), later)
