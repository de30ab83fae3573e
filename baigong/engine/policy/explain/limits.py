"""Whether each group and pool of a row has room, from what a sweep keeps of it (rule 20)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.explain.model import LimitFact, LimitKind, Mark
from baigong.engine.policy.model import Policy
from baigong.engine.policy.pools.limits import asking, limits_of

DIGITS: tuple[Mark, ...] = ("full", "open", "fits")
"""A digit each of ``<policy>_marks`` to the base 3, the first limit's the lowest."""


def asked_in_turn(policy: Policy) -> list[tuple[LimitKind, str]]:
    """Kind and id, in the order in which a sweep asks and keeps their marks."""
    return [(one.limit.kind, one.limit.id) for one in asking(policy, limits_of((policy,)))]


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
        told = dict(_stopped(asked, status))
    return tuple(LimitFact(name, kind, told[kind, name]) for kind, name in asked if (kind, name) in told)


def _stopped(asked: Sequence[tuple[LimitKind, str]], status: int) -> Iterator[tuple[tuple[LimitKind, str], Mark]]:
    """Rule 18: a settled excluded row's group is full; a settled capped row's groups fit and a pool is full. Which of several, the
    bytes do not say.
    """
    groups = [one for one in asked if one[0] == "group"]
    pools = [one for one in asked if one[0] != "group"]
    if status == EXCLUDED and len(groups) == 1:
        yield groups[0], "full"
    elif status == CAPPED:
        yield from ((one, "fits") for one in groups)
        if len(pools) == 1:
            yield pools[0], "full"
