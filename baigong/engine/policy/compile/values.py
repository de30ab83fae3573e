"""Values as literals, the same for every engine."""

from __future__ import annotations

from datetime import date

from sqlglot import exp

from baigong.engine.policy.model.nodes import Value

TYPES = {name: exp.DataType.build(name) for name in ("bigint", "smallint", "tinyint", "date")}
"""Read once: SQLGlot parses the name of a type each time."""


def literal(value: Value) -> exp.Expr:
    """``value`` as SQL."""
    if isinstance(value, bool):
        return exp.Boolean(this=value)
    if isinstance(value, int):
        number = exp.Literal.number(abs(value))
        return exp.paren(exp.Neg(this=number), copy=False) if value < 0 else number
    if isinstance(value, date):
        return cast(exp.Literal.string(value.isoformat()), "date")
    return exp.Literal.string(value)


def cast(inner: exp.Expr, kind: str) -> exp.Cast:
    """``CAST(inner AS kind)``, of ``inner`` itself."""
    return exp.Cast(this=inner, to=TYPES[kind].copy())
