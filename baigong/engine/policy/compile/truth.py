"""Where NULL means "not known": guards for functions that would pass over it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from baigong.engine.policy.model import nodes


def is_null(inner: exp.Expr) -> exp.Expr:
    """``inner IS NULL``."""
    return exp.Is(this=exp.paren(inner, copy=False), expression=exp.null())


def strict(done: exp.Expr, inputs: Sequence[exp.Expr], of: Sequence[nodes.Node]) -> exp.Expr:
    """``done``, but NULL where any of its ``inputs`` is; those that are written values need no question."""
    asked = [is_null(one.copy()) for one, node in zip(inputs, of, strict=True) if not isinstance(node, nodes.Literal)]
    if not asked:
        return done
    return exp.Case(ifs=[exp.If(this=exp.or_(*asked, copy=False), true=exp.null())], default=done)
