"""The queue of a step: rules 9 and 16."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cmp_to_key
from typing import Any

from tests.support.policy_reference.entry import Entry, Key


def compared(left: Any, right: Any, *, descending: bool = False) -> int:
    """-1 if the left one comes first, 1 if the right one does; what is unknown comes first (rule 16)."""
    if left is None or right is None:
        return (left is not None) - (right is not None)
    first = left > right if descending else left < right
    return 0 if left == right else (-1 if first else 1)


def earlier(one: Entry, other: Entry) -> int:
    """Rule 9: negative if ``one`` stands before ``other``.

    In a better-of step the dearer comes first, then the policy declared first; then, as everywhere, applications before
    the rest, the declared order, the subject's id. What is unknown stands at its earliest place (rule 16).
    """
    if one.better:
        dearer = compared(one.highest, other.highest, descending=True)
        if dearer or one.number != other.number:
            return dearer or compared(one.number, other.number)
    steps = [compared(one.applied is False, other.applied is False)]
    steps += [compared(a, b, descending=down) for (a, down), (b, _down) in zip(one.order, other.order, strict=True)]
    steps.append(compared(one.subject, other.subject))
    return next((step for step in steps if step), 0)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Rule 9: the queue of a step."""
    return sorted(entries, key=cmp_to_key(earlier))


def may_agree(one: Key, other: Key) -> bool:
    """Rule 16: the same key, as far as its parts are known."""
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))


def ahead(me: Entry, place: str, queue: list[Entry]) -> list[Entry]:
    """Rule 17: the rows earlier in the queue with the same key in this place, or perhaps the same."""
    before_me = queue[: queue.index(me)]
    return [one for one in before_me if place in one.keys and may_agree(one.keys[place], me.keys[place])]
