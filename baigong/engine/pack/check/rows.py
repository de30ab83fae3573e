"""Which records a figure counts, and how: ``rows`` and ``value``, the same in indicators and in an identity's overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.check.binder import report
from baigong.engine.pack.check.comparisons import check_comparisons
from baigong.engine.pack.check.literals import check_literals
from baigong.engine.pack.check.session import Session
from baigong.engine.pack.check.sql import Sql, expression
from baigong.engine.pack.model import FactView, Pack, Rows
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean

NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "UHUGEINT", "DECIMAL")


@dataclass(frozen=True)
class Counted:
    """Rows and the value taken over them, at their places."""

    page: Page
    rows_path: Path
    rows: Rows
    value_path: Path
    value: str

    def view(self, pack: Pack) -> FactView | None:
        """The view the rows come from."""
        return pack.facts.get(self.rows.view)


def check_counted(pack: Pack, session: Session, one: Counted) -> Iterator[Problem]:
    """The view is there; the condition is true or false; the value is one number; shown columns exist."""
    view = one.view(pack)
    if view is None:
        mistake = _("没有事实视图“{name}”").format(name=one.rows.view)
        yield one.page.problem((*one.rows_path, "from"), mistake, did_you_mean(one.rows.view, pack.facts))
        return
    for number, column in enumerate(one.rows.show):
        yield from missing_column(one.page, (*one.rows_path, "show", number), column, view)
    if one.rows.where is not None:
        yield from _where(pack, session, one, view)
    yield from _value(session, one, view)


def missing_column(page: Page, path: Path, column: str, view: FactView) -> Iterator[Problem]:
    """A column that the view does not have."""
    if column not in view.columns:
        mistake = _("视图没有列“{name}”").format(name=column)
        yield page.problem(path, mistake, did_you_mean(column, view.columns))


def _where(pack: Pack, session: Session, one: Counted, view: FactView) -> Iterator[Problem]:
    sql = expression(one.page, (*one.rows_path, "where"), one.rows.where or "")
    if sql.tree is not None:
        check_literals(pack, sql, view.columns)
    if sql.tree is not None and sql.tree.find(exp.AggFunc) is not None:
        sql.report(_("条件里不能有合计"), _("请在事实视图里先算好，条件逐条判断记录"))
    kind = None if sql.problems else _type(sql, session, one.rows.view, view)
    if kind not in (None, "BOOLEAN"):
        mistake = _("条件给出的是 {kind}，不是真假").format(kind=kind)
        sql.report(mistake, _("请写成比较，例如 level = '3' 或 amount_fen > 0"))
    yield from sql.problems


def _value(session: Session, one: Counted, view: FactView) -> Iterator[Problem]:
    sql = expression(one.page, one.value_path, one.value)
    if sql.tree is not None and sql.tree.find(exp.AggFunc) is None:
        sql.report(_("值不是合计，每条记录会给出一个"), _("请写 count(*)、sum(列)、min(列) 或 max(列)"))
    kind = None if sql.problems else _type(sql, session, one.rows.view, view)
    if kind is not None and not kind.startswith(NUMBERS):
        sql.report(_("值给出的是 {kind}，不是数字").format(kind=kind), _("请写 count(*) 或对数字列用 sum、min、max"))
    yield from sql.problems


def _type(sql: Sql, session: Session, name: str, view: FactView) -> str | None:
    if sql.tree is None:
        return None
    query = exp.select(sql.tree.copy()).from_(exp.to_table(name))
    try:
        kind = session.describe(query)[0][1]
    except duckdb.Error as error:
        report(sql, error, view.columns)
        return None
    check_comparisons(sql, query, session)
    return kind
