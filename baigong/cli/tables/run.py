"""What the two commands do, once the question is clear."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from baigong.cli.tables.asked import Question, publication_of
from baigong.cli.tables.names import names_of
from baigong.cli.tables.output import Format, deliver
from baigong.engine import figures as engine
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.figures.choose import indicator, nearest
from baigong.engine.figures.export import checks
from baigong.engine.figures.export.figures import (
    cell_json,
    cells_table,
    definitions_table,
    figure_json,
    figures_table,
    records_json,
    records_table,
)
from baigong.engine.figures.model import Cell, Figure
from baigong.engine.pack.model import Publication
from baigong.engine.warehouse.session import connect

ON_SCREEN = 50
"""Records shown on a terminal unless asked otherwise."""


def all_figures(asked: Question, by: tuple[str, ...], form: Format, out: Path | None) -> None:
    """Every figure; with ``by``, the cells of those that declare the columns."""
    with connect(asked.snapshot, asked.pack) as connection:
        figures = engine.compute(asked.pack, asked.snapshot, asked.as_of, connection=connection)
        cells: dict[str, list[Cell]] = {}
        if by:
            for one in _with_columns(asked, figures, by):
                cells[one.id] = engine.breakdown(asked.pack, asked.snapshot, asked.as_of, one.id, by, connection)
    tables = [figures_table(asked.pack, figures)]
    if by:
        of_cells = cells_table(asked.pack, figures, by, cells)
        tables = [*tables, of_cells] if form == Format.xlsx else [of_cells]
    if form == Format.xlsx:
        tables.append(definitions_table(asked.pack, asked.pack.indicators))

    def data() -> list[dict[str, object]]:
        lines = []
        for one in figures:
            extra = {"by": [cell_json(asked.pack, one, by, cell) for cell in cells.get(one.id, ())]} if by else {}
            lines.append({**figure_json(one), **extra})
        return lines

    _note(asked)
    deliver(form, out, tables, data)


def _with_columns(asked: Question, figures: list[Figure], by: tuple[str, ...]) -> list[Figure]:
    found = [one for one in figures if set(by) <= set(one.indicator.by)]
    if not found:
        known = sorted({name for one in asked.pack.indicators for name in one.by})
        strange = [name for name in by if name not in known]
        hint = (
            nearest(strange[0], known, _("可用的列：{columns}。").format(columns=_("、").join(known)))
            if strange
            else ""
        )
        raise InputError(_("没有指标可以按 {by} 分组。{hint}").format(by=_("、").join(by), hint=hint))
    return found


def check(asked: Question, against: Path | None, form: Format, out: Path | None) -> bool:
    """Published beside computed, and the identities. True where there is a finding."""
    publication = _publication(asked, against)
    with connect(asked.snapshot, asked.pack) as connection:
        figures = engine.compute(asked.pack, asked.snapshot, asked.as_of, connection=connection)
        results = engine.check_identities(asked.pack, asked.snapshot, asked.as_of, figures, publication, connection)
    comparisons = engine.compare(asked.pack, figures, publication)
    tables = [checks.comparisons_table(asked.pack, comparisons), checks.identities_table(results)]
    _note(asked)
    summary = checks.closing(comparisons, results)
    deliver(form, out, tables, lambda: checks.check_json(comparisons, results), summary)
    if form != Format.table or out is not None:
        sys.stderr.write(summary.splitlines()[-2] + "\n")
    return checks.has_finding(comparisons, results)


def _publication(asked: Question, against: Path | None) -> Publication:
    if against is None:
        return publication_of(asked)
    words = {"zh": against.name}
    return Publication.model_validate(
        {
            "id": "against",
            "title": words,
            "document": str(against),
            "as_of": asked.as_of,
            "file": str(against),
            "figures": engine.read_published(against),
        }
    )


def one_figure(asked: Question, name: str, by: tuple[str, ...], form: Format, out: Path | None) -> None:
    """One figure and its definition; with ``by``, its cells."""
    with connect(asked.snapshot, asked.pack) as connection:
        figures = engine.compute(asked.pack, asked.snapshot, asked.as_of, [name], connection)
        cells = engine.breakdown(asked.pack, asked.snapshot, asked.as_of, name, by, connection) if by else []
    one = figures[0]
    tables = [figures_table(asked.pack, figures), definitions_table(asked.pack, [one.indicator])]
    if by:
        tables = [cells_table(asked.pack, figures, by, {one.id: cells})] + (tables if form == Format.xlsx else [])

    def data() -> list[dict[str, object]]:
        extra = {"by": [cell_json(asked.pack, one, by, cell) for cell in cells]} if by else {}
        return [{**figure_json(one), **extra}]

    _note(asked)
    deliver(form, out, tables, data)


def one_list(
    asked: Question, name: str, where: Mapping[str, str | None], limit: int | None, form: Format, out: Path | None
) -> None:
    """The records behind one figure, or behind one cell of it."""
    on_screen = form == Format.table and out is None and sys.stdout.isatty()
    asked_for = limit if limit is not None else ON_SCREEN if on_screen else None
    with connect(asked.snapshot, asked.pack) as connection:
        figure = engine.compute(asked.pack, asked.snapshot, asked.as_of, [name], connection)[0]
        found = engine.records(asked.pack, asked.snapshot, asked.as_of, name, asked_for, 0, where, connection)
    one = indicator(asked.pack, name)
    names = names_of(asked.pack, one, found)
    _note(asked)
    table = records_table(asked.pack, one, found, asked.as_of, names)
    deliver(form, out, [table], lambda: [{**figure_json(figure), "list": records_json(found, names)}])
    if not where and len(found.rows) < figure.records:
        more = _("共 {all} 条记录，列出前 {shown} 条；用 --limit 或 --format csv 列出更多。")
        sys.stderr.write(more.format(all=figure.records, shown=len(found.rows)) + "\n")


def _note(asked: Question) -> None:
    """Which day and snapshot the answer is of."""
    sys.stderr.write(_("截至 {day}，快照 {id}").format(day=asked.as_of, id=asked.snapshot.id) + "\n")
