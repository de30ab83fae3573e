"""A policy that comes in the place of another names one that is there and began before it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.model import Policy


def following_problems(
    policies: Mapping[str, Policy], pages: Mapping[str, Page], unread: Container[str] = ()
) -> Iterator[Problem]:
    """Nothing is asked of a policy that could not be read."""
    for policy in policies.values():
        name, page = policy.follows, pages[policy.id]
        if not name or name in unread:
            continue
        if name not in policies:
            yield page.problem(("follows",), _("没有政策“{name}”").format(name=name), did_you_mean(name, policies))
        elif policies[name].in_force_from >= policy.in_force_from:
            words = _("{name} 自 {since} 起施行，不早于本政策，本政策不能接续它")
            mistake = words.format(name=name, since=policies[name].in_force_from)
            yield page.problem(("follows",), mistake, _("请写先施行的那一项，或删去 follows"))
