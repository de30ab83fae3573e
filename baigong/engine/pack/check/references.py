"""Figures that name figures: ratios and parts exist, and none leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import PROVISIONS


def check_references(pack: Pack, page: Page) -> Iterator[Problem]:
    """``ratio``, ``part_of`` and ``provision`` of every indicator."""
    known = {one.id for one in pack.indicators}
    ratios: dict[str, tuple[str, ...]] = {}
    wholes: dict[str, tuple[str, ...]] = {}
    for number, one in enumerate(pack.indicators):
        path: Path = ("indicators", number)
        if one.ratio is not None:
            ratios[one.id] = (one.ratio.part, one.ratio.whole)
            for key, name in (("part", one.ratio.part), ("whole", one.ratio.whole)):
                yield from unknown_figure(page, (*path, "ratio", key), name, known - {one.id})
            if one.ratio.times < 1:
                yield page.problem((*path, "ratio", "times"), _("times 要大于零"), _("百分比写 100，其余写 1"))
        if one.part_of is not None:
            wholes[one.id] = (one.part_of,)
            yield from unknown_figure(page, (*path, "part_of"), one.part_of, known - {one.id})
        if one.provision is not None and one.provision not in pack.provisions:
            mistake = _("{file} 里没有“{name}”").format(file=PROVISIONS, name=one.provision)
            yield page.problem((*path, "provision"), mistake, did_you_mean(one.provision, pack.provisions))
    for number, one in enumerate(pack.indicators):
        yield from _circle(page, ("indicators", number, "ratio"), one.id, ratios)
        yield from _circle(page, ("indicators", number, "part_of"), one.id, wholes)


def unknown_figure(page: Page, path: Path, name: str, known: set[str]) -> Iterator[Problem]:
    """A figure that no indicator defines."""
    if name not in known:
        yield page.problem(path, _("没有指标“{name}”可用").format(name=name), did_you_mean(name, known))


def _circle(page: Page, path: Path, start: str, leads: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    waiting, seen = [*leads.get(start, ())], set[str]()
    while waiting:
        one = waiting.pop()
        if one == start:
            if leads[start] != (start,) and start not in leads[start]:
                mistake = _("指标“{id}”绕回了它自己").format(id=start)
                yield page.problem(path, mistake, _("请改成不依赖它的指标"), key=True)
            return
        if one not in seen:
            seen.add(one)
            waiting += leads.get(one, ())
