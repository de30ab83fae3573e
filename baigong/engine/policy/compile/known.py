"""Whether an expression may be NULL, so that a query asks only where it can be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from baigong.engine.policy.model import DAY, INTEGER, Column, nodes
from baigong.engine.policy.model.parameter import Parameter


def may_be_null(
    node: nodes.Node, columns: Mapping[str, Column], parameters: Mapping[str, Parameter], day: date
) -> bool:
    """Whether any row can make ``node`` NULL: not known, or a hole in the rule."""
    match node:
        case nodes.Literal() | nodes.Day() | nodes.Has():
            return False
        case nodes.Fact():
            return column_may_be_null(columns[node.name])
        case nodes.Outcome() | nodes.OutcomeAmount():
            return True
        case nodes.Parameter():
            parameter = parameters[node.name]
            return bool(node.keys) or parameter.dated_by != DAY or not parameter.at(day)
        case nodes.Case(otherwise=None):
            return True
        case nodes.Arithmetic(how="//", right=right) if not (isinstance(right, nodes.Literal) and right.value):
            return True
    return any(may_be_null(one, columns, parameters, day) for one in node.parts())


def column_may_be_null(column: Column) -> bool:
    """Whether the prepared column may be NULL."""
    if column.type == "integer" and column.bounded and (column.low, column.high) != INTEGER:
        return True  # a value outside its bounds is not known
    return column.absent in ("unknown", "none") and column.fallback is None
