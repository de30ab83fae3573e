"""From the rows of a policy to entries of a queue, and to outcomes that need none: rules 4, 6 and 7."""

from __future__ import annotations

from typing import Literal as OneOf

from tests.support.policy_reference.awaiting import awaited_by_row
from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.places import places_of
from tests.support.policy_reference.reading import env_of
from tests.support.policy_reference.result import Outcome, Settled, Whose
from tests.support.policy_reference.standing import Asked, asked, standing
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.value import Used
from tests.support.policy_reference.world import DecidedCase, Policy, Raw, World


def answer(case: DecidedCase) -> Outcome:
    """Rule 7: the frozen outcome and amount."""
    return Outcome(case.outcome, amount=case.amount if case.outcome == "granted" else None, decided=True)


def subject_of(world: World, policy: Policy, raw: Raw) -> Value:
    """The subject of a row."""
    subject = raw[world.view(policy.view).key]
    assert subject is not None
    return subject


def entry_of(world: World, policy: Policy, row: Asked, kind: OneOf["decided", "sure", "maybe"]) -> Entry:
    """A row as it stands in a queue."""
    number = world.policies.index(policy)
    places = places_of(world, policy)
    return Entry(
        policy.id,
        number,
        row.subject,
        kind,
        places,
        row.keys,
        row.limits,
        row.amount,
        policy.ceiling,
        row.applied,
        row.order,
    )


def decided_entries(world: World, policy: Policy) -> list[Entry]:
    """Rule 7: granted cases stand in front, under the keys of their frozen facts on their day; one that is unknown matches none."""
    entries = []
    for case in policy.decided:
        if case.outcome == "granted":
            subject = subject_of(world, policy, case.facts)
            then = world.then(case)
            entry = entry_of(world, policy, asked(then, policy, case.facts, env_of(then, policy, subject)), "decided")
            entry.keys = {place: key for place, key in entry.keys.items() if None not in key}
            entry.amount = case.amount
            entries.append(entry)
    return entries


def answers_without_row(world: World, policy: Policy) -> dict[Whose, Outcome]:
    """Rule 7: a case decided once for all answers also when its subject has gone."""
    here = {subject_of(world, policy, raw) for raw in world.view(policy.view).rows}
    cases = {subject_of(world, policy, case.facts): case for case in policy.decided}
    once = not policy.period
    return {(policy.id, subject): answer(case) for subject, case in cases.items() if once and subject not in here}


def enter(world: World, policy: Policy, result: Settled) -> list[Entry]:
    """Rule 4: the rows that may hold a place; the outcomes of all that do not pass are noted in the result."""
    entries = []
    for raw in world.view(policy.view).rows:
        subject = subject_of(world, policy, raw)
        whose, env = (policy.id, subject), env_of(world, policy, subject)
        read: list[Whose] = []

        def used(other: str, whom: Value | None, read: list[Whose] = read) -> Used:
            assert whom is not None
            read.append((other, whom))
            return result.used(other, whom)

        env.used = used
        row = asked(world, policy, raw, env)
        found = standing(world, policy, row)
        result.holes += [f"{policy.id} {subject}: {hole}" for hole in env.holes]
        if found.case is not None:
            result.outcomes[whose] = answer(found.case)
        elif found.kind == "refused":
            result.outcomes[whose] = Outcome("refused", by=found.by)
        elif found.kind == "unknown":
            result.outcomes[whose] = Outcome("unknown", by=found.by, awaiting=awaited_by_row(result, whose, read))
            entries.append(entry_of(world, policy, row, "maybe"))
        else:
            entries.append(entry_of(world, policy, row, "sure"))
    return entries
