"""What is shown for the rows that pass: rules 10 to 14."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal as OneOf
from typing import TypeAlias

from tests.support.policy_reference.entry import Entry, Key
from tests.support.policy_reference.places import Place

Stopped: TypeAlias = OneOf["granted", "excluded", "capped"]


@dataclass
class Held:
    """Who holds a place, and which budgets are closed."""

    holders: list[Entry]
    closed: set[tuple[str, Key]] = field(default_factory=set)

    def at(self, place: Place, key: Key) -> list[Entry]:
        """Those who hold this place under this key."""
        return [one for one in self.holders if one.keys.get(place.id) == key]


def has_room(me: Entry, place: Place, held: Held) -> bool:
    """Rule 11: room in a group, an at-most pool or a budget. Rule 13: too many decided leave none."""
    key, limit = me.keys[place.id], me.limits[place.id]
    assert limit is not None
    there = held.at(place, key)
    if place.kind != "budget":
        return len(there) < limit
    assert me.amount is not None
    total = sum(one.least for one in there)
    return (place.id, key) not in held.closed and total + me.amount <= limit


def close(me: Entry, place: Place, held: Held) -> None:
    """Rule 11: the first misfit closes a budget."""
    if place.kind == "budget":
        held.closed.add((place.id, me.keys[place.id]))


def ask(me: Entry, held: Held) -> tuple[Stopped, str | None]:
    """Rule 10: outcome and, if it is not granted, who or what stopped it; a row that is stopped holds nothing."""
    for place in me.places:
        if has_room(me, place, held):
            continue
        close(me, place, held)
        if place.kind == "group":
            return "excluded", held.at(place, me.keys[place.id])[0].policy
        return "capped", place.name
    held.holders.append(me)
    return "granted", None


def forecast(queue: list[Entry], front: list[Entry]) -> dict[Entry, tuple[Stopped, str | None]]:
    """Rule 14: the queue run with the unknown rows left out. ``front``: who holds places before it begins."""
    held = Held(list(front))
    return {me: ask(me, held) for me in queue if me.sure}
