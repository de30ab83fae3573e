"""``indicators.yaml``, ``indicators:``: each figure's definition holds together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.dates import backwards
from baigong.engine.pack.check.printed import check_printed
from baigong.engine.pack.check.references import check_references
from baigong.engine.pack.check.rows import Counted, check_counted, missing_column
from baigong.engine.pack.check.session import Session
from baigong.engine.pack.check.units import check_units
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import INDICATORS

OF_PERIOD = re.compile(r":(since|until)\b")
FORMS = ("rows", "ratio", "provision")


def check_indicators(pack: Pack, pages: Pages, session: Session) -> Iterator[Problem]:
    """Form, references, units, printing, period, breakdowns, and the SQL of each."""
    page = pages[INDICATORS]
    first: dict[str, int] = {}
    for number, one in enumerate(pack.indicators):
        path: Path = ("indicators", number)
        if one.id in first:
            line = page.spot(("indicators", first[one.id]))[0]
            mistake = _("指标“{id}”写了两次（第一次在第 {line} 行）").format(id=one.id, line=line)
            yield page.problem((*path, "id"), mistake, _("请删去一个或改名"))
        first.setdefault(one.id, number)
        yield from _one(pack, page, path, one, session)
    yield from check_references(pack, page)


def _one(pack: Pack, page: Page, path: Path, one: Indicator, session: Session) -> Iterator[Problem]:
    if one.section not in pack.sections:
        mistake = _("没有章节“{name}”").format(name=one.section)
        yield page.problem((*path, "section"), mistake, did_you_mean(one.section, pack.sections))
    yield from check_printed(page, (*path, "printed"), one.printed)
    yield from _form(page, path, one)
    yield from check_units(pack, page, path, one)
    if one.rows is not None and one.value is not None:
        counted = Counted(page, (*path, "rows"), one.rows, (*path, "value"), one.value)
        yield from check_counted(pack, session, counted)
        yield from _period(pack, page, path, one)
    yield from _by(pack, page, path, one)


def _form(page: Page, path: Path, one: Indicator) -> Iterator[Problem]:
    there = [form for form in FORMS if getattr(one, form) is not None]
    if len(there) != 1:
        mistake = _("rows、ratio、provision 要写且只写一个，这里有 {found}").format(
            found=_("、").join(there) or _("零个")
        )
        yield page.problem(path, mistake, _("数记录写 rows，比率写 ratio，政策标准写 provision"))
    if one.rows is not None and one.value is None:
        yield page.problem(path, _("有 rows，没有 value"), _("请加上 value: count(*) 或 sum(列)"))
    if one.rows is None and one.value is not None:
        yield page.problem((*path, "value"), _("value 只与 rows 同用"), _("请删去 value，或写上 rows"), key=True)
    if one.rows is None and one.period is not None:
        yield page.problem((*path, "period"), _("period 只与 rows 同用"), _("请删去 period"), key=True)


def _period(pack: Pack, page: Page, path: Path, one: Indicator) -> Iterator[Problem]:
    texts = [one.rows.where or "" if one.rows else "", one.value or ""]
    view = pack.facts.get(one.rows.view) if one.rows else None
    used = any(OF_PERIOD.search(text) for text in [*texts, view.sql if view else ""])
    if one.period is None:
        if any(OF_PERIOD.search(text) for text in texts):
            place = (*path, "rows", "where") if OF_PERIOD.search(texts[0]) else (*path, "value")
            yield page.problem(place, _("用了 :since 或 :until，却没有 period"), _("请加上 period: {from: …, to: …}"))
        return
    yield from backwards(page, (*path, "period"), (one.period.start, one.period.end))
    if not used:
        mistake = _("写了 period，条件里却没有用 :since 和 :until，数字不会限于这段时间")
        cure = _("请在 where 里写 日期列 >= :since AND 日期列 < :until，或删去 period")
        yield page.problem((*path, "period"), mistake, cure, key=True)


def _by(pack: Pack, page: Page, path: Path, one: Indicator) -> Iterator[Problem]:
    view = pack.facts.get(one.rows.view) if one.rows else None
    if one.rows is None and one.by:
        cure = _("请删去 by；比率按其分子和分母分组")
        yield page.problem((*path, "by"), _("by 只与 rows 同用"), cure, key=True)
    for number, column in enumerate(one.by if view else ()):
        place = (*path, "by", number)
        if view is not None:
            yield from missing_column(page, place, column, view)
            if column == view.key:
                yield page.problem(place, _("不能按视图的键“{key}”分组").format(key=column), _("请按类别的列分组"))
        if column in one.by[:number]:
            yield page.problem(place, _("“{column}”写了两次").format(column=column), _("请删去一个"))
