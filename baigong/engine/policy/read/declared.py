"""What a bare folder's ``facts.yaml`` must keep beyond its form: columns that fit their types and one another."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.declared import check_kind
from baigong.engine.pack.check.policy_columns import check_policy_column
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language.named import HAS
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model import DAY
from baigong.engine.policy.read.shape import ColumnShape, ViewShape


def declared_problems(page: Page, name: str, view: ViewShape) -> Iterator[Problem]:
    """The key is a column; what each column says of itself."""
    path: Path = ("facts", name)
    if view.key not in view.columns:
        mistake = _("键“{key}”不是这个视图的列").format(key=view.key)
        yield page.problem((*path, "key"), mistake, did_you_mean(view.key, view.columns))
    for one, column in view.columns.items():
        place = (*path, "columns", one)
        yield from check_kind(page, place, column)
        yield from check_policy_column(page, place, column, view.columns)
        yield from _listed(page, place, column)
        yield from _named(page, place, one, view)


def _listed(page: Page, place: Path, column: ColumnShape) -> Iterator[Problem]:
    if column.vocabulary is not None:
        mistake = _("没有城市，也就没有词表“{name}”").format(name=column.vocabulary)
        yield page.problem((*place, "vocabulary"), mistake, _("请改写成 values: [值, …]"), key=True)
    if column.values and column.type != "text":
        yield page.problem((*place, "values"), _("values 只用于 text 列"), _("请删去；整数列的范围写 range"), key=True)
    for at, value in enumerate(column.values):
        if value in column.values[:at]:
            mistake = _("“{value}”写了两次").format(value=value)
            yield page.problem((*place, "values", at), mistake, _("请删去一个"))


def _named(page: Page, place: Path, name: str, view: ViewShape) -> Iterator[Problem]:
    """A column that an expression could not name, or that would be taken for another's ``has_X``."""
    if name == DAY or name in words().keywords - {"end"}:
        mistake = _("列不能叫“{name}”，它在规则里另有意思").format(name=name)
        yield page.problem(place, mistake, _("请换一个名称"), key=True)
    other = view.columns.get(name.removeprefix(HAS)) if name.startswith(HAS) else None
    if other is not None and (other.absent == "none" or other.fallback is not None):
        mistake = _("“{name}”已经是列“{other}”有没有值").format(name=name, other=name.removeprefix(HAS))
        yield page.problem(place, mistake, _("请换一个名称"), key=True)
