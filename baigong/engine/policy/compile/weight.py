"""How long an expression becomes as SQL, where parts must be written more than once."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.parameter import Parameter

HEAVIEST = 20_000
"""Parts of SQL of one expression."""
MONTHS = 12
"""How often ``full_months`` writes each of its dates."""


def weight(node: nodes.Node, parameters: Mapping[str, Parameter]) -> int:
    """About how many parts the SQL of ``node`` has; what passes :data:`HEAVIEST` is not counted further."""
    inner = sum(weight(one, parameters) for one in node.parts())
    match node:
        case nodes.FullMonths():
            inner *= MONTHS
        case nodes.Extreme() | nodes.Between():
            inner *= 2
        case nodes.Parameter():
            cells = sum(len(one.cells) for one in parameters[node.name].values) if node.name in parameters else 1
            inner = cells * (1 + inner)
    return min(1 + inner, HEAVIEST + 1)
