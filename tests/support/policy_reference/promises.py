"""What is promised of every world, tried by brute force: rules 18 and 21 to 24."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.policy_reference.completions import completions
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
    broken = [*of_marks(result), *of_pools(result), *of_groups(result), *of_waiting(result)]
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


def holders(step: Step, result: Settled) -> list[Entry]:
    """Who holds places when a step is over: decided, shown granted in this step or earlier ones."""
    done = result.steps[: result.steps.index(step) + 1]
    granted = [me for one in done for me, (kind, _by) in one.shown.items() if kind == "granted"]
    return [*result.decided, *granted]


def there(place: Place, me: Entry, entries: list[Entry]) -> list[Entry]:
    """The entries under the key of ``me`` in a place."""
    return [one for one in entries if one.keys.get(place.id) == me.keys[place.id]]


def of_pools(result: Settled) -> Iterator[str]:
    """Rule 23: no limit is exceeded by what is new; a capped row has its reason."""
    for step in result.steps:
        for me, (kind, by) in step.shown.items():
            for place in me.places:
                if kind == "granted" and over(place, me, there(place, me, holders(step, result))):
                    yield f"{me.policy} {me.subject}: {place.name} holds too much"
                if kind == "capped" and place.name == by and not reason(place, me, step, result):
                    yield f"{me.policy} {me.subject}: capped by {place.name} without a reason"


def over(place: Place, me: Entry, held: list[Entry]) -> bool:
    """Whether those who hold a place are more than its limit."""
    limit = me.limits[place.id]
    assert limit is not None
    return (sum(one.least for one in held) if place.kind == "budget" else len(held)) > limit


def reason(place: Place, me: Entry, step: Step, result: Settled) -> bool:
    """Rule 23: rows ahead hold the room or closed the budget, or it asks more than is left."""
    front = step.queue[: step.queue.index(me)]
    held = [one for one in there(place, me, holders(step, result)) if one not in step.queue or one in front]
    closed = [one for one in there(place, me, front) if step.shown.get(one) == ("capped", place.name)]
    return over(place, me, [*held, me]) or (place.kind == "budget" and bool(closed))


def of_groups(result: Settled) -> Iterator[str]:
    """Rule 24: one new row for a group's key, none beside a decided one, the first that finds room elsewhere."""
    for step in result.steps:
        held = holders(step, result)
        for me, (kind, _by) in step.shown.items():
            for place in me.places if kind == "granted" else ():
                if place.kind != "group":
                    continue
                if there(place, me, held) != [me]:
                    yield f"{me.policy} {me.subject}: not alone in {place.name}"
                if any(could_have_it(one, place, step, result) for one in ahead(me, place.id, step.queue)):
                    yield f"{me.policy} {me.subject}: not the first in {place.name}"
                if settled(me) and any(not one.out for one in ahead(me, place.id, step.queue) if not one.sure):
                    yield f"{me.policy} {me.subject}: settled behind an unknown row in {place.name}"


def could_have_it(me: Entry, group: Place, step: Step, result: Settled) -> bool:
    """Whether a row that passes found room everywhere else, so that it should stand in the group."""
    if not me.sure or step.shown[me][0] == "capped":
        return False
    others = [place for place in me.places if place.kind == "group" and place.id != group.id]
    front = step.queue[: step.queue.index(me)]
    held = [one for one in holders(step, result) if one not in step.queue or one in front]
    return not any(there(place, me, held) for place in others)
