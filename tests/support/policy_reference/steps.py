"""The order of work: rule 8."""

from __future__ import annotations

from tests.support.policy_reference.tree import Granted, GrantedAmount, everything
from tests.support.policy_reference.world import Policy, World


class OrderError(ValueError):
    """Policies that cannot be put in order; ``policies`` names them, sorted."""

    def __init__(self, policies: set[str]) -> None:
        self.policies = sorted(policies)
        super().__init__(", ".join(self.policies))


class CycleError(OrderError):
    """Each of these policies waits for itself."""


class PooledMemberError(OrderError):
    """Members of a better-of group that have pools."""


def uses(world: World, policy: Policy) -> set[str]:
    """The policies whose outcome a policy reads."""
    keys = [part for group in world.groups_of(policy.id) for one in group.per[policy.id] for part in everything(one)]
    return {node.policy for node in (*policy.expressions(), *keys) if isinstance(node, Granted | GrantedAmount)}


def comes_after(world: World) -> dict[str, set[str]]:
    """Rule 8: the policies that must come before each: those it uses, and earlier members of its first-of groups."""
    before = {policy.id: uses(world, policy) for policy in world.policies}
    for group in world.groups:
        if group.keep == "first":
            for number, member in enumerate(group.one_of):
                before[member] |= set(group.one_of[:number])
    return before


def tied(world: World) -> list[set[str]]:
    """Rule 8: the policies tied by better-of groups form one step; any other is a step by itself."""
    steps = [{policy.id} for policy in world.policies]
    for group in world.groups:
        if group.keep == "better":
            touched = [step for step in steps if step & set(group.one_of)]
            steps = [step for step in steps if step not in touched] + [set().union(*touched)]
    return steps


def steps_of(world: World) -> list[list[Policy]]:
    """Rule 8: the steps in order, each with its policies in the book's order.

    Raises PooledMemberError for pooled members of a better-of group, CycleError for policies that wait for themselves.
    """
    pooled = {m for group in world.groups if group.keep == "better" for m in group.one_of if world.policy(m).pools}
    if pooled:
        raise PooledMemberError(pooled)
    before, waiting, done = comes_after(world), tied(world), list[set[str]]()
    while waiting:
        finished = set[str]().union(*done)
        ready = [step for step in waiting if all(before[member] <= finished for member in step)]
        if not ready:
            raise CycleError(circling(waiting, before))
        done.append(ready[0])
        waiting.remove(ready[0])
    return [[policy for policy in world.policies if policy.id in step] for step in done]


def circling(waiting: list[set[str]], before: dict[str, set[str]]) -> set[str]:
    """Of the steps that wait, the policies of those that wait for themselves."""

    def awaited(step: set[str]) -> list[set[str]]:
        return [other for other in waiting if any(before[member] & other for member in step)]

    def reached(step: set[str]) -> list[set[str]]:
        found = awaited(step)
        for other in found:
            found += [further for further in awaited(other) if further not in found]
        return found

    return set[str]().union(*(step for step in waiting if step in reached(step)))


def is_better(world: World, step: list[Policy]) -> bool:
    """Rule 9: whether the dearer amount comes first in this step."""
    members = {member for group in world.groups if group.keep == "better" for member in group.one_of}
    return any(policy.id in members for policy in step)
