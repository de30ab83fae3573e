"""Which parameters of a policy are money: those that end up in an amount, a budget, or beside a fact in fen."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.model import Policy, View, nodes
from baigong.engine.policy.model.nodes import Node


def money(policy: Policy, view: View) -> frozenset[str]:
    """Names of the parameters that are fen, as far as the expressions tell."""
    roots: list[Node] = [one for one in (policy.amount, *(pool.budget for pool in policy.pools)) if one is not None]
    every = [node for one in policy.expressions() for node in one.walk()]
    for node in every:
        if isinstance(node, nodes.Compare | nodes.Extreme) and any(_fen(part, view) for part in node.parts()):
            roots += node.parts()
    return frozenset(name for root in roots for name in _carried(root, view))


def _fen(node: Node, view: View) -> bool:
    """Whether it surely is money."""
    if isinstance(node, nodes.Fact):
        return view.columns[node.name].unit == "fen"
    if isinstance(node, nodes.Arithmetic):
        return any(_fen(part, view) for part in ((node.left,) if node.how == "//" else node.parts()))
    return isinstance(node, nodes.OutcomeAmount)


def _carried(node: Node, view: View) -> Iterator[str]:
    """The parameters that carry the money of ``node``, which is money."""
    if isinstance(node, nodes.Parameter):
        yield node.name
    elif isinstance(node, nodes.Arithmetic):
        for part in _factors(node, view):
            yield from _carried(part, view)
    elif isinstance(node, nodes.Case):
        for part in (*(then for _when, then in node.whens), *([node.otherwise] if node.otherwise else [])):
            yield from _carried(part, view)
    elif isinstance(node, nodes.Extreme | nodes.Negative):
        for part in node.parts():
            yield from _carried(part, view)


def _factors(node: nodes.Arithmetic, view: View) -> tuple[Node, ...]:
    """The parts that are money themselves: both terms of a sum, the dividend, one factor of a product (the first that can be)."""
    if node.how in {"+", "-"}:
        return (node.left, node.right)
    if node.how == "//":
        return (node.left,)
    if _fen(node.left, view) or _fen(node.right, view):
        return (node.left,) if _fen(node.left, view) else (node.right,)
    can = [one for one in (node.left, node.right) if any(True for _name in _carried(one, view))]
    return tuple(can[:1])
