"""A value that a rule fixes, through time: one number, or a table by level, kind, place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.pack.model.part import Words
from baigong.engine.policy.model.nodes import Type, Value

if TYPE_CHECKING:
    from baigong.engine.policy.model.policy import Basis

Cells = Mapping[tuple[Value, ...], Value]
"""Keys of every axis → value; a scalar has the one key ``()``."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The value, or the table, from a day until the next one's."""

    since: date
    cells: Cells
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter. Before its first date it has no value."""

    name: str
    type: Type
    axes: tuple[Type, ...]
    """Types of a table's keys; empty for a scalar."""
    values: tuple[Dated, ...]
    """By date, earliest first."""
    dated_by: str
    """A date column, or ``as_of``."""
    title: Words = field(default_factory=dict)
    basis: tuple[Basis, ...] = ()
    assumed: bool = False
    """No public document gives it."""

    def at(self, day: date) -> Cells:
        """The cells in force on ``day``; none before the first date."""
        found: Cells = {}
        for one in self.values:
            if one.since <= day:
                found = one.cells
        return found
