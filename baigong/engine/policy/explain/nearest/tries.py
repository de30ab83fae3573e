"""Every change of one fact that failing questions give reason to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.nearest.months import around, days_later
from baigong.engine.policy.explain.nearest.values import Try, of_comparison
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.model import DAY, Book, Policy, nodes
from baigong.engine.policy.model.nodes import Node

CODES = 64
"""Codes of a column's vocabulary that are tried; a longer one is a list of places."""


def tries(book: Book, judged: Judged, day: date) -> Iterator[tuple[str, str, Try]]:
    """Which policy's facts, which policy reads them, and the change."""
    reading = Reading.of(judged, book.view(judged.policy), day)
    policy = judged.policy
    if judged.row.in_force is False:
        yield from ((policy.subject, policy.id, one) for one in _in_force(policy))
    for node in failing(policy, reading):
        yield from ((policy.subject, policy.id, one) for one in _of_node(node, reading))
        for one in node.walk():
            if isinstance(one, nodes.Outcome | nodes.OutcomeAmount) and one.column is None:
                inner = judged.used[(one.policy, None)].judged
                if inner is not None:
                    yield from tries(book, inner, day)


def failing(policy: Policy, reading: Reading) -> list[Node]:
    """The vetoes that are true and the conditions that are false."""
    found = [one.when for one in policy.vetoes if reading.value(one.when) is True]
    return found + [one.when for one in policy.conditions if reading.value(one.when) is False]


def _in_force(policy: Policy) -> Iterator[Try]:
    if policy.dated_by == DAY:
        return
    ends = [policy.in_force_from, *([days_later(policy.in_force_to, -1)] if policy.in_force_to else [])]
    yield from ((policy.dated_by, one) for one in ends if one is not None)


def _of_node(node: Node, reading: Reading) -> Iterator[Try]:
    for one in node.walk():
        match one:
            case nodes.Fact(type="boolean"):
                yield one.name, not reading.value(one)
            case nodes.Has():
                yield from _presence(one, reading)
            case nodes.In(inner=nodes.Fact() as fact):
                yield from ((fact.name, value) for value in one.values)
                yield from ((fact.name, value) for value in _known_texts(fact, reading))
            case nodes.Compare() | nodes.Between():
                yield from of_comparison(one, reading)
                for side in one.parts():
                    if isinstance(side, nodes.Fact) and side.type == "text":
                        yield from ((side.name, value) for value in _known_texts(side, reading))
            case nodes.Parameter():
                yield from _other_cells(one, reading)


def _presence(node: nodes.Has, reading: Reading) -> Iterator[Try]:
    """What is there could be absent; of what is absent, only a date says what would be there: the day."""
    if reading.value(node):
        yield node.name, None
    elif reading.view.columns[node.name].type == "date":
        yield node.name, reading.day


def _known_texts(fact: nodes.Fact, reading: Reading) -> Iterable[str]:
    """Texts that the policy itself holds against this column or looks up with it, then those that it can be at all."""
    found: list[str] = []
    for expression in reading.policy.expressions():
        for one in expression.walk():
            match one:
                case nodes.In(inner=nodes.Fact(name=name)) if name == fact.name:
                    found += [value for value in one.values if isinstance(value, str)]
                case nodes.Compare(left=nodes.Fact(name=name), right=nodes.Literal(value=str(value))) if (
                    name == fact.name
                ):
                    found.append(value)
                case nodes.Parameter() if one.keys:
                    found += [key for key in _keys(one, fact, reading) if isinstance(key, str)]
    return dict.fromkeys([*found, *islice(reading.view.columns[fact.name].values, CODES)])


def _other_cells(node: nodes.Parameter, reading: Reading) -> Iterator[Try]:
    """Another day, or another key, gives another value."""
    parameter = reading.policy.parameters[node.name]
    if parameter.dated_by != DAY:
        yield from ((parameter.dated_by, day) for one in parameter.values for day in around(one.since))
    for part in node.keys:
        if isinstance(part, nodes.Fact):
            yield from ((part.name, key) for key in _keys(node, part, reading))


def _keys(node: nodes.Parameter, fact: nodes.Fact, reading: Reading) -> Iterator[int | str | date]:
    places = [at for at, part in enumerate(node.keys) if isinstance(part, nodes.Fact) and part.name == fact.name]
    for one in reading.policy.parameters[node.name].values:
        yield from (cell[at] for cell in one.cells for at in places)
