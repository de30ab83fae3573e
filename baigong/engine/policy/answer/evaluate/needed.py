"""Which facts an expression without a value waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.policy.answer.evaluate.row import Prepared
from baigong.engine.policy.answer.evaluate.rules import Rule
from baigong.engine.policy.explain.nodes_of import fact
from baigong.engine.policy.model import DAY, View, nodes
from baigong.engine.policy.model.nodes import Node

Needed = str | nodes.Has | nodes.Outcome | nodes.OutcomeAmount
"""A column, whether it has a value, or an outcome."""


@dataclass(frozen=True, slots=True)
class Wanting:
    """A rule over a row, asked why a part of it has no value."""

    rule: Rule
    row: Prepared
    view: View

    def needed(self, node: Node) -> Iterator[Needed]:
        """In the order in which they are written; nothing where ``node`` has a value, or has none whatever the facts."""
        if self.rule.value(node, self.row) is not None:
            return
        match node:
            case nodes.Fact():
                if not self._absent(node.name):
                    yield node.name
            case nodes.Has():
                yield node
            case nodes.Outcome() | nodes.OutcomeAmount():
                named = [] if node.column is None else list(self.needed(fact(self.view, node.column)))
                yield from named or [node]
            case nodes.Case():
                yield from self._case(node)
            case nodes.Parameter():
                dated_by = self.rule.policy.parameters[node.name].dated_by
                dated = [] if dated_by == DAY else [fact(self.view, dated_by)]
                for part in (*node.keys, *dated):
                    yield from self.needed(part)
            case _:
                for part in node.parts():
                    yield from self.needed(part)

    def _absent(self, column: str) -> bool:
        """Whether it is known that there is no value: then no fact is missing, the rule has a hole."""
        return self.view.columns[column].absent == "none" and self.row.has[column] is False

    def _case(self, node: nodes.Case) -> Iterator[Needed]:
        """Only the way that was taken: up to the first question that is true or not known."""
        for when, then in node.whens:
            answer = self.rule.value(when, self.row)
            if answer is None:
                yield from self.needed(when)
                return
            if answer:
                yield from self.needed(then)
                return
        if node.otherwise is not None:
            yield from self.needed(node.otherwise)
