"""Plain Python beside an explanation through the compiled SQL: they must say the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from baigong.engine.policy.answer.evaluate.rules import Rules
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.waiting import waiting_for
from baigong.engine.policy.explain import Explanation, Given, explain
from baigong.engine.policy.explain.checked import checked_facts
from baigong.engine.policy.explain.judge import row_alone
from baigong.engine.policy.explain.nearest import nearest
from baigong.engine.policy.explain.reach.alone import Outcomes
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.explain.showing.questions import amount, questions
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.model import Policy, nodes
from baigong.engine.policy.sweep.outcome import outcome_of


def same(
    rules: Rules, name: str, facts: Mapping[str, Any], day: date, outcomes: Outcomes, session: Session
) -> Explanation:
    """Ask both, compare all that they say, and give the explanation."""
    book, policy = rules.book, rules.book.policies[name]
    told = explain(book, name, Given(facts, outcomes), day, session)
    trial = Trial(rules, book.view(policy), checked_facts(book, policy, facts, outcomes), day, outcomes)
    judged = trial.shown(policy)
    stood = row_alone(judged)
    found = outcome_of(book, policy, 0, stood.status, stood.amount, stood.by)
    assert (found.outcome, found.provisional, found.amount, found.by) == (
        told.outcome,
        told.provisional,
        told.amount,
        told.by,
    )
    reading = Reading.of(judged, trial.view, day)
    assert questions(judged, reading) == told.asked
    assert amount(judged, reading) == told.sum
    assert waited(trial, policy) == {one.fact for one in told.missing}
    if told.outcome == "refused":
        assert nearest(trial.court, judged) == told.nearest
    return told


def waited(trial: Trial, policy: Policy) -> set[str]:
    """The facts that an unknown outcome waits for, as an explanation names them."""
    found: set[str] = set()
    for group in waiting_for(trial, policy):
        for one in group:
            match one.need:
                case str(column):
                    found.add(column)
                case nodes.Has():
                    raise AssertionError("raw facts always say whether there is a value")
                case used:
                    if not _inside(trial, used):
                        found.add(f"granted('{used.policy}')")
    return found


def _inside(trial: Trial, used: nodes.Outcome | nodes.OutcomeAmount) -> bool:
    """Whether the outcome was worked out from the same facts: then its own facts are missing, not it."""
    return used.column is None and used.policy not in trial.outcomes
