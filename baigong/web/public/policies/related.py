"""Where a policy stands among others: figures that take a number from it, policies that it asks or excludes."""

from __future__ import annotations

from django.urls import reverse

from baigong.engine.base.language import pick
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.policy.model import Book, Policy, nodes
from baigong.web.components.view import Link
from baigong.web.public.policies.rules import book


def policies_of(city: Pack, one: Indicator) -> tuple[str, ...]:
    """Ids of the policies from which a figure's provision takes its value."""
    provision = city.provisions.get(one.provision) if one.provision else None
    if provision is None:
        return ()
    return provision.policies or ((provision.policy.split(".")[0],) if provision.policy else ())


def policies_behind(city: Pack, one: Indicator) -> tuple[Link, ...]:
    """To the pages of the policies that a figure's number comes from."""
    known = book().policies
    return tuple(policy_link(known[name]) for name in policies_of(city, one) if name in known)


def figures_from(city: Pack, policy: str) -> tuple[Link, ...]:
    """Figures whose provision comes from the policy."""
    return tuple(
        Link(pick(one.title), reverse("figure", args=[one.id]))
        for one in city.indicators
        if policy in policies_of(city, one)
    )


def related_policies(book: Book, policy: Policy) -> tuple[Link, ...]:
    """Those that it asks, that ask it, or that exclude one another with it."""
    found = {name for group in policy.groups for name in group.members}
    found |= _asked(policy)
    found |= {name for name, one in book.policies.items() if policy.id in _asked(one)}
    return tuple(policy_link(one) for name, one in book.policies.items() if name in found and name != policy.id)


def policy_link(policy: Policy) -> Link:
    """To the policy's page."""
    return Link(pick(policy.title), reverse("policy", args=[policy.id]))


def _asked(policy: Policy) -> set[str]:
    read = (node for expression in policy.expressions() for node in expression.walk())
    return {one.policy for one in read if isinstance(one, nodes.Outcome | nodes.OutcomeAmount)}
