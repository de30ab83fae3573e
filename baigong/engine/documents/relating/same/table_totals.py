"""A paragraph that points to the table below it, and the totals of that table: the same heading, the same number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.marks import has_mark, marks
from baigong.engine.documents.relating.sum.grid import Grid
from baigong.engine.documents.relating.sum.grids import grids
from baigong.engine.documents.relating.words import bare, pattern


def pairs(scan: Scan) -> Iterator[tuple[int, int]]:
    """Each number of the paragraph above a table with the total of the column that has its name and unit."""
    for grid in grids(scan):
        totals = [row for row in range(grid.rows) if pattern("table", "total").search(bare(grid.title(row)))]
        if len(totals) != 1 or not grid.numbers:
            continue
        told = _above(scan, grid)
        for column in range(grid.columns):
            total = grid.numbers.get((totals[0], column))
            name = re.split(f"[{re.escape(marks('bracket'))}]", grid.header(column))[0]
            named = [one for one in told if total is not None and _is(scan, one, scan.quantities[total], name)]
            if total is not None and len(named) == 1:
                yield total, named[0]


def _above(scan: Scan, grid: Grid) -> list[int]:
    """The numbers of the paragraph right above a table, where it points to it."""
    first = min(grid.numbers.values())
    if not first:
        return []
    number = scan.clauses[scan.quantities[first - 1].clause].paragraph
    paragraph = scan.document.paragraphs[number]
    words = scan.document.text[paragraph.start : paragraph.end]
    between = scan.document.text[paragraph.end : scan.quantities[first].start]
    if (
        paragraph.cell is not None
        or not claim("same", "see_table").search(words)
        or has_mark(between.replace("\n", ""), "stop")
    ):
        return []
    found = []
    for index in range(first - 1, -1, -1):
        if scan.clauses[scan.quantities[index].clause].paragraph != number:
            break
        found.append(index)
    return found


def _is(scan: Scan, one: int, total: Quantity, name: str) -> bool:
    quantity, said = scan.quantities[one], bare(own_words(scan, one))
    plain = quantity.understood and not quantity.per and claim("same", "not_of_table").search(said) is None
    return (
        plain and len(name) > 1 and (quantity.unit, quantity.kind) == (total.unit, total.kind) and said.endswith(name)
    )
