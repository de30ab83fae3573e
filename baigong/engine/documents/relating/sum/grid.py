"""A table as a grid of texts and quantities."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Grid:
    """``texts`` and ``numbers`` by (row, column): the whole text of a cell, and the index of its one quantity where it has just one."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    numbers: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return 1 + max((row for row, _column in self.texts), default=-1)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return 1 + max((column for _row, column in self.texts), default=-1)

    def header(self, column: int) -> str:
        """The words above the first number of a column, from top to bottom."""
        words = ""
        for row in range(self.rows):
            if (row, column) in self.numbers:
                break
            words += self.texts.get((row, column), "")
        return words

    def title(self, row: int) -> str:
        """The words left of the first number of a row."""
        for column in range(self.columns):
            if (row, column) in self.numbers:
                break
            if text := self.texts.get((row, column), "").strip():
                return text
        return ""
