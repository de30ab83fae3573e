"""The rows of the ledger: wholes and parts under one another, published beside computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baigong.engine.base.language import _, pick
from baigong.engine.figures import Figure, IdentityResult, title_of
from baigong.engine.figures.choose import column_of
from baigong.engine.pack.model import Indicator
from baigong.web.components.view import Link
from baigong.web.public.figures.addresses import figure_address, records_address
from baigong.web.public.figures.bars import bar_of
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.page import Cell, Row, Section, Standing
from baigong.web.public.figures.tables import OpenCell, Tables
from baigong.web.public.figures.units import number, unit_of
from baigong.web.public.figures.whys import thousands, whys_of

DEEPEST = 3
MOST_TONES = 5
MOST_TERMS = 4


@dataclass(frozen=True)
class Placed:
    """An indicator with its place in the tree of wholes and parts."""

    indicator: Indicator
    depth: int
    tone: int | None


def sections_of(day: CityDay, by: str = "", tables: Tables | None = None) -> tuple[Section, ...]:
    """The pack's sections that have figures; with ``by``, each row with its cells from ``tables``."""
    sections = []
    for name, title in day.pack.sections.items():
        placed = list(_placed(day, name))
        if placed:
            rows = tuple(_row(day, one, _cells(day, one.indicator, by, tables)) for one in placed)
            sections.append(Section(name, pick(title), rows, whys_of(day, name)))
    return tuple(sections)


def _placed(day: CityDay, section: str) -> Iterator[Placed]:
    """A section's indicators, each part right after what it is part of."""
    here = [one for one in day.pack.indicators if one.section == section]
    names = {one.id for one in here}

    def below(one: Indicator, depth: int, tone: int | None) -> Iterator[Placed]:
        yield Placed(one, min(depth, DEEPEST), tone)
        has_bar = bar_of(day, day.figures[one.id]) is not None
        for place, part in enumerate((part for part in here if part.part_of == one.id), start=1):
            yield from below(part, depth + 1, min(place, MOST_TONES) if has_bar else None)

    for one in here:
        if one.part_of not in names:
            yield from below(one, 0, None)


def _row(day: CityDay, placed: Placed, cells: tuple[Cell, ...]) -> Row:
    one = placed.indicator
    figure = day.figures[one.id]
    comparison = day.comparisons.get(one.id)
    standing: Standing = ""
    if comparison and comparison.verdict != "agrees":
        standing = comparison.verdict
    return Row(
        id=one.id,
        title=pick(one.title),
        address=figure_address(day, one.id),
        value=number(figure.value),
        unit=unit_of(one.unit, figure.value),
        published=comparison.published.printed if comparison else "",
        depth=placed.depth,
        whole=bool(day.parts(one)),
        tone=placed.tone,
        bar=bar_of(day, figure),
        note=note_of(day, figure),
        evidence=evidence_of(day, figure),
        mark=mark_of(day, one.id),
        standing=standing,
        standing_why=_short_why(day, figure) if standing else "",
        cells=cells,
    )


def _short_why(day: CityDay, figure: Figure) -> str:
    comparison = day.comparisons[figure.id]
    if comparison.by is None:
        return comparison.why
    more, fewer = _("比公布的多 {n} {unit}"), _("比公布的少 {n} {unit}")
    text = more if comparison.by > 0 else fewer
    return text.format(n=number(abs(comparison.by)), unit=unit_of(figure.unit, abs(comparison.by)))


def note_of(day: CityDay, figure: Figure) -> str:
    """What stands in the bar's place: a share's two numbers, a rule's document, why there is no value."""
    one = figure.indicator
    if one.ratio:
        part, whole = day.figures.get(one.ratio.part), day.figures.get(one.ratio.whole)
        return f"{number(part.value)} ÷ {number(whole.value)}" if part and whole and whole.value else ""
    if one.provision:
        dated = day.pack.provision_value(one.provision, day.as_of)
        return (dated.document + (dated.article or "")) if dated else _("那天还没有这项规定")
    return "" if figure.value is not None else _("那天的记录算不出这个数")


def evidence_of(day: CityDay, figure: Figure) -> Link | None:
    """The way to what is behind the number."""
    title = pick(figure.indicator.title)
    if figure.indicator.ratio:
        text, address = _("定义"), figure_address(day, figure.id)
    elif figure.indicator.provision:
        text, address = _("依据"), records_address(day, figure.id)
    else:
        text, address = _("{n} 条").format(n=number(figure.records)), records_address(day, figure.id)
    return Link(text, address, name=_("{title}：{text}").format(title=title, text=text))


def mark_of(day: CityDay, name: str) -> str:
    """``3 + 3 + 8 ≠ 13`` where the parts do not simply make the whole."""
    for one in day.identities:
        if one.on == "computed" and one.identity.whole == name and one.does_not_simply_hold:
            return f"{_terms(day, one)} ≠ {thousands(one.left)}"
    return ""


def _terms(day: CityDay, one: IdentityResult) -> str:
    identity = one.identity
    values = [day.figures[part].value for part in identity.parts if part in day.figures]
    if identity.kind != "sum" or identity.factors or len(values) > MOST_TERMS:
        return thousands(one.right)
    return " + ".join(number(value) for value in values)


def _cells(day: CityDay, one: Indicator, by: str, tables: Tables | None) -> tuple[Cell, ...]:
    if not by or tables is None:
        return ()
    found = tables.get((one.id, by), ())
    if not found:
        return ()
    if all(cell.hidden for cell in found):
        return (Cell(_("各格都不公开"), "", None),)
    widest = max((cell.value for cell in found if cell.value is not None), default=0)
    column = column_of(day.pack, one, by)
    return tuple(
        Cell(title_of(day.pack, column, cell.key, day.as_of), cell_text(cell), thousandths(cell, widest))
        for cell in found
    )


def cell_text(cell: OpenCell) -> str:
    """A cell's value as a reader sees it."""
    return _("不公开") if cell.hidden else number(cell.value) or "—"


def thousandths(cell: OpenCell, widest: int | Decimal) -> int | None:
    """Length of the cell's little bar; None where it has none."""
    return int(cell.value * 1000 / widest) if cell.value is not None and cell.value >= 0 and widest > 0 else None
