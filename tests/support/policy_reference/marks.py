"""Who surely has room, and who surely has none, whatever becomes known: rules 16 to 18."""

from __future__ import annotations

from tests.support.policy_reference.entry import Entry, Mark
from tests.support.policy_reference.places import Place
from tests.support.policy_reference.queue import ahead


def sure_holders(me: Entry, place: Place, queue: list[Entry]) -> list[Entry]:
    """Rule 17: rows ahead that are in, or that are sure and fit all their other pools."""
    return [
        one
        for one in ahead(me, place.id, queue)
        if one.inside or (one.sure and one.fits_all(lambda other: other.id != place.id))
    ]


def possible_holders(me: Entry, place: Place, queue: list[Entry]) -> list[Entry]:
    """Rule 17: rows ahead, sure or maybe, that are not out."""
    return [one for one in ahead(me, place.id, queue) if not one.out]


def possible_closers(me: Entry, place: Place, queue: list[Entry]) -> list[Entry]:
    """Rule 17: rows ahead that are out, but neither fit this budget nor are full in a pool asked before it."""
    return [
        one
        for one in ahead(me, place.id, queue)
        if one.out
        and one.marks.get(place.id) != "fits"
        and not any(one.marks.get(other.id) == "full" for other in one.before(place))
    ]


def sure_closers(me: Entry, place: Place, queue: list[Entry]) -> list[Entry]:
    """Rule 17: sure rows ahead that are full in this budget and fit every pool asked before it."""
    return [
        one
        for one in ahead(me, place.id, queue)
        if one.sure
        and one.marks.get(place.id) == "full"
        and all(one.marks.get(other.id) == "fits" for other in one.before(place))
    ]


def mark_of_place(me: Entry, place: Place, queue: list[Entry], limit: int) -> Mark | None:
    """Rule 17: place_max and place_min of a group or an at-most pool."""
    if 1 + len(sure_holders(me, place, queue)) > limit:
        return "full"
    return "fits" if 1 + len(possible_holders(me, place, queue)) <= limit else None


def mark_of_budget(me: Entry, place: Place, queue: list[Entry], limit: int) -> Mark | None:
    """Rule 17: total_max and total_min of a budget."""
    least = me.least + sum(one.least for one in sure_holders(me, place, queue))
    if least > limit or sure_closers(me, place, queue):
        return "full"
    rivals = [*possible_holders(me, place, queue), *possible_closers(me, place, queue)]
    most = [one.highest for one in (me, *rivals)]
    bounded = [one for one in most if one is not None]
    return "fits" if len(bounded) == len(most) and sum(bounded) <= limit else None


def mark(me: Entry, place: Place, queue: list[Entry]) -> Mark | None:
    """Rule 17: what a row learns in this round about one place, if anything."""
    limit = me.limits[place.id]
    if not me.position_known or None in me.keys[place.id] or limit is None:
        return None
    return (mark_of_budget if place.kind == "budget" else mark_of_place)(me, place, queue, limit)


def rounds(queue: list[Entry], front: list[Entry]) -> int:
    """Rule 17: marks from the previous round's, until none is new; gives how many rounds brought one.

    ``front`` stands before the queue (rule 16).
    """
    brought = 0
    while True:
        missing = [(me, place) for me in queue for place in me.places if place.id not in me.marks]
        found = [(me, place, mark(me, place, [*front, *queue])) for me, place in missing]
        new = [(me, place, one) for me, place, one in found if one is not None]
        for me, place, one in new:
            me.marks[place.id] = one
        if not new:
            return brought
        brought += 1


def settled(me: Entry) -> str | None:
    """Rule 18: the outcome that is settled for a row that passes; None if it is not."""
    groups = [me.marks.get(place.id) for place in me.places if place.kind == "group"]
    if me.inside:
        return "granted"
    if "full" in groups:
        return "excluded"
    return "capped" if me.out and all(one == "fits" for one in groups) else None
