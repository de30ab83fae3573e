"""Policies that a row decides by itself, together with the other policies of the same row: they need no table between."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.compile.steps import steps
from baigong.engine.policy.model import Book, Group, Policy, nodes

DEEPEST = 8
"""Policies above one another in one query, each a query around the last; the engines' parsers nest no further than some forty."""


def alone(book: Book, decided: Collection[str]) -> frozenset[str]:
    """Ids of the policies without pools and ``decided`` cases whose groups, if any, are one first-of group on the subject itself.

    Rule 19: such a group is decided in the row. Those that stand too high above what they use are left to tables.
    """
    free = {one.id for one in book.policies.values() if not one.pools and one.id not in decided}
    here = free - _from_afar(book)
    within = {one for one in free if not book.policies[one].groups or _group_in_row(book, book.policies[one], here)}
    return frozenset(within - _too_high(book, within))


def _too_high(book: Book, within: set[str]) -> set[str]:
    """Every eighth policy of a chain without a group: those that use it read its outcome from a table, and start anew."""
    height: dict[str, int] = {}
    high: set[str] = set()
    of_view: dict[str, set[str]] = {}
    for one in book.policies.values():
        of_view.setdefault(one.subject, set()).add(one.id)
    for policy in (one for step in steps(book) for one in step):
        below = [one for one in reads_within(policy, of_view[policy.subject], within) if one not in high]
        height[policy.id] = max((height[one] + 1 for one in below), default=0)
        if height[policy.id] >= DEEPEST and not policy.groups:
            high.add(policy.id)
    return high


def read_from_tables(book: Book, within: Collection[str]) -> frozenset[str]:
    """Policies whose outcome another reads from a table: of another subject, or not ``within`` the row."""
    read = {name for one in book.policies.values() for name, _column in reads(one.expressions())}
    return frozenset(_from_afar(book) | (read - set(within)))


def reads_within(policy: Policy, same_view: Collection[str], within: Collection[str]) -> list[str]:
    """The policies that must be decided before ``policy`` in the same row: those that it uses and earlier members of its group."""
    found = [
        one for one, column in reads(policy.expressions()) if column is None and one in within and one in same_view
    ]
    if policy.id in within:
        found += [one for group in policy.groups for one in earlier(group, policy)]
    return list(dict.fromkeys(found))


def with_what_they_read(book: Book, policies: Sequence[Policy], within: Collection[str]) -> list[Policy]:
    """``policies`` and all that must be decided before them in the same row, in the book's order."""
    waiting, found = [one.id for one in policies], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            policy = book.policies[name]
            same = {one.id for one in book.policies.values() if one.subject == policy.subject}
            waiting += reads_within(policy, same, within)
    return [one for one in book.policies.values() if one.id in found]


def earlier(group: Group, policy: Policy) -> tuple[str, ...]:
    """The members that stand before ``policy``."""
    return group.members[: group.members.index(policy.id)]


def _from_afar(book: Book) -> set[str]:
    """Policies that are read for another subject."""
    return {
        name
        for one in book.policies.values()
        for name, column in reads(one.expressions())
        if column is not None or name not in book.policies or book.policies[name].subject != one.subject
    }


def _group_in_row(book: Book, policy: Policy, free: Collection[str]) -> bool:
    members = [book.policies[name] for name in policy.groups[0].members if name in free]
    return len(members) == len(policy.groups[0].members) <= DEEPEST and all(
        one.subject == policy.subject
        and len(one.groups) == 1
        and one.groups[0].keep == "first"
        and [part.name for part in one.groups[0].per if isinstance(part, nodes.Fact)] == [book.view(one).key]
        and len(one.groups[0].per) == 1
        for one in members
    )
