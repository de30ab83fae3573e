"""What the rows of a step ask for: groups, at-most pools, budgets, numbered over the step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from baigong.engine.policy.model import Policy


@dataclass(frozen=True)
class Limit:
    """One place or budget for each key. ``number`` names its columns in the queue: ``k3_1`` key, ``l3`` limit, ``m3`` mark."""

    number: int
    kind: Literal["group", "at_most", "budget"]
    id: str
    width: int
    """Parts of the key."""
    members: frozenset[int]
    """Numbers of the policies of this step that ask it."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns of its key."""
        return tuple(f"k{self.number}_{part}" for part in range(1, self.width + 1))


@dataclass(frozen=True)
class Asking:
    """What one policy asks for, in its order: the limit, and the columns of the row part that hold key and limit."""

    limit: Limit
    keys: tuple[str, ...]
    most: str | None
    """None: a group has one place."""


def limits_of(step: Iterable[Policy]) -> tuple[Limit, ...]:
    """Every group and pool that policies of the step ask for."""
    found: dict[tuple[str, str], Limit] = {}
    for policy in step:
        for group in policy.groups:
            old = found.get(("group", group.id))
            members = (old.members if old else frozenset()) | {policy.number}
            number = old.number if old else len(found) + 1
            found["group", group.id] = Limit(number, "group", group.id, len(group.per), members)
        for pool in policy.pools:
            kind: Literal["at_most", "budget"] = "at_most" if pool.at_most is not None else "budget"
            members = frozenset({policy.number})
            found[policy.id, pool.id] = Limit(len(found) + 1, kind, pool.id, len(pool.per), members)
    return tuple(found.values())


def asking(policy: Policy, limits: Iterable[Limit]) -> tuple[Asking, ...]:
    """In the order of rule 10: groups, at-most pools, budgets, each as declared."""
    mine = {(one.kind == "group", one.id): one for one in limits if policy.number in one.members}
    asked = [
        Asking(mine[True, group.id], _keys(policy, "g", at, len(group.per)), None)
        for at, group in enumerate(policy.groups, 1)
    ]
    pools = [
        Asking(mine[False, pool.id], _keys(policy, "k", at, len(pool.per)), f"{policy.column}_l{at}")
        for at, pool in enumerate(policy.pools, 1)
    ]
    return (*asked, *sorted(pools, key=lambda one: one.limit.kind == "budget"))


def _keys(policy: Policy, letter: str, at: int, width: int) -> tuple[str, ...]:
    return tuple(f"{policy.column}_{letter}{at}_{part}" for part in range(1, width + 1))
