"""What a policy that is not settled waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baigong.engine.policy.answer.evaluate.needed import Needed, Wanting
from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.model import GRANTED, Answers, Question
from baigong.engine.policy.compile.outcomes import GRANTED as PASSES
from baigong.engine.policy.model import Policy, nodes

OUTCOMES = (nodes.Outcome, nodes.OutcomeAmount)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that a policy waits for: a column of a view, whether it has a value, or another's outcome."""

    view: str
    need: Needed

    def question(self, asked: Mapping[tuple[str, str], Question], answers: Answers) -> Question | None:
        """The question that can bring it. Whether there is a value is asked before the value; where there is none, nothing is."""
        match self.need:
            case str(name):
                before = asked.get((self.view, HAS + name))
                return before if before and answers.get(before.id) is not True else asked.get((self.view, name))
            case nodes.Has():
                return asked.get((self.view, HAS + self.need.name)) or asked.get((self.view, self.need.name))
            case _:
                return asked.get((self.need.policy, GRANTED))


def waiting_for(trial: Trial, policy: Policy, seen: set[str] | None = None) -> Iterator[list[Waiting]]:
    """Of a row that is unknown: for each question of the rule without an answer, in order, what it waits for. A used
    policy's questions follow its outcome. Conditions, which say whom the policy is for, come before vetoes, and both before the
    date. ``seen``: policies that were told.
    """
    seen = set() if seen is None else seen
    judged = trial.judged(policy)
    if not 0 < judged.row.status < PASSES or policy.id in seen:
        return
    seen.add(policy.id)
    rule = trial.rules.of(policy)
    wanting = Wanting(rule, trial.row(judged.used), trial.view)
    for node in rule.waits:
        found = list(wanting.needed(node))
        if found:
            yield [Waiting(trial.view.name, one) for one in found]
        for one in found:
            inner = judged.used[(one.policy, one.column)].judged if isinstance(one, OUTCOMES) else None
            if inner is not None:
                yield from waiting_for(trial, inner.policy, seen)
