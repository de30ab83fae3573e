"""A view's rows as policies read them: absent values that are known become values, what is out of bounds becomes "not known"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlglot import exp

from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import DAY, INTEGER, Column, View

FACT = "fact."
"""Before the name of a prepared fact, so that no fact is taken for a policy's column: names themselves have no dots."""


def prepared(
    view: View, columns: Iterable[str], day: date, source: exp.Expr, carried: Sequence[str] = ()
) -> exp.Select:
    """``SELECT`` from ``source``: the key and ``carried`` as they are, ``columns`` (with ``has_X`` where they have one) under :data:`FACT`."""
    selected: list[exp.Expr] = [exp.column(view.key, quoted=True), *(exp.column(name) for name in carried)]
    for name in columns:
        column = view.columns[name]
        selected.append(exp.alias_(_value(column, day), FACT + name, quoted=True, copy=False))
        if column.has:
            known = exp.Not(this=is_null(_raw(column)))
            selected.append(exp.alias_(known, f"{FACT}has_{name}", quoted=True, copy=False))
    return exp.select(*selected).from_(source, copy=False)


def _raw(column: Column) -> exp.Expr:
    return exp.column(column.name, quoted=True)


def _value(column: Column, day: date) -> exp.Expr:
    raw = _raw(column)
    if column.type == "integer" and (column.low, column.high) != INTEGER and column.bounded:
        inside = exp.Between(this=raw, low=literal(column.low), high=literal(column.high))
        return exp.Case(ifs=[exp.If(this=inside, true=_raw(column))])
    if column.absent == "false":
        return exp.Coalesce(this=raw, expressions=[literal(value=False)])
    if column.fallback is not None:
        instead = literal(day) if column.fallback == DAY else exp.column(column.fallback, quoted=True)
        return exp.Coalesce(this=raw, expressions=[instead])
    return raw
