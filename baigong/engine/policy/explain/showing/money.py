"""Which parameters are money: what an amount or a budget is made of, and what is compared with money."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.model import Policy, View, nodes
from baigong.engine.policy.model.nodes import Node


def money_parameters(policy: Policy, view: View) -> frozenset[str]:
    """The names of those in fen."""
    found: set[str] = set()
    for one in _amounts(policy, view):
        found |= set(_named(one, view))
    return frozenset(found)


def _amounts(policy: Policy, view: View) -> Iterator[Node]:
    """Expressions that are money."""
    if policy.amount is not None:
        yield policy.amount
    yield from (pool.budget for pool in policy.pools if pool.budget is not None)
    for expression in policy.expressions():
        for one in expression.walk():
            if isinstance(one, nodes.Compare | nodes.Between) and any(is_money(side, view) for side in one.parts()):
                yield from one.parts()


def _named(node: Node, view: View) -> Iterator[str]:
    """The parameters that ``node``, which is money, is made of. Of a product only one side is money."""
    match node:
        case nodes.Parameter():
            yield node.name
        case nodes.Arithmetic(how="//"):
            yield from _named(node.left, view)
        case nodes.Arithmetic(how="*"):
            sides = [one for one in node.parts() if is_money(one, view)] or [
                one for one in node.parts() if any(isinstance(part, nodes.Parameter) for part in one.walk())
            ]
            if len(sides) == 1:
                yield from _named(sides[0], view)
        case _:
            for part in _same(node):
                yield from _named(part, view)


def is_money(node: Node, view: View) -> bool:
    """Whether it is known to be money by a fact in fen or another policy's amount."""
    match node:
        case nodes.Fact():
            return view.columns[node.name].unit == "fen"
        case nodes.OutcomeAmount():
            return True
        case nodes.Arithmetic(how="//"):
            return is_money(node.left, view)
        case nodes.Arithmetic(how="*"):
            return any(is_money(one, view) for one in node.parts())
    return any(is_money(one, view) for one in _same(node))


def _same(node: Node) -> tuple[Node, ...]:
    """The parts of the same unit as the whole."""
    match node:
        case nodes.Arithmetic(how="+" | "-") | nodes.Extreme() | nodes.Negative():
            return node.parts()
        case nodes.Case():
            values = tuple(then for _when, then in node.whens)
            return values if node.otherwise is None else (*values, node.otherwise)
    return ()
