"""What a policy that is not settled waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baigong.engine.policy.answer.evaluate.court import PlainCourt
from baigong.engine.policy.answer.evaluate.needed import Needed, needed
from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.answer.model import GRANTED, Answers, Question
from baigong.engine.policy.compile.needs import needs
from baigong.engine.policy.compile.outcomes import GRANTED as PASSES
from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.nodes_of import fact
from baigong.engine.policy.model import DAY, Policy, View, nodes
from baigong.engine.policy.model.nodes import Node

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


def waiting_for(court: PlainCourt, judged: Judged, seen: set[int] | None = None) -> Iterator[list[Waiting]]:
    """Of a row that is unknown: for each question of the rule without an answer, in order, what it waits for. A used
    policy's questions follow its outcome. Conditions, which say whom the policy is for, come before vetoes, and both before the
    date. ``seen``: used ones that were told.
    """
    if not 0 < judged.row.status < PASSES:
        return
    seen = set() if seen is None else seen
    policy = judged.policy
    view = court.book.view(policy)
    rule, row = court.rules.of(policy), court.prepared(judged)
    for node in _expressions(policy, view):
        found = list(needed(node, lambda part: rule.value(part, row), policy, view))
        if found:
            yield [Waiting(view.name, one) for one in found]
        for one in found:
            inner = judged.used[(one.policy, one.column)].judged if isinstance(one, OUTCOMES) else None
            if inner is not None and id(inner) not in seen:
                seen.add(id(inner))
                yield from waiting_for(court, inner, seen)


def worth(policy: Policy) -> int:
    """Roughly the most that it gives, in fen: its ceiling, else the largest number that its amount is made of."""
    if policy.ceiling is not None or policy.amount is None:
        return policy.ceiling or 0
    numbers = [0]
    for one in policy.amount.walk():
        if isinstance(one, nodes.Literal) and isinstance(one.value, int):
            numbers.append(one.value)
        if isinstance(one, nodes.Parameter):
            cells = [value for dated in policy.parameters[one.name].values for value in dated.cells.values()]
            numbers += [value for value in cells if isinstance(value, int)]
    return max(numbers)


def _expressions(policy: Policy, view: View) -> Iterator[Node]:
    yield from (one.when for one in (*policy.conditions, *policy.vetoes))
    if policy.dated_by != DAY:
        yield fact(view, policy.dated_by)
    if policy.amount is not None:
        yield policy.amount
    yield from (node for _name, node in needs(policy))
