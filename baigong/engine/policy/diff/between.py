"""Everything that differs between two books of policies."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.diff.asked import asked, limits
from baigong.engine.policy.diff.change import Change, What
from baigong.engine.policy.diff.parameters import parameters
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Basis, Book, Policy
from baigong.engine.policy.model.nodes import Node, Value


def between(old: Book, new: Book) -> Iterator[Change]:
    """Policy by policy in the new book's order, the removed ones after; within one in the order of a policy's file."""
    for name, policy in new.policies.items():
        if name not in old.policies:
            yield Change(name, "policy", "added", new_says=policy.title)
        else:
            yield from _policy(old, old.policies[name], new, policy)
    for name, policy in old.policies.items():
        if name not in new.policies:
            yield Change(name, "policy", "removed", old_says=policy.title)


def _policy(old_book: Book, old: Policy, new_book: Book, new: Policy) -> Iterator[Change]:
    if dict(old.title) != dict(new.title):
        yield Change(new.id, "title", "words", old_says=old.title, new_says=new.title)
    plain: tuple[tuple[What, Value | None, Value | None], ...] = (
        ("subject", old.subject, new.subject),
        ("basis", _bases(old.basis), _bases(new.basis)),
        ("in_force_from", old.in_force_from, new.in_force_from),
        ("in_force_to", old.in_force_to, new.in_force_to),
        ("dated_by", old.dated_by, new.dated_by),
        ("period", _list(old.period), _list(new.period)),
        ("applied", _text(old.applied), _text(new.applied)),
        ("claimed", _text(old.claimed), _text(new.claimed)),
    )
    yield from _plain(new.id, plain)
    yield from parameters(old_book, old, new_book, new)
    yield from asked(new.id, "veto", old.vetoes, new.vetoes)
    yield from asked(new.id, "condition", old.conditions, new.conditions)
    yield from _plain(new.id, (("amount", _text(old.amount), _text(new.amount)),))
    if old.ceiling != new.ceiling:
        yield Change(new.id, "ceiling", "changed", old=old.ceiling, new=new.ceiling, money=True)
    yield from _plain(new.id, (("order", _order(old), _order(new)),))
    yield from limits(new.id, "group", old.groups, new.groups)
    yield from limits(new.id, "pool", old.pools, new.pools)


def _plain(policy: str, pairs: tuple[tuple[What, Value | None, Value | None], ...]) -> Iterator[Change]:
    yield from (Change(policy, what, "changed", old=old, new=new) for what, old, new in pairs if old != new)


def _text(node: Node | None) -> str | None:
    return None if node is None else text_of(node)


def _list(nodes: tuple[Node, ...]) -> str | None:
    return ", ".join(map(text_of, nodes)) or None


def _order(policy: Policy) -> str | None:
    return ", ".join(text_of(one.by) + (" desc" if one.descending else "") for one in policy.order) or None


def _bases(bases: tuple[Basis, ...]) -> str | None:
    return ", ".join(f"{one.document} {one.article}".strip() for one in bases) or None
