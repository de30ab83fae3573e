"""Which parts of a policy's expressions are computed beside its outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baigong.engine.policy.model import DAY, Policy, View, nodes
from baigong.engine.policy.model.nodes import Node

READ = (nodes.Fact, nodes.Has, nodes.Parameter, nodes.Outcome, nodes.OutcomeAmount)


def told(policy: Policy, view: View) -> list[Node]:
    """What every explanation needs: questions, amount, the facts, parameters and outcomes that they read, what is compared."""
    asked = [one.when for one in (*policy.vetoes, *policy.conditions)]
    asked += [policy.amount] if policy.amount else []
    found = [*asked, *(part for one in asked for part in read_in(one, view))]
    found += [part for one in asked for part in (*sides(one), *ends(one))]
    found += [fact(view, one) for one in dates(policy)]
    found += [one.limit for one in policy.pools]
    return [*found, *scalars(policy)]


def whole(policy: Policy, view: View) -> list[Node]:
    """Every part of every expression: to find out why one of them has no value."""
    every = policy.expressions()
    parts = [part for one in every for part in one.walk()]
    return [*told(policy, view), *parts, *(part for one in every for part in read_in(one, view))]


def read_in(node: Node, view: View) -> Iterator[Node]:
    """Facts, ``has_X``, parameters and outcomes inside; a column that names another subject is a fact too."""
    for one in node.walk():
        if isinstance(one, READ):
            yield one
        if isinstance(one, nodes.Outcome | nodes.OutcomeAmount) and one.column:
            yield fact(view, one.column)


def sides(node: Node) -> Iterator[Node]:
    """Both sides of each comparison, and what is asked to be IN."""
    for one in node.walk():
        if isinstance(one, nodes.Compare | nodes.Between | nodes.In):
            yield from one.parts()


def ends(node: Node) -> Iterator[Node]:
    """The days between which something is counted."""
    for one in node.walk():
        if isinstance(one, nodes.FullMonths | nodes.Days | nodes.DatePart):
            yield from one.parts()


def scalars(policy: Policy) -> list[Node]:
    """The policy's parameters that are no tables."""
    return [nodes.Parameter(type=one.type, name=name) for name, one in policy.parameters.items() if not one.axes]


def dates(policy: Policy) -> list[str]:
    """The date columns that the policy and its parameters follow."""
    names: Iterable[str] = (policy.dated_by, *(one.dated_by for one in policy.parameters.values()))
    return [one for one in dict.fromkeys(names) if one != DAY]


def fact(view: View, name: str) -> Node:
    """A column as a node."""
    return nodes.Fact(type=view.columns[name].type, name=name)
