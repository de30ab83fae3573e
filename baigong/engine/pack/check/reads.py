"""Which tables and views a query reads, and whether it may."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.check.sql import Sql, place_of
from baigong.engine.pack.model import Pack
from baigong.engine.pack.shape import did_you_mean

MOMENTS = ("now", "history")


def views_read(pack: Pack, sql: Sql) -> frozenset[str]:
    """The fact views that the query reads; names it may not read are added to its problems."""
    if sql.tree is None:
        return frozenset()
    own = {part.alias.lower() for part in sql.tree.find_all(exp.CTE)}
    for hidden in sorted(own & {*pack.records, *pack.facts}):
        mistake = _("WITH 的名称“{name}”与表或视图同名").format(name=hidden)
        sql.report(mistake, _("请换一个名称"), sql.at(hidden))
    found = set()
    for table in sql.tree.find_all(exp.Table):
        if table.db or table.name.lower() not in own:
            _check(pack, sql, table)
            found |= {table.name.lower()} & pack.facts.keys()
    return frozenset(found)


def _check(pack: Pack, sql: Sql, table: exp.Table) -> None:
    trouble = _trouble(pack, table.catalog, table.db.lower(), table.name)
    if trouble:
        sql.report(*trouble, place_of(sql, table))


def _trouble(pack: Pack, catalog: str, moment: str, name: str) -> tuple[str, str] | None:
    if catalog or (moment and moment not in MOMENTS):
        mistake = _("“{moment}.{name}”不对").format(moment=moment, name=name)
        return mistake, _("表名前面只能写 now. 或 history.")
    lower = name.lower()
    if lower in pack.facts and lower not in pack.records:
        if not moment:
            return None
        mistake = _("“{name}”是事实视图，前面不写 {moment}.").format(name=name, moment=moment)
        return mistake, _("请只写 {name}").format(name=name)
    if lower not in pack.records:
        known = [*pack.records, *(pack.facts if not moment else ())]
        return _("没有名为“{name}”的记录表或事实视图").format(name=name), did_you_mean(lower, known)
    if moment and not (pack.records[lower].valid or pack.records[lower].dated):
        mistake = _("记录表“{name}”没有日期，不能写 {moment}.").format(name=name, moment=moment)
        return mistake, _("请只写 {name}，或在记录表上声明 valid 或 dated").format(name=name)
    return None
