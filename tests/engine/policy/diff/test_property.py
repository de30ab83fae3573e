"""In small worlds: a book does not differ from itself, however it is written; every difference can be said and turned round."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.base.language import speak
from baigong.engine.policy.diff.between import between
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.diff.words import sentence
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.read import load_book
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def read(world: World) -> Book:
    with tempfile.TemporaryDirectory() as where:
        return load_book(as_folder(world, Path(where)))


def turned(one: Change) -> Change:
    """What the change is from the other side."""
    kinds = {"added": "removed", "removed": "added"}
    kind = kinds.get(one.kind, one.kind)
    return replace(one, kind=kind, old=one.new, new=one.old, old_says=one.new_says, new_says=one.old_says)  # type: ignore[arg-type]


def parts(one: Policy) -> dict[str, object]:
    """What a policy decides, as text."""
    return {
        "vetoes": [(c.id, text_of(c.when)) for c in one.vetoes],
        "conditions": [(c.id, text_of(c.when)) for c in one.conditions],
        "amount": one.amount and text_of(one.amount),
        "ceiling": one.ceiling,
        "in_force": (one.in_force_from, one.in_force_to, one.dated_by, one.subject),
        "period": [text_of(node) for node in one.period],
        "applied": one.applied and text_of(one.applied),
        "order": [(text_of(part.by), part.descending) for part in one.order],
        "groups": [
            (group.id, group.members, group.keep, [text_of(node) for node in group.per]) for group in one.groups
        ],
        "pools": [
            (pool.id, text_of(pool.limit), pool.budget is None, [text_of(node) for node in pool.per])
            for pool in one.pools
        ],
        "parameters": {
            name: (
                parameter.dated_by,
                [(day, parameter.at(day)) for day in sorted({dated.since for dated in parameter.values})],
            )
            for name, parameter in one.parameters.items()
        },
    }


def check(world: World, other: World) -> None:
    old, new = read(world), read(other)
    assert list(between(old, read(world))) == []
    changes = list(between(old, new))
    for name in set(old.policies) & set(new.policies):
        same = parts(old.policies[name]) == parts(new.policies[name])
        told = [one for one in changes if one.policy == name and one.decides]
        assert same <= (not told), "nothing differs, nothing is told"
        if not told:
            assert without_later_repeats(old.policies[name]) == without_later_repeats(new.policies[name])
    back = [one for one in between(new, old) if one.what != "policy" and one.kind not in {"added", "removed"}]
    forth = [turned(one) for one in changes if one.what != "policy" and one.kind not in {"added", "removed"}]
    both = set(old.policies) & set(new.policies)
    shared = {name for name in both if old.policies[name].parameters.keys() == new.policies[name].parameters.keys()}
    assert key([one for one in back if one.policy in shared]) == key([one for one in forth if one.policy in shared])
    for language in ("zh", "en"):
        with speak(language):
            assert all(sentence(one).strip() for one in changes)


def key(changes: list[Change]) -> list[str]:
    """In an order of their own; money is told by either side."""
    return sorted(str(replace(one, money=False)) for one in changes)


def without_later_repeats(one: Policy) -> dict[str, object]:
    """The parts, a parameter's dates that change nothing left out."""
    found = parts(one)
    found["parameters"] = {
        name: (
            parameter.dated_by,
            [
                (day.since, day.cells)
                for at, day in enumerate(parameter.values)
                if not at or day.cells != parameter.values[at - 1].cells
            ],
        )
        for name, parameter in one.parameters.items()
    }
    return found


def reworked(world: World, chance: Random) -> World:
    """The world with a part of a policy put into another's place, or gone."""
    policies = []
    for one in world.policies:
        what = chance.randint(0, 4)
        if what == 0:
            one_now = replace(one, conditions=one.conditions[::-1])
        elif what == 1:
            one_now = replace(one, conditions=one.conditions[1:])
        elif what == 2:
            one_now = replace(one, pools=one.pools[:-1])
        elif what == 3:
            one_now = replace(one, ceiling=chance.choice((None, 1, 2)), order=one.order[1:])
        else:
            one_now = one
        policies.append(one_now)
    return replace(world, policies=tuple(policies))


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(worlds(), st.randoms(use_true_random=False))
def test_differences_are_told_and_only_differences(world: World, chance: Random) -> None:
    check(world, reworked(world, chance))


@pytest.mark.soak
@settings(max_examples=1_000, deadline=None, suppress_health_check=SLOW)
@given(worlds(), worlds())
def test_any_two_worlds_can_be_compared(world: World, other: World) -> None:
    check(world, other)
