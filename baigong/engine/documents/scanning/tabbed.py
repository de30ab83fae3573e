"""Tables of plain text: lines of cells between tabs, one behind the other; the first holds the headings."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.documents.model import Cell, Document

TAB = "\t"


def rows_of(document: Document) -> Mapping[int, tuple[int, int]]:
    """Table (below 0) and row of each paragraph with tabs, by the paragraph's start."""
    found: dict[int, tuple[int, int]] = {}
    table, above = 0, -1
    for number, one in enumerate(document.paragraphs):
        if one.cell is not None or TAB not in document.text[one.start : one.end].strip():
            continue
        table -= number != above + 1 or not found
        last = found.get(document.paragraphs[above].start) if number == above + 1 and found else None
        found[one.start] = (table, last[1] + 1 if last else 0)
        above = number
    return found


def cells_of(document: Document, rows: Mapping[int, tuple[int, int]]) -> dict[Cell, str]:
    """The texts of the headings: those of the first row, and the first of each row."""
    found: dict[Cell, str] = {}
    for one in document.paragraphs:
        if one.start in rows:
            table, row = rows[one.start]
            texts = document.text[one.start : one.end].split(TAB)
            for column, text in enumerate(texts if row == 0 else texts[:1]):
                found[Cell(table, row, column)] = text.strip()
    return found


def cell_at(text: str, place: int) -> tuple[int, int, int]:
    """Column, start and end of the cell of a line that a place is in."""
    start = text.rfind(TAB, 0, place) + 1
    end = text.find(TAB, place)
    return text.count(TAB, 0, place), start, len(text) if end < 0 else end
