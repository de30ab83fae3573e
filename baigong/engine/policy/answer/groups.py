"""Policies of which only one is given: which of those that pass stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from baigong.engine.base.language import _, pick
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.model import Entitlement
from baigong.engine.policy.model import Group, Policy


@dataclass(frozen=True)
class Rival:
    """A policy that passes by its own facts (``sure``), or may."""

    policy: Policy
    trial: Trial
    amount: int | None
    sure: bool


def beside(one: Entitlement, rivals: Sequence[Rival]) -> Entitlement:
    """A granted policy as it stands beside the others: refused where another of the same row holds its place (rule 12), with a
    limit where another may hold it.
    """
    mine = next((each for each in rivals if each.policy.id == one.policy and each.sure), None)
    if mine is None:
        return one
    for group in mine.policy.groups:
        for other in _others(group, mine, rivals):
            same = other.trial is mine.trial and _key(group, other) == _key(group, mine)
            if same and other.sure:
                if _before(group, other, mine):
                    return _excluded(one, other.policy)
            elif not same or _before(group, other, mine) or group.keep == "better":
                words = _("与“{title}”可能只能享受一项。")
                one = replace(one, limits=(*one.limits, words.format(title=pick(other.policy.title))))
    return one


def _others(group: Group, mine: Rival, rivals: Sequence[Rival]) -> Iterator[Rival]:
    for one in rivals:
        if one is not mine and one.policy.id in group.members:
            yield one


def _key(group: Group, one: Rival) -> tuple[Any, ...]:
    own = next(each for each in one.policy.groups if each.id == group.id)
    rule, row = one.trial.rules.of(one.policy), one.trial.row(one.trial.judged(one.policy).used)
    return tuple(rule.value(node, row) for node in own.per)


def _before(group: Group, other: Rival, mine: Rival) -> bool:
    """Rule 9: in a better-of group the dearer one, then the one that is declared first."""
    at, here = group.members.index(other.policy.id), group.members.index(mine.policy.id)
    if group.keep == "first":
        return at < here
    return (-(other.amount or 0), at) < (-(mine.amount or 0), here)


def _excluded(one: Entitlement, by: Policy) -> Entitlement:
    says = _("与“{title}”只能享受一项，取那一项。").format(title=pick(by.title))
    return replace(
        one, outcome="refused", amount=None, by=by.id, says=says, basis=by.basis, next_step="", limits=(), nearest=""
    )
