"""What an expression read: facts, parameters with the day at which they were taken, what was compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baigong.engine.base.language import pick
from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.model import ParameterValue, Values
from baigong.engine.policy.explain.nodes_of import read_in, sides
from baigong.engine.policy.explain.showing.money import money_parameters
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import DAY, Basis, Parameter, Policy, View, nodes
from baigong.engine.policy.model.nodes import Node, Value


@dataclass(frozen=True)
class Reading:
    """One row's values, looked up by what was written."""

    policy: Policy
    view: View
    day: date
    shown: Mapping[str, Value | None]

    @classmethod
    def of(cls, judged: Judged, view: View, day: date) -> Reading:
        """The values of a row that was judged."""
        return cls(judged.policy, view, day, judged.row.shown)

    def value(self, node: Node) -> Value | None:
        """What a part of an expression came to; it must be one that was computed."""
        return self.shown[text_of(node)]

    def number(self, node: Node) -> int | None:
        """What a part that is a whole number came to."""
        found = self.value(node)
        return found if isinstance(found, int) else None

    @cached_property
    def money(self) -> frozenset[str]:
        """Parameters in fen."""
        return money_parameters(self.policy, self.view)

    def facts(self, node: Node) -> Values:
        """Columns and ``has_X`` in the order in which they are written."""
        read = [one for one in read_in(node, self.view) if isinstance(one, nodes.Fact | nodes.Has)]
        return {text_of(one): self.value(one) for one in read}

    def parameters(self, node: Node) -> dict[str, ParameterValue]:
        """Parameters; a table's with its keys."""
        read = [one for one in node.walk() if isinstance(one, nodes.Parameter)]
        return {text_of(one): self.parameter(one) for one in read}

    def scalars(self) -> dict[str, ParameterValue]:
        """All parameters that are no tables: a rule's words may name any."""
        return {
            name: self.parameter(nodes.Parameter(type=one.type, name=name))
            for name, one in self.policy.parameters.items()
            if not one.axes
        }

    def parameter(self, node: nodes.Parameter) -> ParameterValue:
        """One parameter's value, when it is taken, and who says so."""
        one = self.policy.parameters[node.name]
        at = self.taken(one)
        return ParameterValue(
            value=self.value(node),
            at=at,
            title=pick(one.title),
            money=node.name in self.money,
            assumed=one.assumed,
            basis=_basis(one, at),
        )

    def taken(self, parameter: Parameter) -> date | None:
        """The day at which a parameter is taken."""
        return self.date(parameter.dated_by)

    def date(self, dated_by: str) -> date | None:
        """The day that a policy or a parameter follows."""
        if dated_by == DAY:
            return self.day
        found = self.shown[dated_by]
        return found if isinstance(found, date) else None

    def computed(self, node: Node) -> Values:
        """What was compared and is more than a fact, a parameter or a literal."""
        plain = (nodes.Fact, nodes.Has, nodes.Parameter, nodes.Literal, nodes.Outcome, nodes.Day)
        return {text_of(one): self.value(one) for one in sides(node) if not isinstance(one, plain)}


def _basis(parameter: Parameter, at: date | None) -> tuple[Basis, ...]:
    """The document of the value in force at ``at``; else the parameter's own."""
    found: tuple[Basis, ...] = ()
    for one in parameter.values:
        if at is not None and one.since <= at:
            found = one.basis
    return found or parameter.basis
