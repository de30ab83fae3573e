"""``published/``: what was printed stands against figures that exist, as intervals that hold it."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack, Publication, PublishedFigure
from baigong.engine.pack.page import Page, Pages
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import PUBLICATIONS

PRECISIONS = ("exact", "rounded", "about", "more_than", "at_least")


def check_publications(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Ids, days, and every row of every CSV."""
    page = pages[PUBLICATIONS]
    seen: set[str] = set()
    for number, one in enumerate(pack.publications):
        if one.id in seen:
            yield page.problem((number, "id"), _("“{id}”写了两次").format(id=one.id), _("请删去一个或改名"))
        seen.add(one.id)
        if one.as_of < pack.city.first_day:
            mistake = _("截止日早于 city.yaml 的 first_day（{day}）").format(day=pack.city.first_day)
            yield page.problem((number, "as_of"), mistake, _("请改正日期，或把 first_day 提前"))
        yield from _figures(pack, pages[f"published/{one.file}"], one)


def _figures(pack: Pack, page: Page, publication: Publication) -> Iterator[Problem]:
    known = {one.id: one.unit for one in pack.indicators}
    seen: set[str] = set()
    for number, figure in enumerate(publication.figures):
        if figure.id not in known:
            mistake = _("没有指标“{name}”可用").format(name=figure.id)
            yield page.problem((number, "id"), mistake, did_you_mean(figure.id, known.keys() - seen))
        elif figure.unit != known[figure.id]:
            mistake = _("单位 {unit} 与指标的单位 {other} 不同").format(unit=figure.unit, other=known[figure.id])
            yield page.problem((number, "unit"), mistake, _("请写 {other}").format(other=known[figure.id]))
        if figure.id in seen:
            yield page.problem((number, "id"), _("“{id}”写了两次").format(id=figure.id), _("请删去一行"))
        seen.add(figure.id)
        if figure.part_of and figure.part_of not in known:
            mistake = _("没有指标“{name}”可用").format(name=figure.part_of)
            yield page.problem((number, "part_of"), mistake, did_you_mean(figure.part_of, known))
        if figure.precision and figure.precision not in PRECISIONS:
            mistake = _("“{given}”不是可选的值").format(given=figure.precision)
            yield page.problem((number, "precision"), mistake, did_you_mean(figure.precision, PRECISIONS))
        yield from _interval(page, number, figure)


def _interval(page: Page, number: int, figure: PublishedFigure) -> Iterator[Problem]:
    low, high, value = figure.low, figure.high, figure.value
    if low is None and high is None and value is None:
        yield page.problem((number, "value"), _("没有数字"), _("请填 value，以及真实值的范围 low（含）和 high（不含）"))
        return
    if low is not None and high is not None and low >= high:
        mistake = _("low {low} 不小于 high {high}").format(low=low, high=high)
        yield page.problem((number, "low"), mistake, _("范围含 low、不含 high，整数 13 写作 13,14"))
        return
    if value is None:
        return
    below = low is not None and value < low and figure.precision != "more_than"
    if below or (high is not None and value >= high):
        mistake = _("value {value} 不在 [{low}, {high}) 之内").format(
            value=value, low=low if low is not None else "…", high=high if high is not None else "…"
        )
        yield page.problem((number, "value"), mistake, _("请改正 value 或 low、high；“余”写 precision 为 more_than"))
