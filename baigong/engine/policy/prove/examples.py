"""From a model of the solver to a subject that ``explain`` confirms, and to a case that can be put into a policy's file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from baigong.engine.policy.compile.layers import columns_of
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.explain import explain
from baigong.engine.policy.explain.explaining import Given
from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.world import World, outcomes
from baigong.engine.policy.prove.model import Example, Outcomes

WIDE = 70
"""Letters of a line, about; what is longer goes on in the next, set in further than its key."""


def confirmed(book: Book, name: str, world: World, model: Any) -> tuple[Example, Explanation]:
    """The subject of a model, and what ``explain`` says of it under a policy of ``book``."""
    policy = book.policies[name]
    day = dates.read(world.day, model)
    facts = facts_of(book, policy, world, model)
    used = dict(reads(policy.expressions()))
    given = {one: found for one, found in outcomes(world, model).items() if one in used}
    found = explain(book, name, Given(facts, given), day)
    case = as_case(policy, day, facts, given, found)
    return Example(name, day, facts, given, found.outcome, found.by, found.amount, case), found


def facts_of(book: Book, policy: Policy, world: World, model: Any) -> dict[str, Any]:
    """The columns that the policy reads, in the view's order, as they are in the model."""
    view = book.view(policy)
    row = world.row(policy.subject).facts(model)
    return {name: row.get(name) for name in columns_of(view, [policy])}


def as_case(policy: Policy, day: date, facts: Mapping[str, Any], given: Outcomes, found: Explanation) -> str:
    """A case for the list ``cases`` of the policy's file, with what comes out now."""
    expect: dict[str, Any] = {"outcome": found.outcome}
    if found.amount is not None:
        expect["amount"] = found.amount
    if found.by:
        expect["by"] = found.by
    case: dict[str, Any] = {"on": day, "facts": dict(facts)}
    if given:
        case["outcomes"] = {name: _outcome(one) for name, one in given.items()}
    case["expect"] = expect
    written = "\n".join(f"{name}: {_flow(value)}" for name, value in case.items())
    return "\n".join([f"- name: {policy.id}", *(f"  {line}" for line in written.split("\n"))])


def _outcome(given: tuple[bool, int] | None) -> int | str:
    if given is None:
        return "unknown"
    granted, amount = given
    return (amount or "granted") if granted else "refused"


def _flow(value: Any) -> str:
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=WIDE)
    return text.removesuffix("\n").removesuffix("\n...").replace("\n", "\n  ")
