"""The tables of a document, of cells or of lines with tabs, as grids."""

from __future__ import annotations

from baigong.engine.documents.model import Paragraph, Scan
from baigong.engine.documents.relating.sum.grid import Grid


def grids(scan: Scan) -> list[Grid]:
    """One grid a table."""
    found: dict[int, Grid] = {}
    held: dict[tuple[int, int, int], list[int]] = {}
    lines = _lines(scan)
    for number, paragraph in enumerate(scan.document.paragraphs):
        text = scan.document.text[paragraph.start : paragraph.end]
        for column, words in enumerate(text.split("\t") if number in lines else [text]):
            table, row, place = _place(paragraph, lines.get(number), column)
            if table is not None:
                grid = found.setdefault(table, Grid())
                grid.texts[row, place] = grid.texts.get((row, place), "") + words
    for index, quantity in enumerate(scan.quantities):
        number = scan.clauses[quantity.clause].paragraph
        paragraph = scan.document.paragraphs[number]
        tabs = scan.document.text.count("\t", paragraph.start, quantity.start)
        table, row, place = _place(paragraph, lines.get(number), tabs)
        if table is not None:
            held.setdefault((table, row, place), []).append(index)
    for (table, row, column), indexes in held.items():
        text = found[table].texts[row, column].strip()
        if len(indexes) == 1 and text.startswith(scan.quantities[indexes[0]].text.strip()):
            found[table].numbers[row, column] = indexes[0]
    return list(found.values())


def _lines(scan: Scan) -> dict[int, tuple[int, int]]:
    """Tables of plain text: paragraphs of cells between tabs, by number, each with its table (below 0) and its row."""
    found: dict[int, tuple[int, int]] = {}
    table = 0
    for number, paragraph in enumerate(scan.document.paragraphs):
        if paragraph.cell is not None or "\t" not in scan.document.text[paragraph.start : paragraph.end].strip():
            continue
        above = found.get(number - 1)
        table -= above is None
        found[number] = (table, above[1] + 1 if above else 0)
    return found


def _place(paragraph: Paragraph, line: tuple[int, int] | None, column: int) -> tuple[int | None, int, int]:
    """Table, row and column; no table where there is none."""
    if line is not None:
        return line[0], line[1], column
    if paragraph.cell is None:
        return None, 0, 0
    return paragraph.cell.table, paragraph.cell.row, paragraph.cell.column
