"""When a policy is in force, in words, and whether it is today."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _
from baigong.engine.policy.model import Policy
from baigong.engine.policy.wording import day_words


def in_force_words(policy: Policy) -> str:
    """``2017年1月1日起，2025年1月1日前``."""
    since = _("{day}起").format(day=day_words(policy.in_force_from))
    if policy.in_force_to is None:
        return since
    return _("，").join((since, _("{day}前").format(day=day_words(policy.in_force_to))))


def is_in_force(policy: Policy, day: date) -> bool:
    """Whether ``day`` is inside."""
    return policy.in_force_from <= day and (policy.in_force_to is None or day < policy.in_force_to)


def standing_words(policy: Policy, day: date) -> str:
    """What it is on ``day``."""
    if is_in_force(policy, day):
        return _("施行中")
    return _("还没有施行") if day < policy.in_force_from else _("已停止施行")


def day_shown(policy: Policy, day: date) -> date:
    """The day whose numbers are shown: ``day``, or the nearest to it on which the policy is in force."""
    if day < policy.in_force_from:
        return policy.in_force_from
    if policy.in_force_to is not None and day >= policy.in_force_to:
        return date.fromordinal(policy.in_force_to.toordinal() - 1)
    return day
