"""Which facts an expression without a value waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from baigong.engine.policy.explain.nodes_of import fact
from baigong.engine.policy.model import DAY, Policy, View, nodes
from baigong.engine.policy.model.nodes import Node

Value = Callable[[Node], Any]
"""What a part of an expression comes to."""
Needed = str | nodes.Has | nodes.Outcome | nodes.OutcomeAmount
"""A column, whether it has a value, or an outcome."""


def needed(node: Node, value: Value, policy: Policy, view: View) -> Iterator[Needed]:
    """In the order in which they are written; nothing where ``node`` has a value, or has none whatever the facts."""
    if value(node) is not None:
        return
    match node:
        case nodes.Fact():
            yield node.name
        case nodes.Has():
            yield node
        case nodes.Outcome() | nodes.OutcomeAmount():
            yield from _outcome(node, value, policy, view)
        case nodes.Case():
            yield from _case(node, value, policy, view)
        case nodes.Parameter():
            for part in (*node.keys, *_dated(policy.parameters[node.name].dated_by, view)):
                yield from needed(part, value, policy, view)
        case _:
            for part in node.parts():
                yield from needed(part, value, policy, view)


def _dated(dated_by: str, view: View) -> list[Node]:
    return [] if dated_by == DAY else [fact(view, dated_by)]


def _outcome(node: nodes.Outcome | nodes.OutcomeAmount, value: Value, policy: Policy, view: View) -> Iterator[Needed]:
    named = [] if node.column is None else list(needed(fact(view, node.column), value, policy, view))
    yield from named
    yield node


def _case(node: nodes.Case, value: Value, policy: Policy, view: View) -> Iterator[Needed]:
    """Only the way that was taken: up to the first question that is true or not known."""
    for when, then in node.whens:
        answer = value(when)
        if answer is None:
            yield from needed(when, value, policy, view)
            return
        if answer:
            yield from needed(then, value, policy, view)
            return
    if node.otherwise is not None:
        yield from needed(node.otherwise, value, policy, view)
