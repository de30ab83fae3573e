"""Random rules over random rows: the formulas leave no other answer than the slow interpreter's."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
import z3
from hypothesis import HealthCheck, given, settings

from baigong.engine.policy.prove.encode.policy import Encoded
from baigong.engine.policy.prove.encode.world import World as Formulas
from baigong.engine.policy.prove.encode.world import world as formulas_of
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.forced import forced, same_day
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.reading import env_of
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.standing import Asked, asked, by_itself
from tests.support.policy_reference.tree import Granted, GrantedAmount, Value
from tests.support.policy_reference.value import Used
from tests.support.policy_reference.world import Policy, Raw, World
from tests.support.policy_reference.worlds import worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def agree(world: World) -> int:
    """Every row of every policy; gives how many were looked at."""
    with tempfile.TemporaryDirectory() as folder:
        book = load_book(as_folder(world, Path(folder)))
    seen, settled = 0, settle(world)
    for policy in world.policies:
        where = formulas_of(book)
        encoded = where.policy(policy.id)
        for raw in world.view(policy.view).rows:
            subject = raw["id"]
            assert subject is not None
            env = env_of(world, policy, subject)
            env.used = settled.used
            row = asked(world, policy, raw, env)
            compare(where, encoded, row, _forced(where, world, policy, raw, settled.used))
            seen += 1
    return seen


def compare(where: Formulas, encoded: Encoded, row: Asked, given: list[Any]) -> None:
    """Each question, the amount and the outcome are settled as the interpreter has them."""
    solver = z3.Solver()
    solver.add(*[limit for limit in where.limits if not _tied(limit)], *given)
    assert solver.check() == z3.sat
    tests = {"in_force": encoded.in_force, **encoded.vetoes, **encoded.conditions}
    for name, found in row.checks:
        truth = tests[name]
        held, denied = (truth.false, truth.true) if name in encoded.vetoes else (truth.true, truth.false)
        says = {True: held, False: denied, None: truth.unknown}[found]
        assert solver.check(z3.Not(says)) == z3.unsat, (name, found)
    kind = by_itself(row).kind
    says = {"refused": encoded.refused, "unknown": encoded.unknown, "passes": encoded.passes}[kind]
    assert solver.check(z3.Not(says)) == z3.unsat, kind
    if row.amount is not None and encoded.policy.amount is not None:
        assert solver.check(encoded.amount.value != row.amount) == z3.unsat


def _forced(where: Formulas, world: World, policy: Policy, raw: Raw, used: Any) -> list[Any]:
    found = [*same_day(where.day, world.as_of), *forced(where.row(policy.view), raw)]
    uses = {(one.policy, one.column) for one in policy.expressions() if isinstance(one, Granted | GrantedAmount)}
    for name, column in uses:
        one = where.used[name, column]
        granted, amount = _outcome(used, name, raw[column] if column else raw["id"])
        found.append(one.known == (granted is not None))
        if granted is not None:
            found.append(one.granted == granted)
        if granted:
            found.append(one.amount == amount)
    return found


def _outcome(used: Any, policy: str, subject: Value | None) -> Used:
    found: Used = (None, None) if subject is None else used(policy, subject)
    return found


def _tied(limit: Any) -> bool:
    """Whether it ties a used outcome to the same subject's facts: here the queue decides, and decided cases of any amount."""
    return "outcome." in limit.sexpr()


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_the_formulas_agree_with_the_interpreter(world: World) -> None:
    assert agree(world) > 0


@pytest.mark.soak
@settings(max_examples=1_500, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_the_formulas_agree_with_the_interpreter_in_many_worlds(world: World) -> None:
    assert agree(world) > 0
