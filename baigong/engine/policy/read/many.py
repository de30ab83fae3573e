"""How many questions, groups and pools one policy may have, and what they may not be called."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.compile.needs import LACKS
from baigong.engine.policy.model import Policy

MOST = {"conditions": 60, "groups": 6, "pools": 12}
"""Vetoes count as conditions; a sweep tells which one decides in one byte."""
TAKEN = ("amount", *LACKS)
"""What an outcome names where no condition decides it."""


def many_problems(page: Page, policy: Policy) -> Iterator[Problem]:
    """Too many, or a condition whose name says something else in an outcome."""
    counts = {
        "conditions": len(policy.vetoes) + len(policy.conditions),
        "groups": len(policy.groups),
        "pools": len(policy.pools),
    }
    for key, count in counts.items():
        if count > MOST[key]:
            mistake = _("{key} 有 {count} 项，最多 {most} 项").format(key=key, count=count, most=MOST[key])
            yield page.problem((key,), mistake, _("请合并几项，或在事实视图里先算好；否决项也算条件"), key=True)
    for key, asked in (("vetoes", policy.vetoes), ("conditions", policy.conditions)):
        for at, one in enumerate(asked):
            if one.id in TAKEN:
                mistake = _("编号“{id}”另有所指：结果用它说金额、周期、键、名额或次序不明").format(id=one.id)
                yield page.problem((key, at, "id"), mistake, _("请换一个编号"))
