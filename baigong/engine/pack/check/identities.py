"""``indicators.yaml``, ``identities:``: the figures exist, and the relation has what its kind needs."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.references import unknown_figure
from baigong.engine.pack.check.rows import Counted, check_counted
from baigong.engine.pack.check.session import Session
from baigong.engine.pack.model import Identity, Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import INDICATORS

PARTS = {"share": 2, "equal": 1}
"""Kinds that take exactly so many parts; the others one or more."""
FACTORS = {"share": (0, 1), "equal": (0,), "product": (0, 1)}
"""Kinds that take so many factors; the others none, or one a part."""


def check_identities(pack: Pack, pages: Pages, session: Session) -> Iterator[Problem]:
    """Every identity."""
    page = pages[INDICATORS]
    known = {one.id for one in pack.indicators}
    seen: set[str] = set()
    for number, one in enumerate(pack.identities):
        path: Path = ("identities", number)
        if one.id in seen:
            yield page.problem((*path, "id"), _("等式“{id}”写了两次").format(id=one.id), _("请删去一个或改名"))
        seen.add(one.id)
        yield from unknown_figure(page, (*path, "whole"), one.whole, known)
        for place, part in enumerate(one.parts):
            yield from unknown_figure(page, (*path, "parts", place), part, known - {one.whole})
        yield from _counts(page, path, one)
        yield from _overlap(pack, page, path, one, session)


def _counts(page: Page, path: Path, one: Identity) -> Iterator[Problem]:
    right = PARTS.get(one.kind)
    if not one.parts or (right is not None and len(one.parts) != right):
        mistake = _("{kind} 的 parts 数目不对（写了 {found} 个）").format(kind=one.kind, found=len(one.parts))
        cure = _("请写 {right} 个").format(right=right) if right else _("请至少写一个")
        yield page.problem((*path, "parts"), mistake, cure)
    allowed = FACTORS.get(one.kind, (0, len(one.parts)))
    if len(one.factors) not in allowed:
        mistake = _("{kind} 的 factors 数目不对（写了 {found} 个）").format(kind=one.kind, found=len(one.factors))
        cure = _("请写 {right} 个，或不写").format(right=allowed[-1])
        yield page.problem((*path, "factors"), mistake, cure)


def _overlap(pack: Pack, page: Page, path: Path, one: Identity, session: Session) -> Iterator[Problem]:
    if (one.overlap is None) != (one.overlap_value is None):
        cure = _("重复计算的记录写在 overlap，多算了多少写在 overlap_value")
        yield page.problem(path, _("overlap 和 overlap_value 要一起写"), cure)
    if one.overlap is None or one.overlap_value is None:
        return
    if one.kind != "sum":
        yield page.problem((*path, "overlap"), _("overlap 只用于 sum"), _("请删去，或改 kind: sum"), key=True)
    if one.explains is None:
        yield page.problem(path, _("有 overlap，没有说明"), _("请加上 explains: {zh: …, en: …}"))
    counted = Counted(page, (*path, "overlap"), one.overlap, (*path, "overlap_value"), one.overlap_value)
    yield from check_counted(pack, session, counted)
