"""The totals of a table, each with the numbers that it may add."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.relating.sum.grid import Grid
from baigong.engine.documents.relating.words import bare, pattern

Line = tuple[int, list[list[int]]]
"""A total's index, and the lists of parts that it may add, likeliest first."""


def down(grid: Grid, column: int) -> list[Line]:
    """The totals of a column: each 小计 of the rows since the one before, the 合计 of all."""
    lines: list[Line] = []
    first = min((row for row in range(grid.rows) if (row, column) in grid.numbers), default=grid.rows)
    rows = [row for row in range(first, grid.rows) if not _blank(grid, row, column)]
    plain: list[int] = []
    since: list[int] = []
    totals: list[int] = []
    for row in rows:
        number = grid.numbers.get((row, column))
        if _is(grid, row, "inside"):
            continue
        if number is None:
            return []  # a total without a number, or words where a number should stand
        if _is(grid, row, "subtotal"):
            lines.append((number, [list(since)]))
            since = []
        elif _is(grid, row, "total"):
            totals.append(number)
        else:
            plain.append(row)
            since.append(number)
    every = [grid.numbers[row, column] for row in plain]
    top = [grid.numbers[row, column] for row in plain if _is(grid, row, "top_level")]
    return lines + [(one, [every, top] if top else [every]) for one in totals[:1]]


def _blank(grid: Grid, row: int, column: int) -> bool:
    return pattern("table", "blank").search(grid.texts.get((row, column), "")) is not None


def _is(grid: Grid, row: int, what: str) -> bool:
    return pattern("table", what).search(bare(grid.title(row))) is not None


def across(grid: Grid, row: int) -> Iterator[Line]:
    """A row against its column 合计: all other columns that can be added."""
    columns = [column for column in range(grid.columns) if (row, column) in grid.numbers]
    totals = [one for one in columns if pattern("table", "total").search(bare(grid.header(one)))]
    parts = [one for one in columns if one not in totals and not _left_out(grid, one)]
    wordy = any(
        not _blank(grid, row, one) and one not in columns and not _left_out(grid, one)
        for one in range(min(columns, default=0), grid.columns)
    )
    if len(totals) == 1 and not wordy:
        yield grid.numbers[row, totals[0]], [[grid.numbers[row, one] for one in parts]]


def _left_out(grid: Grid, column: int) -> bool:
    header = bare(grid.header(column))
    return any(pattern("table", what).search(header) for what in ("not_summed", "inside"))
