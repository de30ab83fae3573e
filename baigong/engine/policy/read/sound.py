"""What one policy's file must keep beyond its form: ids that differ, dates in order, limits that hold for a whole pool."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language import text_of
from baigong.engine.policy.model import DAY, Parameter, Policy, Pool, nodes
from baigong.engine.policy.model.nodes import Node

PLACE = re.compile(r"\{([^{}]*)\}")


def sound_problems(page: Page, policy: Policy) -> Iterator[Problem]:
    """Mistakes of a policy whose expressions could be read."""
    yield from _twice(page, policy)
    if policy.in_force_to is not None and policy.in_force_to <= policy.in_force_from:
        mistake = _("施行期一天也没有：{since} 起，{until} 前").format(
            since=policy.in_force_from, until=policy.in_force_to
        )
        yield page.problem(("in_force", "to"), mistake, _("请改正 from 或 to；to 这一天已不施行"))
    yield from _said(page, policy)
    for at, pool in enumerate(policy.pools):
        yield from _limit(page, at, pool, policy.parameters)
        yield from _none(page, at, pool)


def _twice(page: Page, policy: Policy) -> Iterator[Problem]:
    """Vetoes and conditions share their ids: an answer names either by it."""
    asked = [("vetoes", at, one.id) for at, one in enumerate(policy.vetoes)]
    asked += [("conditions", at, one.id) for at, one in enumerate(policy.conditions)]
    pools = [("pools", at, one.id) for at, one in enumerate(policy.pools)]
    groups = [("groups", at, one.id) for at, one in enumerate(policy.groups)]
    for listed in (asked, pools, groups):
        seen: set[str] = set()
        for key, at, name in listed:
            if name in seen:
                yield page.problem((key, at, "id"), _("编号“{id}”写了两次").format(id=name), _("请改名或删去一个"))
            seen.add(name)


def _said(page: Page, policy: Policy) -> Iterator[Problem]:
    """``{name}`` in a condition's words is a parameter."""
    for key, asked in (("vetoes", policy.vetoes), ("conditions", policy.conditions)):
        for at, one in enumerate(asked):
            for language, words in one.says.items():
                for name in PLACE.findall(words):
                    if name not in policy.parameters:
                        mistake = _("“{name}”不是参数，填不进这句话").format(name=name)
                        path: Path = (key, at, "says", language)
                        yield page.problem(path, mistake, did_you_mean(name, policy.parameters))


def _limit(page: Page, at: int, pool: Pool, parameters: Mapping[str, Parameter]) -> Iterator[Problem]:
    """All rows of a pool must see one limit: it reads the day and the pool's key, nothing else."""
    key = {text_of(one) for one in pool.per}
    for kind, limit in (("at_most", pool.at_most), ("budget", pool.budget)):
        path: Path = ("pools", at, kind)
        for name in dict.fromkeys(_beyond(limit, key, parameters)) if limit is not None else ():
            mistake = _("名额的多少不能随“{name}”变化").format(name=name)
            yield page.problem(path, mistake, _("请把它写进 per；若是参数的日期，请给参数加上 dated_by: as_of"))


def _none(page: Page, at: int, pool: Pool) -> Iterator[Problem]:
    """A number below 0 that is written out; 0 is how a pool is closed."""
    if isinstance(pool.limit, nodes.Literal) and isinstance(pool.limit.value, int) and pool.limit.value < 0:
        path: Path = ("pools", at, "at_most" if pool.at_most else "budget")
        yield page.problem(path, _("这个名额谁也得不到"), _("请写 0 或更大的整数，或删去这一项"))


def _beyond(node: Node, key: set[str], parameters: Mapping[str, Parameter]) -> Iterator[str]:
    """What the limit reads of a row, the parts of the key left out."""
    match node:
        case nodes.Fact(name=name) | nodes.Has(name=name):
            read = [name]
        case nodes.Parameter(name=name):
            read = [] if parameters[name].dated_by in {DAY, *key} else [parameters[name].dated_by]
        case nodes.Outcome(policy=name) | nodes.OutcomeAmount(policy=name):
            read = [name]
        case _:
            read = []
    if type(node) is Node or text_of(node) in key:
        return
    yield from read
    for part in node.parts():
        yield from _beyond(part, key, parameters)
