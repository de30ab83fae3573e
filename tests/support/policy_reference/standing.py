"""What one row decides by itself: rules 3 to 7."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal as OneOf

from tests.support.policy_reference.entry import Key
from tests.support.policy_reference.places import Place, places_of
from tests.support.policy_reference.reading import day_of, env_of, read_row
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.value import Env, Row, value
from tests.support.policy_reference.world import DecidedCase, Policy, Raw, World


@dataclass
class Standing:
    """A row before any queue: refused or unknown, by what; passing; or answered by a decided case."""

    kind: OneOf["refused", "unknown", "passes", "decided"]
    by: str | None = None
    case: DecidedCase | None = None


@dataclass
class Asked:
    """All that a policy computes for one row."""

    subject: Value
    checks: list[tuple[str, bool | None]]
    """Whether it is in force, no veto holds, the conditions hold, in declared order."""
    amount: int | None
    period: Key
    keys: dict[str, Key]
    limits: dict[str, int | None]
    applied: bool | None
    order: tuple[tuple[Value | None, bool], ...]


def in_force(policy: Policy, day: date | None) -> bool | None:
    """Rule 5: from inclusive, to exclusive, at the policy's date."""
    if day is None:
        return None
    return policy.starts <= day and (policy.ends is None or day < policy.ends)


def checks(policy: Policy, row: Row, env: Env) -> Iterator[tuple[str, bool | None]]:
    """Rule 4: what must be true of a row, in declared order; a veto must be false."""
    yield "in_force", in_force(policy, day_of(None, policy, row, env.as_of))
    for veto in policy.vetoes:
        found = value(veto.when, row, env)
        yield veto.id, None if found is None else not found
    for condition in policy.conditions:
        yield condition.id, value(condition.when, row, env)


def amount_of(policy: Policy, row: Row, env: Env) -> int | None:
    """Rule 3: an amount below 0 or above the ceiling is a hole; a policy without an amount gives 0."""
    if policy.amount is None:
        return 0
    found: int | None = value(policy.amount, row, env)
    if found is not None and (found < 0 or (policy.ceiling is not None and found > policy.ceiling)):
        env.hole(f"amount {found}")
        return None
    return found


def key_of(place: Place, row: Row, env: Env) -> Key:
    """Rules 11 and 12: the key of a row in a pool or group."""
    return tuple(value(part, row, env) for part in place.per)


def asked(world: World, policy: Policy, raw: Raw, env: Env) -> Asked:
    """Everything that the policy computes for a row."""
    view, places = world.view(policy.view), places_of(world, policy)
    row, subject = read_row(raw, view, world.as_of), raw[view.key]
    assert subject is not None
    return Asked(
        subject,
        list(checks(policy, row, env)),
        amount_of(policy, row, env),
        period_of(policy, row, env),
        {place.id: key_of(place, row, env) for place in places},
        {place.id: value(place.limit, row, env) for place in places},
        True if policy.applied is None else value(policy.applied, row, env),
        tuple((value(term.by, row, env), term.descending) for term in policy.order),
    )


def period_of(policy: Policy, row: Row, env: Env) -> Key:
    """Rule 7: what one decided case answers; by default once for all."""
    return tuple(value(part, row, env) for part in policy.period)


def period_of_case(world: World, policy: Policy, case: DecidedCase) -> Key:
    """Rule 7: the period of a decided case, from its frozen facts on the day of the decision."""
    view, then = world.view(policy.view), world.then(case)
    subject = case.facts[view.key]
    assert subject is not None
    return period_of(policy, read_row(case.facts, view, then.as_of), env_of(then, policy, subject))


def wanting(row: Asked) -> str | None:
    """Rule 4: what else a row lacks to pass, the first in order."""
    lacks = {
        "amount": row.amount is None,
        "period": None in row.period,
        "keys": any(None in key for key in row.keys.values()),
        "limits": None in row.limits.values(),
        "order": row.applied is None or any(term is None for term, _descending in row.order),
    }
    return next((name for name, lacking in lacks.items() if lacking), None)


def by_itself(row: Asked) -> Standing:
    """Rule 4: refused by the first false check whatever else is unknown, else unknown by the first unknown one."""
    refused = [name for name, holds in row.checks if holds is False]
    if refused:
        return Standing("refused", refused[0])
    unknown = [name for name, holds in row.checks if holds is None]
    if unknown:
        return Standing("unknown", unknown[0])
    lacks = wanting(row)
    return Standing("unknown", lacks) if lacks else Standing("passes")


def standing(world: World, policy: Policy, row: Asked) -> Standing:
    """Rule 7 before rule 4: a decided case answers; an unknown period beside a decided case is unknown."""
    key = world.view(policy.view).key
    cases = [case for case in policy.decided if case.facts[key] == row.subject]
    if cases and None in row.period:
        return Standing("unknown", "period")
    for case in cases:
        if period_of_case(world, policy, case) == row.period:
            return Standing("decided", case=case)
    return by_itself(row)
