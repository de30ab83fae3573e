"""Members of an exclusion group that can never stand for one key, so that nothing is excluded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import z3

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.model import Book, Group, Policy
from baigong.engine.policy.prove.encode.expression import whole
from baigong.engine.policy.prove.encode.terms import Known, number
from baigong.engine.policy.prove.encode.world import World, world
from baigong.engine.policy.prove.obligations.obligation import Obligation, Shown


def of_groups(book: Book) -> Iterator[Obligation]:
    """Any two members of a group can both pass on one day under one key."""
    for one, other, group in _pairs(book):
        yield _meet(book, book.policies[one], book.policies[other], group)


def _pairs(book: Book) -> Iterator[tuple[str, str, str]]:
    told: set[str] = set()
    for policy in book.policies.values():
        for group in policy.groups:
            if group.id not in told:
                told.add(group.id)
                there = [name for name in group.members if name in book.policies]
                yield from ((one, other, group.id) for one, other in combinations(there, 2))


def _meet(book: Book, one: Policy, other: Policy, group: str) -> Obligation:
    first = world(book)
    second = first if _same_row(one, other, group, book) else world(book, "other.", first.words, first.day)
    left, right = first.policy(one.id), second.policy(other.id)
    keys = zip(_keys(first, one, group), _keys(second, other, group), strict=True)
    same = [z3.And(a.known, b.known, number(a.value) == number(b.value)) for a, b in keys]
    formula = z3.And(left.passes, right.passes, *same)
    beside = () if second is first else (second,)
    shown = [Shown(left.passes, _passes), Shown(left.in_force.true, lambda found: found.in_force.result is True)]
    return Obligation(
        "group-apart", one.id, f"{group}: {other.id}", first, formula, wanted=True, shown=shown, beside=beside
    )


def _same_row(one: Policy, other: Policy, group: str, book: Book) -> bool:
    """Whether a key is one row of one view: it holds the view's own key."""
    if one.subject != other.subject:
        return False
    key = book.view(one).key
    named = [{getattr(node, "name", "") for node in _group(each, group).per} for each in (one, other)]
    return all(key in names for names in named)


def _group(policy: Policy, name: str) -> Group:
    return next(one for one in policy.groups if one.id == name)


def _keys(where: World, policy: Policy, group: str) -> list[Known]:
    setting = where.setting(policy)
    return [whole(node, setting) for node in _group(policy, group).per]


def _passes(found: Explanation) -> bool:
    return found.outcome == "granted"
