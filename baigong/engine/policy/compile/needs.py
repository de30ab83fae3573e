"""What a queue needs of a row, as columns: ``p1…`` period, ``applied``, ``o1…`` order, ``g1_1…`` and ``k1_1…`` keys of groups
and pools, ``l1…`` limits.
"""

from __future__ import annotations

from baigong.engine.policy.model import Policy, nodes

LACKS = ("period", "keys", "limits", "order")
"""What a row may lack beside its amount, in the order in which it is told."""
KINDS = {"p": "period", "g": "keys", "k": "keys", "l": "limits", "o": "order", "a": "order"}


def queued(policy: Policy) -> bool:
    """Whether others' rows can stop this policy's."""
    return bool(policy.pools or policy.groups)


def marked(policy: Policy) -> bool:
    """Whether a sweep keeps the marks of its groups and pools: of a single one the status says as much."""
    return len(policy.groups) + len(policy.pools) > 1


def needs(policy: Policy) -> list[tuple[str, nodes.Node]]:
    """Each by the end of its column's name."""
    listed = [(f"p{number}", one) for number, one in enumerate(policy.period, 1)]
    listed += [("applied", policy.applied)] if policy.applied else []
    listed += [(f"o{number}", one.by) for number, one in enumerate(policy.order, 1)]
    listed += _keys("g", [one.per for one in policy.groups]) + _keys("k", [one.per for one in policy.pools])
    listed += [(f"l{number}", pool.limit) for number, pool in enumerate(policy.pools, 1)]
    return listed


def kind_of(name: str) -> str:
    """Which of :data:`LACKS` a column is."""
    return KINDS[name[0]]


def _keys(letter: str, owners: list[tuple[nodes.Node, ...]]) -> list[tuple[str, nodes.Node]]:
    return [(f"{letter}{number}_{at}", one) for number, per in enumerate(owners, 1) for at, one in enumerate(per, 1)]
