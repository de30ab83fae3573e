"""Values as literals, the same for every engine."""

from __future__ import annotations

from datetime import date

from sqlglot import exp

from baigong.engine.policy.model.nodes import Value
from baigong.engine.warehouse.asof import day_literal


def literal(value: Value) -> exp.Expr:
    """``value`` as SQL."""
    if isinstance(value, bool):
        return exp.Boolean(this=value)
    if isinstance(value, int):
        number = exp.Literal.number(abs(value))
        return exp.paren(exp.Neg(this=number), copy=False) if value < 0 else number
    if isinstance(value, date):
        return day_literal(value)
    return exp.Literal.string(value)
