"""From a question about one figure to its page."""

from __future__ import annotations

from decimal import Decimal

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.figures import Comparison, IdentityResult, title_of
from baigong.engine.figures.choose import column_of
from baigong.engine.figures.export.checks import verdict_word
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.components.view import Link
from baigong.web.public.figures.addresses import figure_address
from baigong.web.public.figures.bars import bar_of
from baigong.web.public.figures.build import downloads_of, open_day_of
from baigong.web.public.figures.day import CityDay, city_day
from baigong.web.public.figures.definition import columns_of, period_text, queries_of, terms_of
from baigong.web.public.figures.ledger import cell_text, note_of
from baigong.web.public.figures.listing import records_of
from baigong.web.public.figures.one_page import Breakdown, FigurePage, Line, Relation, Tone
from baigong.web.public.figures.page import Filters
from baigong.web.public.figures.question import Question
from baigong.web.public.figures.tables import OpenCell, closed_on, closed_text, is_personal, open_columns, open_tables
from baigong.web.public.figures.units import number, unit_of
from baigong.web.public.figures.whys import overlap_links

TONES: dict[str, Tone] = {
    "agrees": "agree",
    "differs": "wrong",
    "cannot_be_known": "doubt",
    "holds": "agree",
    "explained": "doubt",
    "fails": "wrong",
}


def figure_page(city: Pack, snapshot: Snapshot, one: Indicator, asked: Question, page: int) -> FigurePage:
    """The page of a figure of the day; ``page`` of its list."""
    day = city_day(snapshot, asked.as_of)
    figure = day.figures[one.id]
    comparison = day.comparisons.get(one.id)
    figures = Link(_("数字"), f"{reverse('figures')}{asked.day_query}")
    section = Link(pick(city.sections[one.section]), f"{figures.address}#s{one.section}")
    whole = city.indicator(one.part_of) if one.part_of else None
    is_closed = is_personal(city, one) and open_columns(city, one) and closed_on(snapshot, day.as_of)
    return FigurePage(
        id=one.id,
        rule=bool(one.provision),
        title=pick(one.title),
        value=number(figure.value),
        unit=unit_of(one.unit, figure.value),
        trail=(figures, section),
        as_of=day.as_of,
        period=period_text(one),
        snapshot=snapshot.id,
        filters=Filters(reverse("figure", args=[one.id]), asked.typed, "", (), asked.error, asked.field or "as-of"),
        downloads=downloads_of("figure", asked, one.id),
        meaning=pick(one.meaning),
        printed=figure.printed,
        published=comparison.published.printed if comparison else "",
        document=day.publication.document if day.publication else "",
        standing=_standing(comparison) if comparison else "",
        tone=TONES[comparison.verdict] if comparison else "plain",
        note=note_of(day, figure),
        bar=bar_of(day, figure),
        parts=tuple(_link(day, part) for part in day.parts(one)),
        whole=_link(day, whole) if whole else None,
        terms=terms_of(day, one),
        columns=columns_of(city, one),
        queries=queries_of(day, one),
        breakdowns=breakdowns_of(day, one),
        closed=closed_text() if is_closed else "",
        open_day=open_day_of(snapshot, asked, reverse("figure", args=[one.id])),
        relations=relations_of(day, one),
        records=records_of(day, one, page),
    )


def _link(day: CityDay, one: Indicator) -> Link:
    return Link(pick(one.title), figure_address(day, one.id))


def _standing(comparison: Comparison) -> str:
    """The verdict, with the interval that the printed words allow."""
    if comparison.verdict == "cannot_be_known":
        return comparison.why
    low, high = comparison.published.low, comparison.published.high
    words = _("“{printed}”说的是").format(printed=comparison.published.printed)
    if low is not None and high is not None and high - low == 1 and low == comparison.published.value:
        words += _("正好 {low}").format(low=number(low))
    elif low is not None and high is not None:
        words += _("不小于 {low}、小于 {high}").format(low=number(low), high=number(high))
    elif low is not None:
        words += _("至少 {low}").format(low=number(low))
    else:
        words += _("小于 {high}").format(high=number(high))
    return words + (_("，与记录相符。") if comparison.verdict == "agrees" else _("，与记录不符。"))


def breakdowns_of(day: CityDay, one: Indicator) -> tuple[Breakdown, ...]:
    """A table for each column by which anyone may see the figure, where it says more than one thing."""
    names = open_columns(day.pack, one)
    if not names:
        return ()
    tables = open_tables(day.snapshot, day.as_of)
    found = [(name, tables.get((one.id, name), ())) for name in names]
    return tuple(_breakdown(day, one, name, cells) for name, cells in found if len(cells) > 1)


def _breakdown(day: CityDay, one: Indicator, name: str, cells: tuple[OpenCell, ...]) -> Breakdown:
    column = column_of(day.pack, one, name)
    title, unit = pick(column.meaning), unit_of(one.unit)
    if all(cell.hidden for cell in cells):
        return Breakdown(name, title, unit, (), hidden=True, downloads=())
    lines = tuple(
        Line(title_of(day.pack, column, cell.key, day.as_of), cell_text(cell), _plain(cell.value)) for cell in cells
    )
    files = downloads_of("figure", Question(day.as_of, name, ""), one.id)
    return Breakdown(name, title, unit, lines, any(cell.hidden for cell in cells), files)


def _plain(value: int | Decimal | None) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def relations_of(day: CityDay, one: Indicator) -> tuple[Relation, ...]:
    """The identities in which the figure stands."""
    return tuple(
        _relation(day, result) for result in day.identities if one.id in {result.identity.whole, *result.identity.parts}
    )


def _relation(day: CityDay, result: IdentityResult) -> Relation:
    on = {"computed": _("按记录计算"), "published": _("按公布的数字")}[result.on]
    links = overlap_links(day, result) if result.verdict in {"explained", "fails"} else ()
    words = verdict_word(result.verdict)
    return Relation(pick(result.identity.says), on, words, TONES[result.verdict], result.why, links, result.hypothesis)
