"""What goes in and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Key = str | None
"""A category; None where the column has no value."""
Name = tuple[str, str, Key]
"""Indicator, column, category: one cell."""
Cells = Mapping[tuple[str, str], Mapping[Key, int]]
"""(indicator, column) → category → count."""

SMALL = 10
"""Counts under this are not shown."""
SPREAD = 9
"""The possible values of a suppressed cell reach at least this far from the least to the greatest: as far as “under ten” itself
says. Where the published totals alone leave less, as far as they leave.
"""


@dataclass(frozen=True)
class Protected:
    """What may be shown. It holds no count that may not."""

    shown: Cells
    suppressed: frozenset[Name]
    """Cells left out: the small and those that protect them, with no mark of which is which."""
    told: frozenset[Name]
    """Those of the cells left out that the published totals and the definitions give away by themselves."""
    categories: Mapping[tuple[str, str], tuple[Key, ...]]
    """The rows of each table; what can only be zero by definition is none."""

    def value(self, indicator: str, column: str, key: Key) -> int | None:
        """The count, or None where it is suppressed. Raises KeyError for a cell that is in no table."""
        if (indicator, column, key) in self.suppressed:
            return None
        return self.shown[indicator, column][key]

    def keys(self, indicator: str, column: str) -> tuple[Key, ...]:
        """The categories of a table, in the order they were given; empty for a table that was not given."""
        return self.categories.get((indicator, column), ())
