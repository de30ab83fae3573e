"""How large a whole number can become: each node's least and greatest value, whatever the facts are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import Fault
from baigong.engine.policy.language.scope import MOST, Scope
from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import Node

Span = tuple[int, int]
MOST_DAYS, MOST_MONTHS, MOST_YEAR = 2**32, 2**28, 2**23
"""Of DuckDB's dates, which reach some 5,880,000 years both ways."""


class Bounds:
    """The spans of one expression's numbers; :attr:`faults` has what can leave ±9·10^18."""

    def __init__(self, scope: Scope, text: str = "") -> None:
        self.scope = scope
        self.text = text
        self.faults: list[Fault] = []

    def of(self, node: Node) -> Span:
        """The least and greatest value of a number; of any other node, only what is inside is looked at."""
        inner = [self.of(part) for part in node.parts()]
        rule = RULES.get(type(node))
        if node.type != "integer" or rule is None:
            return (0, 0)
        low, high = rule(self, node, inner)
        if isinstance(node, nodes.Arithmetic | nodes.Negative):
            return self._hold(node, low, high, inner)
        return (low, high)

    def _hold(self, node: Node, low: int, high: int, inner: list[Span]) -> Span:
        for part, (least, most) in zip(node.parts(), inner, strict=True):
            if isinstance(part, nodes.Fact) and (least < -MOST or most > MOST):
                mistake = _("列“{name}”没有范围，不能参加计算").format(name=part.name)
                cure = _("编号不参加计算；若是数量，请在 facts.yaml 给它加上 range: [最小, 最大]")
                self.faults.append(Fault(part.start, part.end, mistake, cure))
                return (0, 0)
        if low < -MOST or high > MOST:
            found = self.text[node.start : node.end]
            mistake = _("“{found}”可能超出 ±9·10^18").format(found=found if len(found) <= 60 else found[:59] + "…")
            cure = _("请给列加上 range: [最小, 最大]，或用 least(…, 上限) 先把数限住")
            self.faults.append(Fault(node.start, node.end, mistake, cure))
            return (0, 0)
        return (low, high)


def _arithmetic(_bounds: Bounds, node: Any, inner: list[Span]) -> Span:
    (a, b), (c, d) = inner
    if node.how == "+":
        return (a + c, b + d)
    if node.how == "-":
        return (a - d, b - c)
    if node.how == "*":
        products = [one * other for one in (a, b) for other in (c, d)]
        return (min(products), max(products))
    divisors = {one for one in (c, d, -1, 1) if one and c <= one <= d}
    quotients = [_cut(one, other) for one in (a, b) for other in divisors]
    return (min(quotients, default=0), max(quotients, default=0))


def _cut(one: int, other: int) -> int:
    """Division towards zero."""
    return abs(one) // abs(other) * (1 if (one < 0) == (other < 0) else -1)


def _around(inner: list[Span]) -> Span:
    return (min(low for low, _high in inner), max(high for _low, high in inner))


def _extreme(_bounds: Bounds, node: Any, inner: list[Span]) -> Span:
    pick = min if node.which == "least" else max
    return (pick(low for low, _high in inner), pick(high for _low, high in inner))


def _case(_bounds: Bounds, node: Any, inner: list[Span]) -> Span:
    values = inner[1 : 2 * len(node.whens) : 2]
    return _around(values if node.otherwise is None else [*values, inner[-1]])


def _fact(bounds: Bounds, node: Any, _inner: list[Span]) -> Span:
    column = bounds.scope.columns[node.name]
    return (column.low, column.high)


def _parameter(bounds: Bounds, node: Any, _inner: list[Span]) -> Span:
    given = bounds.scope.parameters[node.name]
    return (given.low, given.high)


RULES: dict[type[Node], Callable[[Bounds, Any, list[Span]], Span]] = {
    nodes.Literal: lambda _bounds, node, _inner: (int(node.value), int(node.value)),
    nodes.Fact: _fact,
    nodes.Parameter: _parameter,
    nodes.OutcomeAmount: lambda bounds, node, _inner: (0, bounds.scope.outcomes[node.policy].most),
    nodes.Arithmetic: _arithmetic,
    nodes.Negative: lambda _bounds, _node, inner: (-inner[0][1], -inner[0][0]),
    nodes.Extreme: _extreme,
    nodes.Case: _case,
    nodes.FullMonths: lambda *_any: (-MOST_MONTHS, MOST_MONTHS),
    nodes.Days: lambda *_any: (-MOST_DAYS, MOST_DAYS),
    nodes.DatePart: lambda _bounds, node, _inner: (1, 12) if node.which == "month" else (-MOST_YEAR, MOST_YEAR),
}
