"""Where NULL means "not known": guards for functions that would pass over it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp


def is_null(inner: exp.Expr) -> exp.Expr:
    """``inner IS NULL``."""
    return exp.Is(this=exp.paren(inner, copy=False), expression=exp.null())


def strict(done: exp.Expr, asked: Sequence[exp.Expr]) -> exp.Expr:
    """``done``, but NULL where any of the inputs ``asked`` is."""
    if not asked:
        return done
    either = exp.or_(*(is_null(one.copy()) for one in asked), copy=False)
    return exp.Case(ifs=[exp.If(this=either, true=exp.null())], default=done)
