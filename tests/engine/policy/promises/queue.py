"""Who stands before whom in a policy's queue, by its declared order."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from tests.engine.policy.promises.facts import plain
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import Policy, Raw, World

Rank: TypeAlias = tuple[tuple[int, int], ...]


def rank(world: World, policy: Policy, row: Raw) -> Rank:
    """Rows with an application first, then the terms of the order, the unknown first, then the subject's id."""
    applied = plain(world, policy, row, policy.applied) if policy.applied is not None else True
    terms = [_step(plain(world, policy, row, one.by), descending=one.descending) for one in policy.order]
    return ((int(applied is False), 0), *terms, _step(row[world.view(policy.view).key], descending=False))


def _step(value: Value | None, *, descending: bool) -> tuple[int, int]:
    if value is None:
        return (0, 0)
    number = value.toordinal() if isinstance(value, date) else ord(value) if isinstance(value, str) else int(value)
    return (1, -number if descending else number)
