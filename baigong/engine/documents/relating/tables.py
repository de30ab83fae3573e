"""Totals of tables: a row or a column named 合计 against the rows or columns that it adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.grid import Grid, grids
from baigong.engine.documents.relating.printing import addition, figure
from baigong.engine.documents.relating.words import bare, pattern

Line = tuple[int, list[list[int]]]
"""A total's index, and the lists of parts that it may add, likeliest first."""


def find(scan: Scan) -> Iterator[Relation]:
    """Each 合计 of each table; a column of totals only where most rows add up to it."""
    for grid in grids(scan):
        for column in range(grid.columns):
            if not pattern("table", "not_summed").search(grid.header(column)):
                yield from _judged(scan, _down(grid, column))
        rows = [line for row in range(grid.rows) for line in _across(grid, row)]
        related = list(_judged(scan, rows))
        if sum(one.holds for one in related) * 2 > len(related):
            yield from related


def _down(grid: Grid, column: int) -> list[Line]:
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


def _across(grid: Grid, row: int) -> Iterator[Line]:
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


def _judged(scan: Scan, lines: Sequence[Line]) -> Iterator[Relation]:
    for whole, lists in lines:
        chosen = [[part for part in one if _alike(scan, whole, part)] for one in lists]
        chosen = [one for one in chosen if len(one) > 1]
        if not chosen:
            continue
        target = scan.quantities[whole].interval
        fitting = [one for one in chosen if total(scan.quantities[part].interval for part in one).meets(target)]
        yield _relation(scan, whole, (fitting or chosen)[0], holds=bool(fitting))


def _alike(scan: Scan, whole: int, part: int) -> bool:
    return alike(scan.quantities[whole], scan.quantities[part]) and not scan.quantities[part].per


def _relation(scan: Scan, whole: int, parts: Sequence[int], *, holds: bool) -> Relation:
    summed = addition(scan, [scan.quantities[part] for part in parts])
    said = _("{sum}，表中合计写作 {whole}") if holds else _("{sum}，而表中合计写作 {whole}")
    says = said.format(sum=summed, whole=figure(scan, scan.quantities[whole]))
    cure = "" if holds else _("合计改为 {sum}，或者核对各项").format(sum=summed.rpartition(" = ")[2])
    return Relation("sum", (whole, *parts), holds, says, cure)
