"""Numbers of a table, each with what its row or column is about: a line of a table makes no sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Cell, Document, Paragraph

NEAR = 2_000
"""Paragraphs that are looked through for the head of a column."""
LONGEST = 12
"""Characters of a head."""
MOST = 8
"""Numbers that are quoted; of more, the first ones and the last."""
Placed = tuple[int, int, int, Cell]
"""Start, end, which paragraph, and its cell."""


def in_cells(document: Document, places: Sequence[tuple[int, int]]) -> str | None:
    """``东湖区[12000]，西山区[9500]，合计[30000]``, of one row ``男[120]，女[130]``; None where not all stand in one table."""
    placed = list(_placed(document, places))
    if len(placed) < len(places) or len({cell.table for _start, _end, _at, cell in placed}) != 1:
        return None
    shown = placed if len(placed) <= MOST else [*placed[: MOST - 1], placed[-1]]
    one_row = len({cell.row for _start, _end, _at, cell in placed}) == 1
    words = [_quoted(document, one, one_row=one_row) for one in shown]
    if len(shown) < len(placed):
        words.insert(-1, "…")
    return " ".join(_("，").join(words).split())


def _placed(document: Document, places: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    for start, end in places:
        at = bisect_right(document.paragraphs, start, key=lambda one: one.start) - 1
        cell = document.paragraphs[at].cell if at >= 0 else None
        if cell is not None:
            yield start, end, at, cell


def _quoted(document: Document, one: Placed, *, one_row: bool) -> str:
    start, end, at, cell = one
    around = document.paragraphs[at]
    head = _head(document, at, cell, of_column=one_row)
    return f"{head}{document.text[around.start : start]}[{document.text[start:end]}]{document.text[end : around.end]}"


def _head(document: Document, at: int, cell: Cell, *, of_column: bool) -> str:
    """The first words in the cell's column, or in its row to the left of it; nothing where there are only numbers."""
    found = ""
    for one in reversed(document.paragraphs[max(at - NEAR, 0) : at]):
        if one.cell is None or one.cell.table != cell.table or (not of_column and one.cell.row != cell.row):
            break
        said = _words(document, one)
        if said and (one.cell.column == cell.column if of_column else one.cell.column != cell.column):
            found = said
    return found if len(found) <= LONGEST else found[:LONGEST] + "…"


def _words(document: Document, one: Paragraph) -> str:
    text = document.text[one.start : one.end].strip()
    return text if any(letter.isalpha() for letter in text) else ""
