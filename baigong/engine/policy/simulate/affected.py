"""Which policies a change can reach: those changed, who uses their outcomes, who shares a group with them."""

from __future__ import annotations

from collections.abc import Iterable

from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.model import Book, Policy


def affected(books: Iterable[Book], changed: Iterable[str]) -> list[str]:
    """Ids in the first books' order. All others have the same outcomes by both books."""
    policies = [one for book in books for one in book.policies.values()]
    found = set(changed)
    while True:
        more = {name for one in policies for name in _reached(one, found)} - found
        if not more:
            return list(dict.fromkeys(one.id for one in policies if one.id in found))
        found |= more


def _reached(policy: Policy, found: set[str]) -> set[str]:
    """The policy itself where it uses one of ``found``, and all members of its groups where it is one of them."""
    used = {name for name, _column in reads(policy.expressions())}
    reached = {policy.id} if used & found else set()
    if policy.id in found:
        reached |= {name for group in policy.groups for name in group.members}
    return reached
