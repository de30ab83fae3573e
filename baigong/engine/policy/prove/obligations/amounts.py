"""Amounts that cannot be paid, and rows for which the rule has no value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import z3

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.prove.encode.policy import Encoded
from baigong.engine.policy.prove.encode.terms import number
from baigong.engine.policy.prove.encode.world import World
from baigong.engine.policy.prove.model import Kind
from baigong.engine.policy.prove.obligations.obligation import Obligation, Shown


def of_amounts(world: World, name: str) -> Iterator[Obligation]:
    """Whoever meets all that is asked gets no less than nothing, and no more than the ceiling."""
    one = world.policy(name)
    if one.policy.amount is None:
        return
    value = number(one.amount.value)
    entitled = z3.And(one.meets, one.amount.known)
    sides: tuple[tuple[Kind, z3.BoolRef, int], ...] = (
        ("amount-negative", value < 0, -1),
        ("amount-above", value > one.policy.most, 1),
    )
    for kind, wrong, sign in sides:
        formula = z3.And(entitled, wrong)
        shown = [Shown(formula, _Beyond(sign, one.policy.most))]
        yield Obligation(kind, name, "amount", world, formula, wanted=False, shown=shown)


def of_gaps(world: World, name: str) -> Iterator[Obligation]:
    """Whoever is not refused and of whom everything is known has an answer from the rule: no table without a cell, no date without
    a value, no question about what does not exist.
    """
    one = world.policy(name)
    every = z3.And(world.all_known(name), z3.Not(one.refused))
    for place, lacks in _lacks(one):
        formula = z3.And(every, lacks)
        yield Obligation("gap", name, place, world, formula, wanted=False, shown=[Shown(formula, _Hole(place))])


def _lacks(one: Encoded) -> Sequence[tuple[str, z3.BoolRef]]:
    """Each place where a row may stay unknown, those before it known: the order in which an outcome names them (rule 4)."""
    tests = {"in_force": one.in_force, **one.vetoes, **one.conditions}
    found: list[tuple[str, z3.BoolRef]] = []
    before: list[z3.BoolRef] = []
    for place, test in tests.items():
        found.append((place, z3.And(*before, test.unknown)))
        before.append(test.known)
    if one.policy.amount is not None:
        found.append(("amount", z3.And(*before, z3.Not(one.amount.known))))
        before.append(one.amount.known)
    found.append(("queue", z3.And(*before, z3.Not(one.placed))))
    return found


@dataclass(frozen=True)
class _Beyond:
    sign: int
    most: int

    def __call__(self, found: Explanation) -> bool:
        value = found.sum.value if found.sum else None
        if value is None or found.outcome != "unknown":
            return False
        return value < 0 if self.sign < 0 else value > self.most


@dataclass(frozen=True)
class _Hole:
    place: str

    def __call__(self, found: Explanation) -> bool:
        if found.outcome != "unknown" or found.missing:
            return False
        return found.by == self.place or (self.place == "queue" and found.by in ("period", "keys", "limits", "order"))
