"""Figures, their cells and their records, laid out as tables and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from baigong.engine.base.language import _, pick
from baigong.engine.figures.choose import column_of, title_of
from baigong.engine.figures.export.table import Head, Row, Table, Value, number, text_of
from baigong.engine.figures.model import Cell, Figure, RecordList
from baigong.engine.pack.model import Indicator, Pack

CellsOf = Mapping[str, Sequence[Cell]]
"""Indicator's id → its cells."""


def figures_table(pack: Pack, figures: Sequence[Figure]) -> Table:
    """All that is known of each figure, under its section."""
    heads = (
        Head("id", _("编号")),
        Head("title", _("指标")),
        Head("printed", _("印作")),
        Head("value", _("数值"), "number"),
        Head("unit", _("单位"), hidden=True),
        Head("precision", _("精度"), hidden=True),
        Head("as_of", _("截至"), "date", hidden=True),
        Head("period", _("期间"), hidden=True),
        Head("snapshot", _("快照"), hidden=True),
        Head("records", _("记录数"), "number"),
    )
    rows: list[Row] = []
    for one in figures:
        words = (one.unit, one.precision, one.as_of, one.period, one.snapshot)
        rows.append((one.id, pick(one.indicator.title), one.printed, one.value, *words, one.records))
    return Table(pick(pack.city.title), heads, rows, _sections(pack, figures))


def _sections(pack: Pack, figures: Sequence[Figure]) -> dict[int, str]:
    groups, last = {}, None
    for place, one in enumerate(figures):
        if one.indicator.section != last:
            last = one.indicator.section
            groups[place] = pick(pack.sections.get(last, {}))
    return groups


def cells_table(pack: Pack, figures: Sequence[Figure], by: tuple[str, ...], cells: CellsOf) -> Table:
    """One line a figure and cell: codes and titles of the columns, value, records."""
    named = [one for one in figures if cells.get(one.id)]
    heads = [Head("id", _("编号")), Head("title", _("指标"))]
    for name in by:
        words = {pick(column_of(pack, one.indicator, name).meaning): None for one in named} or {name: None}
        heads += [Head(name, name, hidden=True), Head(f"{name}_title", next(iter(words)))]
    heads += [Head("value", _("数值"), "number"), Head("unit", _("单位"), hidden=True)]
    heads += [Head("records", _("记录数"), "number")]
    rows: list[Row] = []
    for one in named:
        for cell in cells[one.id]:
            keys = [text for pair in zip(cell.keys, titles(pack, one, by, cell), strict=True) for text in pair]
            rows.append((one.id, pick(one.indicator.title), *keys, cell.value, one.unit, cell.records))
    return Table(_("分组"), tuple(heads), rows)


def titles(pack: Pack, figure: Figure, by: tuple[str, ...], cell: Cell) -> list[str]:
    """What the cell's keys are called on the figure's day."""
    columns = [column_of(pack, figure.indicator, name) for name in by]
    return [title_of(pack, column, key, figure.as_of) for column, key in zip(columns, cell.keys, strict=True)]


def definitions_table(pack: Pack, indicators: Iterable[Indicator]) -> Table:
    """How each figure is defined."""
    heads = (
        Head("id", _("编号")),
        Head("section", _("部分"), hidden=True),
        Head("title", _("指标"), hidden=True),
        Head("meaning", _("含义")),
        Head("unit", _("单位")),
        Head("from", _("事实视图")),
        Head("where", _("条件")),
        Head("value", _("算法")),
        Head("period", _("期间"), hidden=True),
        Head("by", _("可分组"), hidden=True),
        Head("part_of", _("属于"), hidden=True),
    )
    rows: list[Row] = [
        (
            one.id,
            pick(pack.sections.get(one.section, {})),
            pick(one.title),
            pick(one.meaning),
            one.unit,
            *definition(pack, one),
            _("、").join(one.by),
            one.part_of,
        )
        for one in indicators
    ]
    return Table(_("指标定义"), heads, rows)


def definition(pack: Pack, one: Indicator) -> tuple[str, str, str, str]:
    """View, condition, how it is computed, period."""
    period = f"[{one.period.start or '…'}, {one.period.end or '…'})" if one.period else ""
    if one.ratio:
        return "", "", f"{one.ratio.part} / {one.ratio.whole} × {one.ratio.times}", period
    if one.provision:
        title = pick(pack.provisions[one.provision].title) if one.provision in pack.provisions else one.provision
        return "", "", _("规定：{title}").format(title=title), period
    return (one.rows.view, one.rows.where or "", one.value or "", period) if one.rows else ("", "", "", period)


def records_table(pack: Pack, one: Indicator, found: RecordList, as_of: date, names: Sequence[Value] | None) -> Table:
    """The records: codes as their titles, with a column ``name`` where public names are known."""
    declared = (
        {} if one.provision else {name: column_of(pack, one, name) for name in found.columns if name != "counted"}
    )
    heads = [
        Head(name, pick(declared[name].meaning) if name in declared else name, _kind(name, found))
        for name in found.columns
    ]
    rows: list[Row] = []
    for place, row in enumerate(found.rows):
        cells: list[Value] = []
        for name, value in zip(found.columns, row, strict=True):
            column = declared.get(name)
            coded = column is not None and column.vocabulary is not None and isinstance(value, str)
            cells.append(title_of(pack, column, value, as_of) if coded else value)  # type: ignore[arg-type]
        rows.append((*cells, names[place]) if names else tuple(cells))
    if names:
        heads.append(Head("name", _("名称")))
    return Table(pick(one.title), tuple(heads), rows)


def _kind(name: str, found: RecordList) -> Any:
    values = [row[found.columns.index(name)] for row in found.rows[:20]]
    known = [value for value in values if value is not None]
    if known and all(isinstance(value, date) for value in known):
        return "date"
    return "number" if known and all(isinstance(value, int) for value in known) else "text"


def figure_json(one: Figure) -> dict[str, Any]:
    """The figure as JSON."""
    return {
        "id": one.id,
        "value": number(one.value),
        "unit": one.unit,
        "precision": one.precision,
        "as_of": one.as_of.isoformat(),
        "period": one.period,
        "printed": one.printed,
        "snapshot": one.snapshot,
        "records": one.records,
    }


def cell_json(pack: Pack, one: Figure, by: tuple[str, ...], cell: Cell) -> dict[str, Any]:
    """A cell as JSON: the codes by column, their titles, value and records."""
    return {
        **dict(zip(by, cell.keys, strict=True)),
        "title": " / ".join(titles(pack, one, by, cell)),
        "value": number(cell.value),
        "records": cell.records,
    }


def records_json(found: RecordList, names: Sequence[Value] | None) -> list[dict[str, Any]]:
    """The records as JSON objects; codes stay codes."""
    lines = []
    for place, row in enumerate(found.rows):
        line = {
            name: value if isinstance(value, str | int | bool) or value is None else text_of(value)  # type: ignore[arg-type]
            for name, value in zip(found.columns, row, strict=True)
        }
        lines.append({**line, "name": names[place]} if names else line)
    return lines
