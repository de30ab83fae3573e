"""``facts.yaml``, ``facts:``: each view's SQL gives exactly the columns it declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import duckdb

from baigong.engine.base.language import _
from baigong.engine.pack.check.binder import report
from baigong.engine.pack.check.columns import check_columns, check_key
from baigong.engine.pack.check.comparisons import check_comparisons
from baigong.engine.pack.check.policy_columns import check_policy_columns
from baigong.engine.pack.check.reads import views_read
from baigong.engine.pack.check.session import TYPES, Session
from baigong.engine.pack.check.sql import Sql, query
from baigong.engine.pack.model import FactView, Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import FACTS


def check_views(pack: Pack, pages: Pages, session: Session) -> Iterator[Problem]:
    """Key and columns, the SQL, whom it reads, what it gives; no circle of views."""
    page = pages[FACTS]
    reads: dict[str, frozenset[str]] = {}
    for name, view in pack.facts.items():
        path: Path = ("facts", name)
        yield from check_key(page, path, view)
        yield from check_columns(pack, page, path, view)
        yield from check_policy_columns(page, path, view)
        sql = query(page, (*path, "sql"), view.sql)
        reads[name] = views_read(pack, sql)
        if not sql.problems:
            _describe(sql, session, view)
        yield from sql.problems
    yield from _circles(page, reads)


def _describe(sql: Sql, session: Session, view: FactView) -> None:
    if sql.tree is None:
        return
    try:
        given = session.describe(sql.tree)
    except duckdb.Error as error:
        report(sql, error)
        return
    check_comparisons(sql, sql.tree, session)
    names = [name for name, _type in given]
    for name in {one for one in names if names.count(one) > 1}:
        sql.report(_("列“{name}”给出了两次").format(name=name), _("请用 AS 给一个换名称"), sql.at(name))
    for name, kind in given:
        _compare(sql, view, name, kind)
    for name in view.columns.keys() - set(names):
        mistake = _("声明了列“{name}”，SQL 却没有给出").format(name=name)
        cure = did_you_mean(name, set(names) - view.columns.keys()) if set(names) - view.columns.keys() else ""
        place = (*sql.path[:-1], "columns", name)
        cure = cure or _("请在 SELECT 里加上 … AS {name}，或删去这一列").format(name=name)
        sql.problems.append(sql.page.problem(place, mistake, cure, key=True))


def _compare(sql: Sql, view: FactView, name: str, kind: str) -> None:
    if name not in view.columns:
        mistake = _("SQL 给出了没有声明的列“{name}”").format(name=name)
        sql.report(mistake, _("请在 columns 里声明它，或从 SELECT 里删去"), sql.at(name))
        return
    declared = view.columns[name].type
    if TYPES[declared] != kind:
        right = next((ours for ours, theirs in TYPES.items() if theirs == kind), None)
        mistake = _("列“{name}”声明为 {declared}，SQL 给出的是 {kind}").format(name=name, declared=declared, kind=kind)
        cast = _("请在 SQL 里写 CAST(… AS {type})").format(type=TYPES[declared])
        cure = _("请写 type: {right}，或在 SQL 里写 CAST(… AS {type})").format(right=right, type=TYPES[declared])
        place = (*sql.path[:-1], "columns", name, "type")
        sql.problems.append(sql.page.problem(place, mistake, cure if right else cast))


def _circles(page: Page, reads: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    for name in reads:
        path = _way_back(reads, name)
        if path and name == min(path):
            mistake = _("事实视图互相引用成了环：{path}").format(path=" → ".join([*path, name]))
            yield page.problem(("facts", name, "sql"), mistake, _("请让其中一个直接读记录表"), key=True)


def _way_back(reads: Mapping[str, frozenset[str]], start: str) -> list[str]:
    """The views on a way from ``start`` back to itself, or none."""
    waiting: list[list[str]] = [[start]]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop(0)
        for one in sorted(reads.get(path[-1], ())):
            if one == start:
                return path
            if one not in seen:
                seen.add(one)
                waiting.append([*path, one])
    return []
