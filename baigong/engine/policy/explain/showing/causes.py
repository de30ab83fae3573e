"""Why an expression has no value: facts that are missing, outcomes that wait, holes in the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.policy.explain.judge import Use
from baigong.engine.policy.explain.nodes_of import fact
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.model import DAY, nodes
from baigong.engine.policy.model.nodes import Node


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that is not there: a ``column``, the outcome of a ``use``, or (a hole in the rule) what ``node`` asks for."""

    column: str = ""
    use: Use | None = None
    node: Node | None = None


def causes(node: Node, reading: Reading) -> Iterator[Cause]:
    """What ``node`` lacks; nothing where it has a value. Parts that do not matter for it are passed over."""
    if reading.value(node) is not None:
        return
    match node:
        case nodes.Fact():
            yield _column(node, reading)
        case nodes.Outcome() | nodes.OutcomeAmount():
            named = [] if node.column is None else list(causes(fact(reading.view, node.column), reading))
            yield from named or [Cause(use=(node.policy, node.column))]
        case nodes.Parameter():
            yield from _parameter(node, reading)
        case nodes.Case():
            yield from _case(node, reading)
        case _:
            found = [one for part in node.parts() for one in causes(part, reading)]
            yield from found or [Cause(node=node)]


def _column(node: nodes.Fact, reading: Reading) -> Cause:
    """A column that is known to be absent leaves a hole where its value is asked for."""
    return Cause(node=node) if reading.view.columns[node.name].absent == "none" else Cause(column=node.name)


def _parameter(node: nodes.Parameter, reading: Reading) -> Iterator[Cause]:
    dated_by = reading.policy.parameters[node.name].dated_by
    needed = [*node.keys, *([] if dated_by == DAY else [fact(reading.view, dated_by)])]
    found = [one for part in needed for one in causes(part, reading)]
    yield from found or [Cause(node=node)]


def _case(node: nodes.Case, reading: Reading) -> Iterator[Cause]:
    """Only the way that was taken: up to the first question that is true or not known."""
    for when, then in node.whens:
        answer = reading.value(when)
        if answer is None:
            yield from causes(when, reading)
            return
        if answer:
            yield from causes(then, reading)
            return
    if node.otherwise is None:
        yield Cause(node=node)
    else:
        yield from causes(node.otherwise, reading)
