"""The outcomes of a whole world: rules 4 to 18, one step after another."""

from __future__ import annotations

from dataclasses import replace

from tests.support.policy_reference.awaiting import awaited_in_queue
from tests.support.policy_reference.completions import gaps
from tests.support.policy_reference.enter import answers_without_row, decided_entries, enter
from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.forecast import forecast
from tests.support.policy_reference.marks import rounds, settled
from tests.support.policy_reference.queue import in_order
from tests.support.policy_reference.result import Outcome, Settled, Step
from tests.support.policy_reference.steps import is_better, steps_of
from tests.support.policy_reference.world import Policy, World


def settle(world: World) -> Settled:
    """Every policy's outcome for every row of its view. Raises OrderError where the policies have no order (rule 8)."""
    result = Settled(missing=len(gaps(world)))
    decided = [entry for policy in world.policies for entry in decided_entries(world, policy)]
    for policy in world.policies:
        result.gone |= answers_without_row(world, policy)
    for policies in steps_of(world):
        run_step(world, policies, result, decided)
    return result


def run_step(world: World, policies: list[Policy], result: Settled, decided: list[Entry]) -> None:
    """Rules 9 and 14 to 18: the queue, the forecast, the marks, and what is shown of the rows that pass."""
    entries = [entry for policy in policies for entry in enter(world, policy, result)]
    for entry in entries:
        entry.better = is_better(world, policies)
    earlier = [entry for step in result.steps for entry in step.queue]
    granted = [one for one in earlier if result.outcomes[one.policy, one.subject].outcome == "granted"]
    step = Step([policy.id for policy in policies], [*decided, *seen_from_later(result, earlier)], in_order(entries))
    step.shown = forecast(step.queue, [*decided, *granted])
    step.rounds = rounds(step.queue, step.front)
    result.steps.append(step)
    for me in step.queue:
        if me.sure:
            result.outcomes[me.policy, me.subject] = shown(result, step, me)


def seen_from_later(result: Settled, earlier: list[Entry]) -> list[Entry]:
    """Rule 16: earlier members' settled granted rows are in, their unknown or provisional rows are maybe rows.

    A row that is out by rule 17 stays out: its marks go with it. What is settled and not granted counts no more.
    """
    seen = []
    for one in earlier:
        outcome = result.outcomes[one.policy, one.subject]
        if not outcome.settled:
            seen.append(replace(one, kind="maybe"))
        elif outcome.outcome == "granted":
            seen.append(replace(one, kind="decided"))
    return seen


def shown(result: Settled, step: Step, me: Entry) -> Outcome:
    """Rules 14, 15 and 18: the forecast, provisional unless it is settled."""
    kind, by = step.shown[me]
    if settled(me):
        return Outcome(kind, amount=me.amount if kind == "granted" else None, by=by)
    waits = awaited_in_queue(result, step, me)
    return Outcome(kind, provisional=True, amount=me.amount if kind == "granted" else None, by=by, awaiting=waits)
