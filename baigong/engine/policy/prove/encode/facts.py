"""One row of a view as free variables: every value that its columns may have, and every way in which they may lack one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import z3

from baigong.engine.policy.model import INTEGER, Column, View
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.dates import Dated
from baigong.engine.policy.prove.encode.terms import TRUE, Known, Term, Truth, choose, truth
from baigong.engine.policy.prove.encode.words import Words


@dataclass(frozen=True)
class Row:
    """Columns of one subject. ``has``: whether the column has a value of its own."""

    view: View
    day: Dated
    terms: Mapping[str, Term]
    own: Mapping[str, Any]
    """By column: the variable, a Bool, an Int or a :class:`Dated`."""
    has: Mapping[str, z3.BoolRef]
    limits: tuple[z3.BoolRef, ...]
    """What makes the variables facts."""
    words: Words

    def facts(self, model: z3.ModelRef) -> dict[str, Any]:
        """The row in a model; what has no value is None."""
        return {name: self._fact(name, model) for name in self.view.columns}

    def _fact(self, name: str, model: z3.ModelRef) -> Any:
        column = self.view.columns[name]
        if not z3.is_true(model.eval(self.has[name], model_completion=True)):
            # What is promised lacks a value only where the one that is there cannot be believed.
            return column.high + 1 if column.promised else None
        own, kind = self.own[name], column.type
        if isinstance(own, Dated):
            return dates.read(own, model)
        value = model.eval(own, model_completion=True)
        if kind == "boolean":
            return z3.is_true(value)
        return self.words.text(value.as_long()) if kind == "text" else value.as_long()


def row(view: View, day: Dated, words: Words, name: str = "") -> Row:
    """A row of ``view`` on ``day``; ``name`` tells its variables from another row's."""
    terms: dict[str, Term] = {}
    owns: dict[str, Any] = {}
    has: dict[str, z3.BoolRef] = {}
    limits: list[z3.BoolRef] = []
    for column in view.columns.values():
        label = f"{name}{view.name}.{column.name}"
        own, inside = _own(column, label, words, is_key=column.name == view.key)
        there = TRUE if column.promised and not _ranged(column) else z3.Bool(f"{label}.has")
        terms[column.name] = _term(column, own, there, day)
        owns[column.name], has[column.name] = own, there
        limits += [z3.Implies(there, one) for one in inside]
    return Row(view, day, terms, owns, has, tuple(limits), words)


def _own(column: Column, label: str, words: Words, *, is_key: bool) -> tuple[Any, list[z3.BoolRef]]:
    if column.type == "boolean":
        return z3.Bool(label), []
    if column.type == "date":
        return dates.free(label)
    own = z3.Int(label)
    if column.type == "text":
        if column.values:
            return own, [z3.Or([own == words.number(one) for one in column.values])]
        return own, [own >= 0]
    low = max(column.low, 1) if is_key or not column.bounded else column.low
    high = column.high if column.bounded else 2**53
    return own, [own >= low, own <= high]


def _ranged(column: Column) -> bool:
    """Whether a value outside its range, which is not known, fits the column at all."""
    return column.type == "integer" and column.bounded and column.high < INTEGER[1]


def _term(column: Column, own: Any, has: z3.BoolRef, day: Dated) -> Term:
    if column.type == "boolean":
        if column.absent == "false":
            return truth(z3.And(has, own))
        return Truth(z3.And(has, own), z3.And(has, z3.Not(own)))
    if column.fallback is not None:
        return Known(choose(has, own, day), TRUE)
    return Known(own, has)
