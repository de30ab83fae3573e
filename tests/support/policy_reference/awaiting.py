"""Whose missing facts an outcome waits for: rules 6 and 15."""

from __future__ import annotations

from collections.abc import Iterable

from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.queue import ahead
from tests.support.policy_reference.result import Outcome, Settled, Step, Whose


def awaited_by_row(result: Settled, whose: Whose, read: Iterable[Whose]) -> frozenset[Whose]:
    """Rule 6: an unknown row waits for whom the outcomes it read wait; if they are all settled, for itself."""
    found = [result.outcomes[one].awaiting for one in read if one in result.outcomes]
    return frozenset().union(*found) or frozenset({whose})


def awaited_in_queue(result: Settled, step: Step, me: Entry) -> frozenset[Whose]:
    """Rule 15: a provisional row waits for those ahead that are not settled, where it has no mark."""
    queue = [*step.front, *step.queue]
    open_places = [place for place in me.places if place.id not in me.marks]
    rivals = [one for place in open_places for one in ahead(me, place.id, queue) if one.kind != "decided"]
    found: list[Outcome] = [result.outcomes[one.policy, one.subject] for one in rivals]
    return frozenset().union(*(one.awaiting for one in found))
