"""What is promised of every world, tried by brute force: rules 18 and 21 to 24."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.policy_reference.completions import completions
from tests.support.policy_reference.enter import decided_entries
from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.marks import settled
from tests.support.policy_reference.places import Place
from tests.support.policy_reference.queue import ahead
from tests.support.policy_reference.result import Settled, Step
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.world import World


def broken_promises(world: World, *, partial: bool = False) -> list[str]:
    """What the outcomes of a world, under all its completions, do not keep; empty if all is well."""
    result = settle(world)
    decided = [entry for policy in world.policies for entry in decided_entries(world, policy)]
    broken = [*of_marks(result), *of_waiting(result)]
    for step in result.steps:
        held = holders(step, result, decided)
        broken += [*of_pools(step, held), *of_groups(step, held)]
    for completion in completions(world, partial=partial):
        broken += of_filling(result, settle(completion))
        if broken:
            break
    return broken


def of_marks(result: Settled) -> Iterator[str]:
    """Rule 18: what is settled is what the forecast shows."""
    for step in result.steps:
        for me, (kind, _by) in step.shown.items():
            if settled(me) not in {None, kind}:
                yield f"{me.policy} {me.subject}: shown {kind}, settled {settled(me)}"


def of_waiting(result: Settled) -> Iterator[str]:
    """Rule 15: what is unknown or provisional waits for somebody's facts."""
    for whose, outcome in result.outcomes.items():
        if outcome.settled == bool(outcome.awaiting):
            yield f"{whose}: {outcome}"


def of_filling(before: Settled, after: Settled) -> Iterator[str]:
    """Rules 21 and 22: what filling facts may change."""
    for whose, was in before.outcomes.items():
        now = after.outcomes[whose]
        if was.settled and (now.outcome, now.amount, now.settled) != (was.outcome, was.amount, True):
            yield f"{whose}: settled as {was}, filled {now}"
        if was.provisional and now.outcome == "unknown":
            yield f"{whose}: provisional {was}, filled unknown"
    yield from of_nothing_missing(after)


def of_nothing_missing(result: Settled) -> Iterator[str]:
    """Rule 22: where nothing is missing and no rule has a hole, all is settled. Worlds with a NULL are let through."""
    if result.missing or result.holes:
        return
    for whose, outcome in result.outcomes.items():
        if not outcome.settled:
            yield f"{whose}: nothing is missing, yet {outcome}"


def holders(step: Step, result: Settled, decided: list[Entry]) -> list[Entry]:
    """Who holds places when a step is over: decided, shown granted in this step or earlier ones."""
    done = result.steps[: result.steps.index(step) + 1]
    return [*decided, *(me for one in done for me, (kind, _by) in one.shown.items() if kind == "granted")]


def there(place: Place, me: Entry, entries: list[Entry]) -> list[Entry]:
    """The entries under the key of ``me`` in a place."""
    return [one for one in entries if one.keys.get(place.id) == me.keys[place.id]]


def of_pools(step: Step, held: list[Entry]) -> Iterator[str]:
    """Rule 23: no limit is exceeded by what is new; a capped row has its reason."""
    for me, (kind, by) in step.shown.items():
        for place in me.places:
            if kind == "granted" and over(place, me, there(place, me, held)):
                yield f"{me.policy} {me.subject}: {place.name} holds too much"
            if kind == "capped" and place.name == by and not reason(place, me, step, held):
                yield f"{me.policy} {me.subject}: capped by {place.name} without a reason"


def over(place: Place, me: Entry, held: list[Entry]) -> bool:
    """Whether those who hold a place are more than its limit."""
    limit = me.limits[place.id]
    assert limit is not None
    return (sum(one.least for one in held) if place.kind == "budget" else len(held)) > limit


def in_front(me: Entry, step: Step, held: list[Entry]) -> list[Entry]:
    """Of those who hold places, the ones that stand before ``me``."""
    return [one for one in held if one not in step.queue[step.queue.index(me) :]]


def reason(place: Place, me: Entry, step: Step, held: list[Entry]) -> bool:
    """Rule 23: rows ahead hold the room or closed the budget, or it asks more than is left."""
    before_me = there(place, me, step.queue[: step.queue.index(me)])
    closed = [one for one in before_me if step.shown.get(one) == ("capped", place.name)]
    return over(place, me, [*there(place, me, in_front(me, step, held)), me]) or (
        place.kind == "budget" and bool(closed)
    )


def of_groups(step: Step, held: list[Entry]) -> Iterator[str]:
    """Rule 24: one new row for a group's key, none beside a decided one, the first that finds room elsewhere."""
    granted = [me for me, (kind, _by) in step.shown.items() if kind == "granted"]
    for me, group in [(one, place) for one in granted for place in one.places if place.kind == "group"]:
        rivals = ahead(me, group.id, step.queue)
        unknown = [one for one in ahead(me, group.id, [*step.front, *step.queue]) if one.kind == "maybe"]
        if there(group, me, held) != [me]:
            yield f"{me.policy} {me.subject}: not alone in {group.name}"
        if any(could_have_it(one, group, step, held) for one in rivals):
            yield f"{me.policy} {me.subject}: not the first in {group.name}"
        if settled(me) and any(not one.out for one in unknown):
            yield f"{me.policy} {me.subject}: settled behind an unknown row in {group.name}"


def could_have_it(me: Entry, group: Place, step: Step, held: list[Entry]) -> bool:
    """Whether a row that passes found room everywhere else, so that it should stand in the group."""
    if not me.sure or step.shown[me][0] == "capped":
        return False
    others = [place for place in me.places if place.kind == "group" and place.id != group.id]
    return not any(there(place, me, in_front(me, step, held)) for place in others)
