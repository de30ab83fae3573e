"""A figure's definition for readers: its terms, the columns behind it, the queries that compute it."""

from __future__ import annotations

from baigong.engine.base.language import _, pick
from baigong.engine.figures.choose import view_of
from baigong.engine.figures.query import figure_sql
from baigong.engine.pack.model import Column, Indicator, Pack
from baigong.engine.warehouse.expansion import expand_tree, written
from baigong.web.components.tags import day as day_text
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.one_page import ColumnLine, Query, Term
from baigong.web.public.figures.units import unit_of
from baigong.web.public.policies.related import policies_behind


def period_text(one: Indicator) -> str:
    """``2014年1月1日起，2018年9月1日前``; empty for a figure of the day itself."""
    if one.period is None:
        return ""
    start, end = one.period.start, one.period.end
    texts = [_("{day}起").format(day=day_text(start))] if start else []
    texts += [_("{day}前").format(day=day_text(end))] if end else []
    return _("，").join(texts)


def terms_of(day: CityDay, one: Indicator) -> tuple[Term, ...]:
    """What the figure counts, in words and as declared."""
    terms = [Term(_("含义"), pick(one.meaning)), Term(_("单位"), unit_of(one.unit))]
    if one.period:
        terms.append(Term(_("期间"), period_text(one)))
    if one.ratio:
        part, whole = (day.figures[name].indicator for name in (one.ratio.part, one.ratio.whole))
        terms.append(
            Term(_("算法"), f"{pick(part.title)} ÷ {pick(whole.title)}" + (" × 100%" if one.ratio.times == 100 else ""))
        )
    if one.provision and one.provision in day.pack.provisions:
        title = pick(day.pack.provisions[one.provision].title)
        terms.append(Term(_("规定"), title, links=policies_behind(day.pack, one)))
    if one.rows:
        view = day.pack.facts[one.rows.view]
        terms.append(Term(_("数的是"), _("{meaning}（{name}）").format(meaning=pick(view.meaning), name=one.rows.view)))
        terms.append(Term(_("条件"), one.rows.where, code=True) if one.rows.where else Term(_("条件"), _("全部")))
        terms.append(Term(_("算法"), one.value or "", code=True))
    if one.value_in == "fen":
        terms.append(Term(_("换算"), _("以分计算，除以 100 为元")))
    return tuple(terms)


def columns_of(city: Pack, one: Indicator) -> tuple[ColumnLine, ...]:
    """The columns of the fact view behind the figure."""
    view = city.facts.get(view_of(city, one))
    if view is None:
        return ()
    return tuple(
        ColumnLine(name, pick(column.meaning), column.unit or "", _absent(column))
        for name, column in view.columns.items()
    )


def _absent(column: Column) -> str:
    if column.fallback is not None:
        return _("空着按当天")
    if column.absent is None:
        return _("总有值")
    return {"unknown": _("空着表示不详"), "false": _("空着表示否"), "none": _("空着表示没有")}[column.absent]


def queries_of(day: CityDay, one: Indicator) -> tuple[Query, ...]:
    """The query as declared, the view it reads, and the whole of it as it runs."""
    if one.rows is None:
        return ()
    sql = figure_sql(one, day.as_of)
    whole = written(expand_tree(day.pack, sql, day.as_of, one.period), pretty=True)
    return (
        Query(_("这个数字"), _readable(sql)),
        Query(_("它读的事实视图 {name}").format(name=one.rows.view), day.pack.facts[one.rows.view].sql.strip()),
        Query(_("实际运行的完整查询（DuckDB）"), whole),
    )


def _readable(sql: str) -> str:
    return sql.replace(" FROM ", "\nFROM ").replace(" WHERE ", "\nWHERE ")
