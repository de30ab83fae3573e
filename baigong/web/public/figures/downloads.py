"""The figures as files: the shapes of the command line, the cells that anyone may see."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from django.http import HttpResponse

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.figures import Cell, Figure
from baigong.engine.figures.choose import check_columns
from baigong.engine.figures.export.figures import cell_json, cells_table, definitions_table, figure_json, figures_table
from baigong.engine.figures.export.table import Table, as_csv
from baigong.engine.figures.export.workbook import workbook
from baigong.engine.pack.model import Indicator
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.tables import OpenCell, closed_on, closed_text, open_columns, open_tables

TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Write = Callable[[CityDay, Sequence[Figure], str, Mapping[str, tuple[OpenCell, ...]]], bytes]


def download(day: CityDay, kind: str, by: str, one: Indicator | None = None) -> HttpResponse:
    """A file of all figures, or of one. Raises InputError for a column by which that one may not be seen."""
    figures = [day.figures[one.id]] if one else list(day.figures.values())
    if one and by and by not in open_columns(day.pack, one):
        check_columns(one, (by,))
        raise InputError(_("这个数字不能按“{by}”向公众分组。").format(by=by))
    cells: dict[str, tuple[OpenCell, ...]] = {}
    if by:
        tables = open_tables(day.snapshot, day.as_of)
        if one and (one.id, by) not in tables:
            nearest = closed_on(day.snapshot, day.as_of)
            raise InputError(closed_text() + (_("请改为 {day}。").format(day=nearest) if nearest else ""))
        cells = {figure.id: tables[figure.id, by] for figure in figures if (figure.id, by) in tables}
    write = {"json": _json, "csv": _csv, "xlsx": _xlsx}[kind]
    response = HttpResponse(write(day, figures, by, cells), content_type=TYPES[kind])
    name = "-".join([one.id if one else "figures", day.as_of.isoformat(), *([by] if by else [])])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def _json(day: CityDay, figures: Sequence[Figure], by: str, cells: Mapping[str, tuple[OpenCell, ...]]) -> bytes:
    lines = []
    for one in figures:
        line = figure_json(one)
        if by:
            line["by"] = [_cell(day, one, by, cell) for cell in cells.get(one.id, ())]
        lines.append(line)
    return (json.dumps(lines, ensure_ascii=False, indent=1) + "\n").encode()


def _cell(day: CityDay, one: Figure, by: str, cell: OpenCell) -> dict[str, object]:
    shown = cell_json(day.pack, one, (by,), Cell((cell.key,), cell.value, cell.records or 0))
    return {**shown, "records": cell.records, "suppressed": cell.hidden}


def _csv(day: CityDay, figures: Sequence[Figure], by: str, cells: Mapping[str, tuple[OpenCell, ...]]) -> bytes:
    return as_csv(_cells_table(day, figures, by, cells) if by else figures_table(day.pack, figures)).encode()


def _xlsx(day: CityDay, figures: Sequence[Figure], by: str, cells: Mapping[str, tuple[OpenCell, ...]]) -> bytes:
    tables = [figures_table(day.pack, figures)]
    if by:
        tables.append(_cells_table(day, figures, by, cells))
    return workbook([*tables, definitions_table(day.pack, [one.indicator for one in figures])])


def _cells_table(day: CityDay, figures: Sequence[Figure], by: str, cells: Mapping[str, tuple[OpenCell, ...]]) -> Table:
    """The command line's table; its last column, the records, is empty for people and what is not shown."""
    plain = {
        name: [Cell((cell.key,), cell.value, cell.records or 0) for cell in found] for name, found in cells.items()
    }
    table = cells_table(day.pack, figures, (by,), plain)
    records = [cell.records for one in figures for cell in cells.get(one.id, ())]
    rows = [(*row[:-1], count) for row, count in zip(table.rows, records, strict=True)]
    return Table(table.title, table.heads, rows)
