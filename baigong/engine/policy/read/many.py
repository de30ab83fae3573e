"""How many questions, groups and pools one policy may have, asked before they are read; and what they may not be called."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.compile.needs import LACKS
from baigong.engine.policy.model import Policy
from baigong.engine.policy.read.shape import PolicyShape

MOST = {"conditions": 60, "groups": 6, "pools": 12}
"""Vetoes count as conditions; a sweep tells which one decides in one byte."""
TAKEN = ("amount", *LACKS)
"""What an outcome names where no condition decides it."""
MEMBERS = 1_000
"""Policies of one group: as many as a folder has."""
KEYS = 50
"""Expressions of an order, a period or one key."""


def many_problems(page: Page, shape: PolicyShape) -> Iterator[Problem]:
    """Too many to be read."""
    counts: dict[Path, tuple[int, int]] = {
        ("conditions",): (len(shape.vetoes) + len(shape.conditions), MOST["conditions"]),
        ("groups",): (len(shape.groups), MOST["groups"]),
        ("pools",): (len(shape.pools), MOST["pools"]),
        ("order",): (len(shape.order), KEYS),
        ("period",): (len(shape.period), KEYS),
        **{("groups", at, "one_of"): (len(one.one_of), MEMBERS) for at, one in enumerate(shape.groups)},
        **{("groups", at, "per"): (len(one.per), KEYS) for at, one in enumerate(shape.groups)},
        **{("pools", at, "per"): (len(one.per), KEYS) for at, one in enumerate(shape.pools)},
    }
    for path, (count, most) in counts.items():
        if count > most:
            mistake = _("{key} 有 {count} 项，最多 {most} 项").format(key=path[-1], count=count, most=most)
            yield page.problem(path, mistake, _("请合并几项，或在事实视图里先算好；否决项也算条件"), key=True)


def taken_problems(page: Page, policy: Policy) -> Iterator[Problem]:
    """A condition whose name says something else in an outcome."""
    for key, asked in (("vetoes", policy.vetoes), ("conditions", policy.conditions)):
        for at, one in enumerate(asked):
            if one.id in TAKEN:
                mistake = _("编号“{id}”另有所指：结果用它说金额、周期、键、名额或次序不明").format(id=one.id)
                yield page.problem((key, at, "id"), mistake, _("请换一个编号"))
