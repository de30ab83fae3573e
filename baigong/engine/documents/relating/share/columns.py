"""Columns of shares in tables: each share of its own row against the row 合计, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import best
from baigong.engine.documents.relating.sum.grid import Grid
from baigong.engine.documents.relating.sum.grids import grids
from baigong.engine.documents.relating.words import bare, pattern


def find(scan: Scan) -> Iterator[Relation]:
    """Every column 占比 with a row 合计 of 100 %, right behind the column of which it tells the shares."""
    for grid in grids(scan):
        sums = [row for row in range(grid.rows) if pattern("table", "total").search(bare(grid.title(row)))]
        for column in range(1, grid.columns):
            if len(sums) == 1 and pattern("table", "shares").search(bare(grid.header(column))):
                yield from _column(scan, grid, column, sums[0])


def _column(scan: Scan, grid: Grid, column: int, last: int) -> Iterator[Relation]:
    """Nothing unless most rows fit: a column of shares may tell of other wholes."""
    rows = [row for row in range(grid.rows) if row != last and (row, column) in grid.numbers]
    shares = [grid.numbers[row, column] for row in rows]
    parts = [grid.numbers.get((row, column - 1)) for row in rows]
    whole, hundred = grid.numbers.get((last, column - 1)), grid.numbers.get((last, column))
    if len(rows) < 2 or whole is None or not _comparable(scan, shares, [*parts, whole]):
        return
    found = [
        best(scan, share, [(part,)], [whole]) for share, part in zip(shares, parts, strict=True) if part is not None
    ]
    judged = [one for one in found if one is not None]
    if sum(one.holds for one in judged) * 2 <= len(shares):
        return
    yield from judged
    inside = any(
        pattern("table", part).search(bare(grid.title(row))) for row in rows for part in ("inside", "subtotal")
    )
    if hundred is not None and scan.quantities[hundred].unit == "%" and not inside:
        yield _together(scan, shares, hundred)


def _comparable(scan: Scan, shares: Sequence[int], counts: Sequence[int | None]) -> bool:
    """Whether all shares are percents, and all counts numbers of one unit that can be added."""
    numbers = [scan.quantities[one] for one in counts if one is not None]
    added = len(numbers) == len(counts) and all(countable(one) and alike(one, numbers[-1]) for one in numbers)
    return added and all(scan.quantities[one].unit == "%" for one in shares)


def _together(scan: Scan, shares: list[int], hundred: int) -> Relation:
    summed = total(scan.quantities[one].interval for one in shares)
    holds = summed.meets(scan.quantities[hundred].interval)
    shown = " + ".join(figure(scan, scan.quantities[one]) for one in shares)
    value = f"{float(sum((scan.quantities[one].value or 0 for one in shares), 0)):g}%"
    said = _("{sum} = {value}，表中合计写作 {whole}") if holds else _("{sum} = {value}，而表中合计写作 {whole}")
    says = said.format(sum=shown, value=value, whole=figure(scan, scan.quantities[hundred]))
    cure = "" if holds else _("各项占比与合计对不上：请核对")
    return Relation("share", (hundred, *shares), holds, says, cure)
