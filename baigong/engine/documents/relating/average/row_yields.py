"""Yields in tables: area, yield and harvest of one row."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.average.yields import UNITS, quotient, relation
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.sum.grid import Grid
from baigong.engine.documents.relating.sum.grids import grids


def find(scan: Scan) -> Iterator[Relation]:
    """Every row with an area, a yield and a harvest; nothing unless most rows of the table fit."""
    for grid in grids(scan):
        found = [_judged(scan, *row) for row in _rows(scan, grid)]
        if sum(one.holds for one in found) * 2 > len(found):
            yield from found


def _rows(scan: Scan, grid: Grid) -> Iterator[tuple[int, int, int]]:
    columns = {what: _columns(grid, what) for what in ("area", "yield", "harvest")}
    if any(len(one) != 1 for one in columns.values()):
        return
    for row in range(grid.rows):
        numbers = [grid.numbers.get((row, columns[what][0])) for what in ("yield", "harvest", "area")]
        one, harvest, area = numbers
        if one is not None and harvest is not None and area is not None and _measured(scan, one, harvest, area):
            yield one, harvest, area


def _columns(grid: Grid, what: str) -> list[int]:
    said = claim("yields", f"{what}_column")
    return [column for column in range(grid.columns) if said.search(grid.header(column))]


def _measured(scan: Scan, one: int, harvest: int, area: int) -> bool:
    weights = words("yields")[UNITS["harvest"]]
    quantities = [scan.quantities[number] for number in (one, harvest, area)]
    units = [quantity.unit for quantity in quantities]
    low = quantities[2].low
    return units[0] in weights and units[1] in weights and units[2] in words("yields")["areas"] and bool(low)


def _judged(scan: Scan, one: int, harvest: int, area: int) -> Relation:
    fits = quotient(scan, (harvest, area), scan.quantities[one].unit).meets(rounded(scan.quantities[one]))
    return relation(scan, one, (harvest, area), holds=fits)
