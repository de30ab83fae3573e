"""``divisions.yaml``: codes, their dates, and which succeeds which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.dates import backwards
from baigong.engine.pack.model import Division, Pack
from baigong.engine.pack.page import Page, Pages
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import DIVISIONS

CODE = re.compile(r"[0-9]{6}")
LONGEST = 12
"""Characters that a record's division column holds."""


def check_divisions(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Codes are well formed and once there; successions are without gap, overlap or circle; one city."""
    page = pages[DIVISIONS]
    first: dict[str, int] = {}
    for number, one in enumerate(pack.divisions):
        yield from _code(page, number, one)
        yield from backwards(page, (number,), (one.valid_from, one.valid_to))
        if one.code in first:
            line = page.spot((first[one.code],))[0]
            mistake = _("代码“{code}”写了两次（第一次在第 {line} 行）").format(code=one.code, line=line)
            yield page.problem((number, "code"), mistake, _("请删去一行，或改成正确的代码"))
        first.setdefault(one.code, number)
        if one.kind == "city" and any(other.kind == "city" for other in pack.divisions[:number]):
            yield page.problem(
                (number, "kind"), _("已经有一个 city 了"), _("请改成 district、county、county_city 或 park")
            )
    yield from _successions(pack, page, first)


def _code(page: Page, number: int, one: Division) -> Iterator[Problem]:
    if not one.local and not CODE.fullmatch(one.code):
        mistake = _("“{code}”不是六位数字的区划代码").format(code=one.code)
        yield page.problem((number, "code"), mistake, _("请照 GB/T 2260 改正；自编的代码请加 local: true"))
    elif one.local and not re.fullmatch(rf"[0-9A-Za-z]{{1,{LONGEST}}}", one.code):
        mistake = _("自编代码“{code}”不合要求").format(code=one.code)
        yield page.problem((number, "code"), mistake, _("请用 1 至 12 个数字或英文字母"))


def _successions(pack: Pack, page: Page, first: dict[str, int]) -> Iterator[Problem]:
    heirs: dict[str, str] = {}
    for number, one in enumerate(pack.divisions):
        if one.succeeds is None:
            continue
        path = (number, "succeeds")
        if one.succeeds not in first:
            mistake = _("没有代码“{code}”").format(code=one.succeeds)
            yield page.problem(path, mistake, did_you_mean(one.succeeds, first.keys() - {one.code}))
        elif _circle(pack, one):
            mistake = _("“{code}”的承继关系成了环").format(code=one.code)
            yield page.problem(path, mistake, _("请只在新代码那一行写 succeeds: 旧代码"))
        elif one.succeeds in heirs:
            mistake = _("“{old}”已由“{heir}”承继").format(old=one.succeeds, heir=heirs[one.succeeds])
            yield page.problem(path, mistake, _("一个旧代码只能有一个承继者，请删去一处 succeeds"))
        else:
            yield from _handover(page, number, one, pack.divisions[first[one.succeeds]])
        heirs.setdefault(one.succeeds, one.code)


def _circle(pack: Pack, one: Division) -> bool:
    before = {row.code: row.succeeds for row in pack.divisions}
    code, seen = one.succeeds, {one.code}
    while code is not None and code not in seen:
        seen.add(code)
        code = before.get(code)
    return code == one.code


def _handover(page: Page, number: int, new: Division, old: Division) -> Iterator[Problem]:
    if old.valid_to is None or new.valid_from is None or old.valid_to != new.valid_from:
        mistake = _("“{new}”自 {start} 启用，“{old}”到 {end} 停用，两者没有相接").format(
            new=new.code, start=new.valid_from or _("未写明"), old=old.code, end=old.valid_to or _("未写明")
        )
        day = new.valid_from or old.valid_to or _("日期")
        cure = _("请把旧代码的 to 和新代码的 from 写成同一天（{day}）").format(day=day)
        yield page.problem((number, "succeeds"), mistake, cure)
