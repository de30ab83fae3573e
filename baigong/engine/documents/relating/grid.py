"""The tables of a document as grids of texts and quantities."""

from __future__ import annotations

from dataclasses import dataclass, field

from baigong.engine.documents.model import Scan


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


def grids(scan: Scan) -> list[Grid]:
    """One grid a table."""
    found: dict[int, Grid] = {}
    held: dict[tuple[int, int, int], list[int]] = {}
    for paragraph in scan.document.paragraphs:
        if paragraph.cell is None:
            continue
        cell = paragraph.cell
        grid = found.setdefault(cell.table, Grid())
        place = (cell.row, cell.column)
        grid.texts[place] = grid.texts.get(place, "") + scan.document.text[paragraph.start : paragraph.end]
    for index, quantity in enumerate(scan.quantities):
        paragraph = scan.document.paragraphs[scan.clauses[quantity.clause].paragraph]
        if paragraph.cell is not None:
            cell = paragraph.cell
            held.setdefault((cell.table, cell.row, cell.column), []).append(index)
    for (table, row, column), indexes in held.items():
        text = found[table].texts[row, column].strip()
        if len(indexes) == 1 and text.startswith(scan.quantities[indexes[0]].text.strip()):
            found[table].numbers[row, column] = indexes[0]
    return list(found.values())
