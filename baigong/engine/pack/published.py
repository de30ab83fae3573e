"""The CSV of a publication: its printed figures, each with its line."""

from __future__ import annotations

import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

from baigong.engine.base.language import _
from baigong.engine.pack.model import PublishedFigure
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.text import read_text

COLUMNS = ("id", "printed", "value", "low", "high", "unit", "precision", "period", "part_of")
NUMBERS = ("value", "low", "high")


def read_figures(directory: Path, file: str) -> tuple[tuple[PublishedFigure, ...], Page, list[Problem]]:
    """The figures of ``published/FILE``; the page says where each cell stands: ``(0, "low")``."""
    page = Page(file)
    text = read_text(directory, file)
    if isinstance(text, Problem):
        return (), page, [text]
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    figures: list[PublishedFigure] = []
    problems: list[Problem] = []
    begun = 1
    try:
        if tuple(next(rows, ())) != COLUMNS:
            head = Problem(file, 1, 1, _("首行不对"), _("请写成 {columns}").format(columns=",".join(COLUMNS)))
            return (), page, [head]
        begun = rows.line_num + 1
        for cells in rows:
            if cells:
                found = _figure(page, begun, cells, len(figures))
                figures += [found] if isinstance(found, PublishedFigure) else []
                problems += [found] if isinstance(found, Problem) else []
            begun = rows.line_num + 1
    except csv.Error:
        return (
            (),
            page,
            [Problem(file, begun, 1, _("这一行的引号不对"), _("带逗号的格子请用成对的双引号括起来"))],
        )
    return tuple(figures), page, problems


def _figure(page: Page, line: int, cells: list[str], number: int) -> PublishedFigure | Problem:
    if len(cells) != len(COLUMNS):
        mistake = _("这一行有 {found} 格，应有 {right} 格").format(found=len(cells), right=len(COLUMNS))
        return Problem(page.file, line, 1, mistake, _("请补上或删去逗号；带逗号的格子请加双引号"))
    page.spots[number,] = (line, 1)
    values: dict[str, str | Decimal | None] = {}
    for place, (column, cell) in enumerate(zip(COLUMNS, cells, strict=True)):
        spot = (line, len(",".join(cells[:place])) + (2 if place else 1))
        page.spots[number, column] = spot
        try:
            values[column] = _number(cell) if column in NUMBERS else cell.strip()
        except InvalidOperation:
            mistake = _("{column} 列的“{cell}”不是数字").format(column=column, cell=cell)
            return Problem(page.file, *spot, mistake, _("请写成 79150 这样，不带单位和千位逗号；不知道就留空"))
    return PublishedFigure.model_validate(values)


def _number(cell: str) -> Decimal | None:
    if not cell.strip():
        return None
    number = Decimal(cell.strip())
    if not number.is_finite():
        raise InvalidOperation
    return number
