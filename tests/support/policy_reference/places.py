"""What a row asks for, in the order in which it asks (rule 10): groups, at-most pools, budgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf

from tests.support.policy_reference.tree import Literal, Node
from tests.support.policy_reference.world import Policy, World


@dataclass(frozen=True)
class Place:
    """A group, at-most pool or budget, as one policy asks it."""

    id: str
    """One name for a group in all its members; a pool's own with the policy's before it."""
    kind: OneOf["group", "at_most", "budget"]
    name: str
    limit: Node
    per: tuple[Node, ...]


def places_of(world: World, policy: Policy) -> list[Place]:
    """Rules 10 and 12: the places that a row of the policy asks for, in order; a group is one place."""
    groups = [
        Place(f"group {group.id}", "group", group.id, Literal(1), group.per[policy.id])
        for group in world.groups_of(policy.id)
    ]
    pools = [Place(f"{policy.id}/{pool.id}", pool.kind, pool.id, pool.limit, pool.per) for pool in policy.pools]
    return [*groups, *(one for one in pools if one.kind == "at_most"), *(one for one in pools if one.kind == "budget")]
