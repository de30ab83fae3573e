"""Whether each group and pool of a row has room, from what a sweep keeps of it (rule 20)."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.explain.model import LimitFact, LimitKind, Mark
from baigong.engine.policy.model import Policy

DIGITS: tuple[Mark, ...] = ("full", "open", "fits")
"""A digit each of ``<policy>_marks`` to the base 3, the first limit's the lowest."""


def asked_in_turn(policy: Policy) -> list[tuple[LimitKind, str]]:
    """Rule 10's order: groups, at-most pools, budgets, each as declared."""
    pools: list[tuple[LimitKind, str]] = [
        ("budget" if one.at_most is None else "at_most", one.id) for one in policy.pools
    ]
    return [("group", one.id) for one in policy.groups] + sorted(pools, key=lambda one: one[0] == "budget")


def limits_told(policy: Policy, status: int, marks: int | None = None) -> tuple[LimitFact, ...]:
    """What is known of each limit of a row with these bytes; one of which they say nothing is left out.

    ``marks``: the sweep's own, where it kept them.
    """
    asked = asked_in_turn(policy)
    if status < GRANTED or not asked:
        return ()
    if marks is not None:
        told = {one: DIGITS[marks // 3**at % 3] for at, one in enumerate(asked)}
    elif status == GRANTED:
        told = dict.fromkeys(asked, "fits")
    elif len(asked) == 1:
        told = {asked[0]: "open" if status % 10 == PROVISIONAL else "full"}
    else:
        told = dict(_stopped(policy, status))
    return tuple(LimitFact(name, kind, told[kind, name]) for kind, name in asked if (kind, name) in told)


def _stopped(policy: Policy, status: int) -> Iterator[tuple[tuple[LimitKind, str], Mark]]:
    """Rule 18: a settled excluded row's group is full; a settled capped row's groups fit and a pool is full. Which of several, the
    bytes do not say.
    """
    if status == EXCLUDED and len(policy.groups) == 1:
        yield ("group", policy.groups[0].id), "full"
    elif status == CAPPED:
        yield from ((("group", one.id), "fits") for one in policy.groups)
        if len(policy.pools) == 1:
            pool = policy.pools[0]
            yield ("budget" if pool.at_most is None else "at_most", pool.id), "full"
