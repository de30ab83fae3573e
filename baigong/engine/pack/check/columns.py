"""Columns of tables and views alike: the key, the vocabularies, what absence means."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.declared import check_kind
from baigong.engine.pack.model import Column, FactView, Pack, RecordTable
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean


def check_key(page: Page, path: Path, table: RecordTable | FactView) -> Iterator[Problem]:
    """The key is one of the columns and never absent."""
    if table.key not in table.columns:
        mistake = _("键“{key}”不在列里").format(key=table.key)
        yield page.problem((*path, "key"), mistake, did_you_mean(table.key, table.columns))
    elif table.columns[table.key].absent is not None:
        mistake = _("键“{key}”不能缺失").format(key=table.key)
        yield page.problem((*path, "columns", table.key, "absent"), mistake, _("请删去 absent"), key=True)


def check_columns(pack: Pack, page: Page, path: Path, table: RecordTable | FactView) -> Iterator[Problem]:
    """Each column's vocabulary exists and fits its type; ``absent: false`` is for booleans; money is whole."""
    for name, column in table.columns.items():
        place = (*path, "columns", name)
        yield from _vocabulary(pack, page, place, column)
        yield from check_kind(page, place, column)
        if column.field is not None and isinstance(table, FactView):
            cure = _("请删去；视图的列名由 SQL 的 AS 决定")
            yield page.problem((*place, "field"), _("field 只用于记录表"), cure, key=True)


def _vocabulary(pack: Pack, page: Page, place: Path, column: Column) -> Iterator[Problem]:
    if column.vocabulary is None:
        return
    known = [*pack.vocabularies, "division"]
    if column.vocabulary not in known:
        mistake = _("没有词表“{name}”").format(name=column.vocabulary)
        yield page.problem((*place, "vocabulary"), mistake, did_you_mean(column.vocabulary, known))
    elif column.type != "text":
        mistake = _("有词表的列要用 text，不是 {type}").format(type=column.type)
        yield page.problem((*place, "type"), mistake, _("请写 type: text，或删去 vocabulary"))
