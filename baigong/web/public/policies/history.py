"""A policy through time: its numbers side by side, the charts of those that changed, and each day on which something did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from baigong.engine.base.language import _
from baigong.engine.policy.model import Parameter
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.wording import Names, Version, day_words, versions
from baigong.engine.policy.wording.documents import basis_words
from baigong.engine.policy.wording.versions import Changed, cells
from baigong.web.public.policies.page import CellValue, Chart, Column, ParameterRow, Step

AFTER_LAST = timedelta(days=365)
"""A line without an end is drawn so far beyond its last change."""


@dataclass(frozen=True)
class History:
    """What the section shows."""

    columns: tuple[Column, ...]
    rows: tuple[ParameterRow, ...]
    charts: tuple[Chart, ...]
    end: str
    steps: tuple[Step, ...]


def history_of(names: Names) -> History:
    """Versions whose numbers are the same stand in one column, and each in its own step."""
    every = versions(names.policy)
    shown = [one for at, one in enumerate(every) if not at or one.changed]
    columns = tuple(Column(one.since.isoformat(), _("{day}起").format(day=day_words(one.since))) for one in shown)
    last = every[-1].until or max(shown[-1].since + AFTER_LAST, every[-1].since)
    return History(
        columns,
        tuple(_row(names, one, keys, shown) for one, keys in cells(names.policy)),
        tuple(_charts(names, shown)),
        last.isoformat(),
        tuple(_steps(names, every)),
    )


def _row(names: Names, one: Parameter, keys: tuple[Value, ...], shown: list[Version]) -> ParameterRow:
    values = [one.at(version.since).get(keys) for version in shown]
    told = tuple(
        CellValue(
            _("{day}起").format(day=day_words(version.since)),
            names.value(one, value),
            _plain(names, one, value),
            bool(at) and value != values[at - 1],
        )
        for at, (version, value) in enumerate(zip(shown, values, strict=True))
    )
    dated_by = "" if one.dated_by == names.policy.dated_by else names.column(one.dated_by)
    return ParameterRow(one.name, names.parameter(one.name), names.key(one, keys), one.assumed, dated_by, told)


def _plain(names: Names, one: Parameter, value: Value | None) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return ""
    return f"{value / 100:g}" if one.name in names.money else str(value)


def _charts(names: Names, shown: list[Version]) -> Iterator[Chart]:
    moved = {one.parameter for version in shown for one in version.changed}
    for name, one in names.policy.parameters.items():
        if name in moved and one.type == "integer":
            yield Chart(name, names.parameter(name), _("元") if name in names.money else "")


def _steps(names: Names, every: tuple[Version, ...]) -> Iterator[Step]:
    for at, one in enumerate(every):
        texts = tuple(_changed(names, change) for change in one.changed) or (
            _("数值不变，另有文件规定") if at else _("开始施行"),
        )
        yield Step(one.since, texts, tuple(map(basis_words, one.basis)))
    if names.policy.in_force_to:
        yield Step(names.policy.in_force_to, (_("停止施行"),), ())


def _changed(names: Names, one: Changed) -> str:
    parameter = names.policy.parameters[one.parameter]
    title, key = names.parameter(one.parameter), names.key(parameter, one.keys)
    what = _("{title}（{key}）").format(title=title, key=key) if key else title
    old, new = names.value(parameter, one.old), names.value(parameter, one.new)
    return _("{what}：{old} → {new}").format(what=what, old=old, new=new)
