"""``facts.yaml``, ``records:``: what leaves the database, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.columns import check_columns, check_key
from baigong.engine.pack.check.policy_columns import check_policy_columns
from baigong.engine.pack.model import Pack, RecordTable
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import FACTS

MODEL = re.compile(r"[a-z][a-z0-9_]*\.[A-Z][A-Za-z0-9]*")
OFFERED = {"divisions": ("code", "unit", "kind", "valid_from", "valid_to")}
OFFERED_TERMS = ("code", "sort", "valid_from", "valid_to")
"""Columns of a record table whose rows are the pack's own words."""


def check_records(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Where each table's rows come from, its key, its dates, its columns."""
    page = pages[FACTS]
    for name, table in pack.records.items():
        path: Path = ("records", name)
        yield from _origin(pack, page, path, table)
        yield from check_key(page, path, table)
        yield from check_columns(pack, page, path, table)
        yield from check_policy_columns(page, path, table)
        yield from _dates(page, path, table)


def _origin(pack: Pack, page: Page, path: Path, table: RecordTable) -> Iterator[Problem]:
    if (table.model is None) == (table.vocabulary is None):
        yield page.problem(
            path,
            _("model 和 vocabulary 要写且只写一个"),
            _("记录写 model: 应用.模型；城市包自己的词写 vocabulary: 词表"),
            key=True,
        )
    elif table.vocabulary is not None:
        yield from _vocabulary(pack, page, path, table, table.vocabulary)
    elif not MODEL.fullmatch(table.model or ""):
        mistake = _("“{model}”不是模型的名称").format(model=table.model)
        yield page.problem((*path, "model"), mistake, _("请写成 registry.Person 这样：应用.模型"))


def _vocabulary(pack: Pack, page: Page, path: Path, table: RecordTable, name: str) -> Iterator[Problem]:
    if name != "divisions" and name not in pack.vocabularies:
        mistake = _("没有词表“{name}”").format(name=name)
        yield page.problem((*path, "vocabulary"), mistake, did_you_mean(name, [*pack.vocabularies, "divisions"]))
        return
    offered = OFFERED.get(name, OFFERED_TERMS)
    for column, declared in table.columns.items():
        source = declared.field or column
        if source not in offered:
            mistake = _("词表没有“{column}”这一列").format(column=source)
            yield page.problem((*path, "columns", column), mistake, did_you_mean(source, offered), key=True)
        elif source == "sort" and declared.absent is None and _unordered(pack, name):
            mistake = _("词表“{name}”的词没有次序").format(name=name)
            yield page.problem(
                (*path, "columns", column),
                mistake,
                _("请在 vocabularies.yaml 给每个词加 order，或删去这一列"),
                key=True,
            )


def _unordered(pack: Pack, name: str) -> bool:
    return all(term.order is None for term in pack.vocabularies[name].values())


def _dates(page: Page, path: Path, table: RecordTable) -> Iterator[Problem]:
    if table.valid and table.dated:
        cure = _("有起止的写 valid，只有一天的写 dated，请删去一个")
        yield page.problem((*path, "dated"), _("valid 和 dated 只能写一个"), cure, key=True)
    places: list[tuple[Path, str]] = [((*path, "valid", n), one) for n, one in enumerate(table.valid or ())]
    if table.dated:
        places.append(((*path, "dated"), table.dated))
    days = [name for name, column in table.columns.items() if column.type == "date"]
    for place, column in places:
        if column not in table.columns:
            yield page.problem(place, _("没有列“{column}”").format(column=column), did_you_mean(column, days))
        elif table.columns[column].type != "date":
            mistake = _("“{column}”不是日期列").format(column=column)
            yield page.problem(place, mistake, did_you_mean(column, days))
    if table.valid and table.valid[0] == table.valid[1]:
        yield page.problem((*path, "valid"), _("起止是同一列"), _("请写 [开始列, 结束列]，只有一天的写 dated"))
