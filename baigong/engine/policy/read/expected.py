"""What a case expects: something that can come out at all, decided by something that the policy has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.compile.needs import LACKS
from baigong.engine.policy.compile.outcomes import places
from baigong.engine.policy.model import Kind, Policy
from baigong.engine.policy.read.shape import ExpectShape

PASSES = ("granted", "excluded", "capped")
"""Outcomes of a row that passes: only these may be provisional."""


def expected_problems(page: Page, path: Path, policy: Policy, expect: ExpectShape) -> Iterator[Problem]:
    """Mistakes of one ``expect``, told at its keys."""
    if expect.amount is not None and expect.outcome != "granted":
        mistake = _("只有 granted 才有金额，这里是 {outcome}").format(outcome=expect.outcome)
        yield page.problem((*path, "amount"), mistake, _("请删去 amount，或改成 outcome: granted"), key=True)
    if expect.provisional and expect.outcome not in PASSES:
        mistake = _("{outcome} 不会是暂定的").format(outcome=expect.outcome)
        yield page.problem((*path, "provisional"), mistake, _("请删去；只有 granted、excluded、capped 可以"), key=True)
    if expect.by is not None:
        yield from _by(page, (*path, "by"), deciders(policy)[expect.outcome], expect)


def deciders(policy: Policy) -> Mapping[Kind, tuple[str, ...]]:
    """What can decide each outcome."""
    asked = places(policy)
    refusing = tuple(one for one in asked if one not in ("amount", *LACKS))
    members = tuple(dict.fromkeys(name for group in policy.groups for name in group.members))
    pools = tuple(one.id for one in policy.pools)
    return {"granted": (), "refused": refusing, "unknown": asked, "excluded": members, "capped": pools}


def _by(page: Page, path: Path, known: tuple[str, ...], expect: ExpectShape) -> Iterator[Problem]:
    if expect.outcome == "granted":
        yield page.problem(path, _("granted 没有 by：没有什么拦住它"), _("请删去 by"), key=True)
    elif not known:
        mistake = _("本政策没有组或名额，不会有 {outcome}").format(outcome=expect.outcome)
        yield page.problem(path, mistake, _("请改正 outcome，或在政策里写上 groups 或 pools"))
    elif expect.by not in known:
        mistake = _("“{by}”不会使结果成为 {outcome}").format(by=expect.by, outcome=expect.outcome)
        yield page.problem(path, mistake, did_you_mean(expect.by, known))
