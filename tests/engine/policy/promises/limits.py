"""Rules 5, 23 and 24: what dates, pools and groups never let happen, told from raw facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.engine.policy.promises import facts
from tests.engine.policy.promises.queue import Rank, rank
from tests.engine.policy.promises.trial import Got, Outcomes
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import Group, Policy, Pool, Raw, World


@dataclass(frozen=True)
class Asking:
    """A row, new or decided, as it stands for a policy."""

    policy: Policy
    row: Raw
    got: Got
    rank: Rank | None
    """None: it was decided, and stands before all."""
    decided_on: date | None = None

    @property
    def name(self) -> str:
        """For a message."""
        return f"{self.policy.id} {self.row['id']} {self.got}"


def new_rows(world: World, outcomes: Outcomes, policy: Policy) -> list[Asking]:
    """Rows that no decided case answers."""
    rows = [row for row in world.view(policy.view).rows if not facts.answers(world, policy, row)]
    return [Asking(policy, row, outcomes[policy.id, _subject(row)], rank(world, policy, row)) for row in rows]


def granted_before(policy: Policy) -> list[Asking]:
    """Decided cases that hold places."""
    cases = [one for one in policy.decided if one.outcome == "granted"]
    return [
        Asking(policy, one.facts, Got("granted", provisional=False, amount=one.amount, by=""), None, one.decided_on)
        for one in cases
    ]


def _subject(row: Raw) -> Value:
    subject = row["id"]
    assert subject is not None
    return subject


def broken(world: World, outcomes: Outcomes) -> list[str]:
    """Every promise of a world's dates, amounts, pools and groups that is not kept."""
    found = [one for policy in world.policies for one in _of_policy(world, outcomes, policy)]
    return found + [one for group in world.groups for one in of_group(world, outcomes, group)]


def _of_policy(world: World, outcomes: Outcomes, policy: Policy) -> Iterator[str]:
    rows = new_rows(world, outcomes, policy)
    for one in rows:
        if facts.out_of_dates(world, policy, one.row) and (one.got.outcome, one.got.by) != ("refused", "in_force"):
            yield f"out of force: {one.name}"
        yield from _amount(one)
    for pool in policy.pools:
        yield from of_pool(world, rows, policy, pool)


def _amount(one: Asking) -> Iterator[str]:
    amount, ceiling = one.got.amount, one.policy.ceiling
    if (amount is not None) != (one.got.outcome == "granted"):
        yield f"an amount beside what is not granted, or none: {one.name}"
    if amount is not None and (amount < 0 or (ceiling is not None and amount > ceiling)):
        yield f"an amount that may not be: {one.name}"


def of_pool(world: World, rows: list[Asking], policy: Policy, pool: Pool) -> Iterator[str]:
    """Nothing new past the limit; whoever is capped has those before it who hold the room or closed it, or asks too much."""
    before = granted_before(policy)
    for me in rows:
        mine = facts.key(world, policy, me.row, pool.per)
        there = [
            one
            for one in [*before, *rows]
            if facts.key(facts.on(world, one.decided_on), policy, one.row, pool.per) == mine
        ]
        held = [one for one in there if one.got.outcome == "granted"]
        if me.got.outcome == "granted" and _sum(pool, held) > facts.limit(world, policy, me.row, pool):
            yield f"{pool.id} holds too much: {me.name}"
        if (me.got.outcome, me.got.by) == ("capped", pool.id) and not _has_reason(world, me, pool, there):
            yield f"capped without a reason: {me.name}"


def _sum(pool: Pool, held: list[Asking]) -> int:
    return len(held) if pool.kind == "at_most" else sum(one.got.amount or 0 for one in held)


def _has_reason(world: World, me: Asking, pool: Pool, there: list[Asking]) -> bool:
    ahead = [one for one in there if one.rank is None or (me.rank is not None and one.rank < me.rank)]
    if pool.kind == "budget" and any((one.got.outcome, one.got.by) == ("capped", pool.id) for one in ahead):
        return True
    try:
        mine = 1 if pool.kind == "at_most" else facts.asks(world, me.policy, me.row)
    except facts.OtherExpressionError:
        return True
    held = [one for one in ahead if one.got.outcome == "granted"]
    return _sum(pool, held) + mine > facts.limit(world, me.policy, me.row, pool)


def of_group(world: World, outcomes: Outcomes, group: Group) -> Iterator[str]:
    """One new row for a key at most, none beside a decided one; whoever is excluded has a holder of the policy that is named."""
    members = [world.policy(name) for name in group.one_of]
    new = [row for policy in members for row in new_rows(world, outcomes, policy)]
    holders = [one for policy in members for one in granted_before(policy)]
    holders += [one for one in new if one.got.outcome == "granted"]
    for me in new:
        there = [one for one in holders if _key(world, one, group) == _key(world, me, group)]
        if me.got.outcome == "granted" and there != [me]:
            yield f"{group.id} has more than one: {[one.name for one in there]}"
    for me in new:
        if me.got.outcome == "excluded" and not _excluded_somewhere(world, outcomes, me):
            yield f"excluded by nobody: {me.name}"


def _excluded_somewhere(world: World, outcomes: Outcomes, me: Asking) -> bool:
    """Whether, in a group of the row, a row of the policy that is named holds its key."""
    by = world.policy(me.got.by)
    rows = [*granted_before(by), *(one for one in new_rows(world, outcomes, by) if one.got.outcome == "granted")]
    shared = [group for group in world.groups_of(me.policy.id) if by.id in group.one_of]
    return any(_key(world, one, group) == _key(world, me, group) for group in shared for one in rows)


def _key(world: World, one: Asking, group: Group) -> facts.Key:
    return facts.key(facts.on(world, one.decided_on), one.policy, one.row, group.per[one.policy.id])
