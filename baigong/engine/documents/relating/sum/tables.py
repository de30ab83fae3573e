"""Totals of tables: a row or a column named 合计 against the rows or columns that it adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.printing import addition, figure
from baigong.engine.documents.relating.sum.grids import grids
from baigong.engine.documents.relating.sum.table_lines import Line, across, down
from baigong.engine.documents.relating.words import pattern


def find(scan: Scan) -> Iterator[Relation]:
    """Each 合计 of each table; a column of totals only where most rows add up to it."""
    for grid in grids(scan):
        for column in range(grid.columns):
            if not pattern("table", "not_summed").search(grid.header(column)):
                lines = [line for line in down(grid, column) if not _between(scan, *line)]
                yield from _judged(scan, lines)
        rows = [line for row in range(grid.rows) for line in across(grid, row)]
        related = list(_judged(scan, rows))
        if sum(one.holds for one in related) * 2 > len(related):
            yield from related


def _judged(scan: Scan, lines: Sequence[Line]) -> Iterator[Relation]:
    for whole, lists in lines:
        chosen = [[part for part in one if _alike(scan, whole, part)] for one in lists]
        chosen = [one for one in chosen if len(one) > 1]
        if not chosen:
            continue
        target = scan.quantities[whole].interval
        fitting = [one for one in chosen if total(scan.quantities[part].interval for part in one).meets(target)]
        yield _relation(scan, whole, (fitting or chosen)[0], holds=bool(fitting))


def _between(scan: Scan, whole: int, lists: Sequence[Sequence[int]]) -> bool:
    """Whether a total lies between the numbers of its column without being their sum: an average perhaps."""
    target = scan.quantities[whole].value
    values = [[scan.quantities[part].value or Fraction(0) for part in one] for one in lists]
    if target is None or any(sum(one, Fraction(0)) == target for one in values):
        return False
    every = [value for one in values for value in one]
    return bool(every) and min(every) <= target <= max(every)


def _alike(scan: Scan, whole: int, part: int) -> bool:
    return alike(scan.quantities[whole], scan.quantities[part]) and not scan.quantities[part].per


def _relation(scan: Scan, whole: int, parts: Sequence[int], *, holds: bool) -> Relation:
    summed = addition(scan, [scan.quantities[part] for part in parts])
    said = _("{sum}，表中合计写作 {whole}") if holds else _("{sum}，而表中合计写作 {whole}")
    says = said.format(sum=summed, whole=figure(scan, scan.quantities[whole]))
    cure = "" if holds else _("合计改为 {sum}，或者核对各项").format(sum=summed.rpartition(" = ")[2])
    return Relation("sum", (whole, *parts), holds, says, cure)
