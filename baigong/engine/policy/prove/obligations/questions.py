"""Conditions and vetoes that decide nothing, and policies that nobody can be granted."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.prove.encode.policy import Encoded
from baigong.engine.policy.prove.encode.terms import Truth
from baigong.engine.policy.prove.encode.world import World
from baigong.engine.policy.prove.model import Kind
from baigong.engine.policy.prove.obligations.obligation import Obligation, Shown


def of_questions(world: World, name: str) -> Iterator[Obligation]:
    """Each condition and veto comes out true for somebody and false for somebody while the policy is in force; somebody can pass."""
    one = world.policy(name)
    inside = one.in_force.true
    for place, test in one.vetoes.items():
        yield _some(world, one, "veto-never", place, test.true, [_answer(one, place, test, asked=False)])
        yield _some(world, one, "veto-always", place, test.false, [_answer(one, place, test, asked=True)])
    for place, test in one.conditions.items():
        yield _some(world, one, "condition-never", place, test.true, [_answer(one, place, test, asked=False)])
        yield _some(world, one, "condition-always", place, test.false, [_answer(one, place, test, asked=True)])
    refused = Shown(z3.And(inside, one.refused), lambda found: found.outcome == "refused")
    lacking = Shown(z3.And(inside, one.meets), lambda found: found.outcome == "unknown")
    yield Obligation("nobody", name, "", world, one.passes, wanted=True, shown=[lacking, refused])


def _some(world: World, one: Encoded, kind: Kind, place: str, answer: z3.BoolRef, shown: list[Shown]) -> Obligation:
    formula = z3.And(one.in_force.true, answer)
    return Obligation(kind, one.policy.id, place, world, formula, wanted=True, shown=shown)


def _answer(one: Encoded, place: str, test: Truth, *, asked: bool) -> Shown:
    """A row in force in which the question has this answer."""
    formula = z3.And(one.in_force.true, test.true if asked else test.false)

    def shows(found: Explanation) -> bool:
        return any(each.id == place and each.result is asked for each in found.asked)

    return Shown(formula, shows)
