"""Rules 21 and 22: what becoming known may change."""

from __future__ import annotations

from collections.abc import Iterator

from tests.engine.policy.promises.trial import Outcomes, trial
from tests.support.policy_reference.completions import completions, gaps
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.world import World


def changed(before: Outcomes, after: Outcomes) -> Iterator[str]:
    """What was settled and is not as it was; what was shown and is unknown."""
    for whose, was in before.items():
        now = after[whose]
        if was.settled and (now.outcome, now.amount, now.settled) != (was.outcome, was.amount, True):
            yield f"settled, then filled: {whose} {was} {now}"
        if was.outcome != "unknown" and now.outcome == "unknown":
            yield f"shown, then unknown: {whose} {was} {now}"


def open_ones(world: World, outcomes: Outcomes) -> Iterator[str]:
    """What is open though nothing is missing; a rule with a hole may leave it so."""
    if not gaps(world) and not settle(world).holes:
        yield from (f"open: {whose} {one}" for whose, one in outcomes.items() if not one.settled)


def broken_by_filling(world: World, *, partial: bool = False) -> list[str]:
    """What some filling does that it must not; ``partial``: also those that leave some facts unknown."""
    found: list[str] = []
    with trial(world) as engine:
        before = engine.of(world)
        for filled in completions(world, partial=partial):
            after = engine.of(filled)
            found += [*changed(before, after), *open_ones(filled, after)]
    return found
