"""Branches of a CASE: one that no row reaches, and two that claim the same row for different values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import z3

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.model import Policy, nodes
from baigong.engine.policy.prove.encode.expression import asked, term
from baigong.engine.policy.prove.encode.terms import Known, Term, Truth, number
from baigong.engine.policy.prove.encode.world import World
from baigong.engine.policy.prove.obligations.obligation import Obligation, Shown


def of_branches(world: World, name: str) -> Iterator[Obligation]:
    """Every branch is somebody's, and two that ask the same facts, neither within the other, are nobody's both."""
    policy = world.book.policies[name]
    for text, case in _cases(policy):
        yield from _never(world, policy, text, case)
        yield from _overlaps(world, policy, text, case)


def _cases(policy: Policy) -> Iterator[tuple[str, nodes.Case]]:
    """Every CASE, with the place of its expression."""
    listed = [(one.id, one.when) for one in (*policy.vetoes, *policy.conditions)]
    listed += [("amount", policy.amount)] if policy.amount else []
    for place, expression in listed:
        for node in expression.walk():
            if isinstance(node, nodes.Case):
                yield place, node


def _never(world: World, policy: Policy, place: str, case: nodes.Case) -> Iterator[Obligation]:
    setting, inside = world.setting(policy), world.policy(policy.id).in_force.true
    before: list[z3.BoolRef] = []
    for at, (when, _then) in enumerate(case.whens, 1):
        test = asked(when, setting)
        reached = z3.And(inside, *before, test.true)
        shown = [Shown(z3.And(inside, test.true), _in_force), Shown(inside, _in_force)]
        yield Obligation("branch-never", policy.id, f"{place} WHEN {at}", world, reached, wanted=True, shown=shown)
        before.append(test.false)


def _overlaps(world: World, policy: Policy, place: str, case: nodes.Case) -> Iterator[Obligation]:
    setting, inside = world.setting(policy), world.policy(policy.id).in_force.true
    for (at, one), (beside, other) in combinations(enumerate(case.whens, 1), 2):
        if _reads(one[0]) != _reads(other[0]) or not _reads(one[0]):
            continue
        first, second = asked(one[0], setting), asked(other[0], setting)
        both = z3.And(inside, first.true, second.true, _differ(term(one[1], setting), term(other[1], setting)))
        # A narrow branch before a wide one is a rule with its exception; only what sticks out on both sides is a slip.
        apart = [z3.And(inside, first.true, second.false), z3.And(inside, first.false, second.true)]
        name = f"{place} WHEN {at}, {beside}"
        shown = [Shown(both, _in_force)]
        yield Obligation("branch-overlap", policy.id, name, world, both, wanted=False, shown=shown, given=apart)


def _differ(one: Term, other: Term) -> z3.BoolRef:
    if isinstance(one, Truth) and isinstance(other, Truth):
        return z3.Or(z3.And(one.true, other.false), z3.And(one.false, other.true))
    assert isinstance(one, Known)  # noqa: S101  # branches are of one type
    assert isinstance(other, Known)  # noqa: S101
    return z3.And(one.known, other.known, number(one.value) != number(other.value))


def _reads(node: nodes.Node) -> frozenset[str]:
    return frozenset(one.name for one in node.walk() if isinstance(one, nodes.Fact | nodes.Has))


def _in_force(found: Explanation) -> bool:
    return found.in_force.result is True
