"""Policies of a book as functions, each written once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from baigong.engine.policy.answer.evaluate.expression import Made, made
from baigong.engine.policy.answer.evaluate.row import Prepared, Use
from baigong.engine.policy.compile.needs import LACKS, kind_of, needs
from baigong.engine.policy.compile.outcomes import GRANTED, IN_FORCE, reads
from baigong.engine.policy.explain.judge import SHOWN
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import DAY, Book, Policy, nodes
from baigong.engine.policy.model.nodes import Node


@dataclass(frozen=True)
class Rule:
    """One policy. ``asked``: each veto (refuses where True) and condition (where False)."""

    policy: Policy
    asked: tuple[tuple[bool, Made], ...]
    amount: Made | None
    lacks: tuple[tuple[Made, ...], ...]
    """What a queue needs: period, keys, limits, order."""
    uses: tuple[Use, ...]
    """Other policies whose outcomes it reads."""
    waits: tuple[Node, ...]
    """What must have a value: conditions, which say whom it is for, vetoes, its date, the amount, what a queue needs."""
    worth: int
    """Roughly the most that it gives, in fen."""
    shown: dict[str, tuple[tuple[str, Made], ...]] = field(default_factory=dict)
    _parts: dict[int, Made] = field(default_factory=dict)

    def value(self, node: Node, row: Prepared) -> Any:
        """What a part of one of the policy's expressions comes to."""
        if isinstance(node, nodes.Fact):
            return row.values[node.name]
        found = self._parts.get(id(node))
        if found is None:
            found = self._parts[id(node)] = made(node, self.policy.parameters)
        return found(row)

    def in_force(self, row: Prepared) -> bool | None:
        """Rule 5: from inclusive, to exclusive; None where its date is not known."""
        on = row.date(self.policy.dated_by)
        if on is None:
            return None
        until = self.policy.in_force_to
        return self.policy.in_force_from <= on and (until is None or on < until)

    def fen(self, row: Prepared) -> int | None:
        """The amount, whatever the status."""
        return 0 if self.amount is None else self.amount(row)

    def status(self, row: Prepared) -> int:
        """The status byte (rule 4): a policy that is refused says so whatever else is unknown; 100 is: it passes."""
        in_force = self.in_force(row)
        if in_force is False:
            return -IN_FORCE
        unknown = IN_FORCE if in_force is None else 0
        for number, (refuses, test) in enumerate(self.asked, 2):
            answer = test(row)
            if answer is refuses:
                return -number
            unknown = unknown or (number if answer is None else 0)
        return unknown or self._lacking(row)

    def _lacking(self, row: Prepared) -> int:
        number = len(self.asked) + 2
        fen = self.fen(row)
        if fen is None or not 0 <= fen <= self.policy.most:
            return number
        for at, parts in enumerate(self.lacks, number + 1):
            if any(part(row) is None for part in parts):
                return at
        return GRANTED


@dataclass(frozen=True)
class Rules:
    """A book's policies as functions, made when they are first asked for."""

    book: Book
    _made: dict[str, Rule] = field(default_factory=dict)

    def of(self, policy: Policy) -> Rule:
        """The functions of a policy. Threads that ask at once may each write it, and write the same."""
        found = self._made.get(policy.id)
        if found is None:
            found = self._made[policy.id] = _rule(policy)
        return found

    def shown(self, policy: Policy, kind: str) -> Sequence[tuple[str, Made]]:
        """The parts that an explanation of that kind tells, by their text."""
        rule = self.of(policy)
        if kind not in rule.shown:
            listed = {text_of(one): one for one in SHOWN[kind](policy, self.book.view(policy))}
            rule.shown[kind] = tuple((text, made(one, policy.parameters)) for text, one in listed.items())
        return rule.shown[kind]


def _rule(policy: Policy) -> Rule:
    def function(node: Node) -> Made:
        return made(node, policy.parameters)

    asked = [(True, function(one.when)) for one in policy.vetoes]
    asked += [(False, function(one.when)) for one in policy.conditions]
    kinds: dict[str, list[Made]] = {one: [] for one in LACKS}
    for name, node in needs(policy):
        kinds[kind_of(name)].append(function(node))
    amount = function(policy.amount) if policy.amount is not None else None
    lacks = tuple(tuple(one) for one in kinds.values())
    waits = tuple(_waits(policy))
    return Rule(policy, tuple(asked), amount, lacks, reads(policy.expressions()), waits, _worth(policy))


def _waits(policy: Policy) -> Iterator[Node]:
    yield from (one.when for one in (*policy.conditions, *policy.vetoes))
    if policy.dated_by != DAY:
        yield nodes.Fact(type="date", name=policy.dated_by)
    if policy.amount is not None:
        yield policy.amount
    yield from (node for _name, node in needs(policy))


def _worth(policy: Policy) -> int:
    """Its ceiling, else the largest number that its amount is made of."""
    if policy.ceiling is not None or policy.amount is None:
        return policy.ceiling or 0
    numbers = [0]
    for one in policy.amount.walk():
        if isinstance(one, nodes.Literal):
            numbers += [one.value] if isinstance(one.value, int) else []
        if isinstance(one, nodes.Parameter):
            cells = [value for dated in policy.parameters[one.name].values for value in dated.cells.values()]
            numbers += [value for value in cells if isinstance(value, int)]
    return max(numbers)
