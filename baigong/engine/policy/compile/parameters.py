"""A dated parameter as SQL: its value, or its table's cell, on a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlglot import exp

from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import Cells, Parameter


def cells(parameter: Parameter, keys: Sequence[exp.Expr], day: date, dated_by: exp.Expr) -> exp.Expr:
    """The value on ``dated_by`` (on ``day`` itself where the parameter follows the sweep's day); NULL where there is none."""
    if parameter.dated_by == "as_of":
        return _cell(parameter.at(day), keys)
    branches = [
        exp.If(
            this=exp.GTE(this=dated_by.copy(), expression=literal(one.since)),
            true=_cell(one.cells, keys),
        )
        for one in reversed(parameter.values)
    ]
    return exp.Case(ifs=branches)


def _cell(cells: Cells, keys: Sequence[exp.Expr]) -> exp.Expr:
    if not keys:
        return literal(cells[()]) if cells else exp.null()
    firsts = dict.fromkeys(key[0] for key in cells)
    branches = [
        exp.If(
            this=literal(first),
            true=_cell({key[1:]: value for key, value in cells.items() if key[0] == first}, keys[1:]),
        )
        for first in firsts
    ]
    return exp.Case(this=keys[0].copy(), ifs=branches) if branches else exp.null()
