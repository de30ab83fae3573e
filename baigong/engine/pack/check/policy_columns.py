"""Columns of fact views: what policies need to know of them besides type and absence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.check.declared import Declared
from baigong.engine.pack.model import FactView, RecordTable
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean

OF_VIEWS = ("fallback", "at", "supplied_by", "range")


def check_policy_columns(page: Page, path: Path, table: RecordTable | FactView) -> Iterator[Problem]:
    """``fallback`` and ``range`` fit the type, ``at`` names a date column; none of them stands in a record table."""
    for name, column in table.columns.items():
        place = (*path, "columns", name)
        if isinstance(table, RecordTable):
            for key in OF_VIEWS:
                if getattr(column, key) is not None:
                    mistake = _("{key} 只用于事实视图").format(key=key)
                    yield page.problem((*place, key), mistake, _("请写到读这张表的视图里"), key=True)
        else:
            yield from check_policy_column(page, place, column, table.columns)


def check_policy_column(
    page: Page, place: Path, column: Declared, columns: Mapping[str, Declared]
) -> Iterator[Problem]:
    """One column of a view: its ``fallback``, ``range`` and ``at``."""
    yield from _fallback(page, place, column)
    yield from _range(page, place, column)
    yield from _at(page, place, column, columns)


def _fallback(page: Page, place: Path, column: Declared) -> Iterator[Problem]:
    if column.fallback is None:
        return
    if column.type != "date":
        yield page.problem((*place, "fallback"), _("fallback 只用于 date 列"), _("请删去，或写 absent"), key=True)
    elif column.fallback != "as_of":
        mistake = _("fallback 不能写“{value}”").format(value=column.fallback)
        yield page.problem((*place, "fallback"), mistake, _("请写 as_of，缺失时用截止日；或删去它，写 absent"))
    if column.absent is not None:
        mistake = _("absent 和 fallback 只能写一个")
        yield page.problem((*place, "fallback"), mistake, _("缺失时用截止日就删去 absent"), key=True)


def _range(page: Page, place: Path, column: Declared) -> Iterator[Problem]:
    if column.range is None:
        return
    low, high = column.range
    if column.type not in ("integer", "bigint"):
        yield page.problem((*place, "range"), _("range 只用于整数列"), _("请删去"), key=True)
    elif low > high:
        mistake = _("range 的下界 {low} 大于上界 {high}").format(low=low, high=high)
        yield page.problem((*place, "range"), mistake, _("请写 [{low}, {high}]").format(low=high, high=low))
    elif low < -(2**63) or high >= 2**63:
        mistake = _("range 超出 64 位整数")
        yield page.problem((*place, "range"), mistake, _("请写 ±9000000000000000000 以内的数"))


def _at(page: Page, place: Path, column: Declared, columns: Mapping[str, Declared]) -> Iterator[Problem]:
    if column.at is None:
        return
    dates = [name for name, one in columns.items() if one.type == "date"]
    if column.at not in dates:
        mistake = _("at 要写本视图的一个 date 列，没有“{name}”").format(name=column.at)
        yield page.problem((*place, "at"), mistake, did_you_mean(column.at, dates))
