"""The order of work: a used policy before its user, earlier members of a first-of group before later ones."""

from __future__ import annotations

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.model import Book, Policy


class CycleError(InputError):
    """Policies that wait for one another; :attr:`names` in a circle, the first again at the end."""

    def __init__(self, names: list[str]) -> None:
        self.names = list(dict.fromkeys(names))
        self.names.append(self.names[0])
        told = _("政策之间互相等待，成了环：{names}。请去掉其中一个引用。")
        super().__init__(told.format(names=" → ".join(self.names)))


Step = tuple[Policy, ...]
"""Policies with one queue: those tied by better-of groups, or one alone."""


def steps(book: Book) -> tuple[Step, ...]:
    """Every step in an order in which each looks only at earlier ones; ties in the book's order.

    Raises CycleError, which names them.
    """
    tied = _tied(book)
    needs = {one: set[str]() for one in tied.values()}
    for policy in book.policies.values():
        for before in _before(book, policy):
            if tied[before] == tied[policy.id]:
                raise CycleError([before, policy.id])
            needs[tied[policy.id]] |= {tied[before]} - {tied[policy.id]}
    ordered = _ordered(needs)
    return tuple(tuple(one for one in book.policies.values() if tied[one.id] == step) for step in ordered)


def _tied(book: Book) -> dict[str, str]:
    """Policy → the first member of its step."""
    first = {one: one for one in book.policies}
    for policy in book.policies.values():
        for group in policy.groups:
            if group.keep == "better":
                joined = {first[one] for one in group.members if one in first}
                least = min(joined, key=list(book.policies).index)
                first = {one: least if of in joined else of for one, of in first.items()}
    return first


def _before(book: Book, policy: Policy) -> list[str]:
    """The policies that ``policy`` waits for."""
    used = [one for one, _column in reads(policy.expressions()) if one in book.policies]
    for group in policy.groups:
        if group.keep == "first":
            used += [one for one in group.members[: group.members.index(policy.id)] if one in book.policies]
    return list(dict.fromkeys(used))


def _ordered(needs: dict[str, set[str]]) -> list[str]:
    done: dict[str, None] = {}
    waiting = dict(needs)
    while waiting:
        ready = next((one for one, before in waiting.items() if before <= done.keys()), None)
        if ready is None:
            raise CycleError(_circle(waiting))
        done[ready] = None
        del waiting[ready]
    return list(done)


def _circle(waiting: dict[str, set[str]]) -> list[str]:
    """One circle among steps that all wait."""
    path = [next(iter(waiting))]
    while True:
        following = min(one for one in waiting[path[-1]] if one in waiting)
        if following in path:
            return path[path.index(following) :]
        path.append(following)
