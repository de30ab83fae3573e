"""Breakdowns that are open to the public: the one place where it is decided what a cell shows.

All of a day's tables are worked out together, since one could give away what another hides; and tables of people are open on
some days only, since two days' tables could too. Pages, charts and downloads take their cells from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duckdb import DuckDBPyConnection

from baigong.engine import figures as engine
from baigong.engine.base.language import _
from baigong.engine.figures.choose import indicator, view_of
from baigong.engine.figures.disclosure import Protected, nearest_open_day, open_days, public_breakdowns
from baigong.engine.figures.many_cells import breakdowns
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.city import pack
from baigong.web.public.figures.day import city_day
from baigong.web.public.figures.kept import Kept
from baigong.web.public.figures.warehouse import cursor


@dataclass(frozen=True)
class OpenCell:
    """A cell as anyone may see it: ``value`` is None where it is not shown."""

    key: str | None
    value: int | Decimal | None
    records: int | None
    """None where it is not shown, and for people always: how many records a count comes from says more than the count."""
    hidden: bool = False


Tables = Mapping[tuple[str, str], tuple[OpenCell, ...]]
"""(indicator, column) → its cells, in the order of the column's vocabulary."""
_tables: Kept[Tables] = Kept(12)


def open_tables(snapshot: Snapshot, as_of: date) -> Tables:
    """All tables of the day that are open: of people, only on the days on which those are. Raises InputError for a day outside
    the records.
    """
    return _tables.get((snapshot.directory, as_of), lambda: _worked_out(pack(), snapshot, as_of))


def closed_on(snapshot: Snapshot, as_of: date) -> date | None:
    """Where tables of people are closed on the day asked for: the nearest day on which they are open. Else None."""
    nearest = nearest_open_day(pack(), snapshot.as_of, as_of)
    return nearest if nearest != as_of else None


def closed_text() -> str:
    """Why there are no tables of people on a day."""
    return _("人员的分组数只在公布日和年末公开：相隔几天的两张表合在一起，会让人推算出个别人。")


def open_columns(city: Pack, one: Indicator) -> tuple[str, ...]:
    """The columns by which anyone may see the indicator: a share of people would give the people away."""
    return () if one.ratio and is_personal(city, one) else one.by


def is_personal(city: Pack, one: Indicator) -> bool:
    """Whether the indicator's records are people's."""
    view = city.facts.get(view_of(city, one))
    part = indicator(city, one.ratio.part) if one.ratio else None
    return bool(view and view.personal) or bool(part and is_personal(city, part))


def _worked_out(city: Pack, snapshot: Snapshot, as_of: date) -> Tables:
    figures = city_day(snapshot, as_of).figures.values()
    with cursor(snapshot) as session:
        found = dict(_of_things(city, snapshot, as_of, session))
        if as_of in open_days(city, snapshot.as_of):
            found |= dict(_of_people(public_breakdowns(city, snapshot, as_of, session, figures)))
    return found


def _of_things(
    city: Pack, snapshot: Snapshot, as_of: date, session: DuckDBPyConnection
) -> Iterator[tuple[tuple[str, str], tuple[OpenCell, ...]]]:
    asked = [(one.id, column) for one in city.indicators for column in one.by if not is_personal(city, one)]
    ratios = {one.id for one in city.indicators if one.ratio}
    cells = breakdowns(city, snapshot, as_of, [pair for pair in asked if pair[0] not in ratios], session)
    for name, column in asked:
        if name in ratios:
            cells[name, column] = engine.breakdown(city, snapshot, as_of, name, (column,), session)
        found = cells[name, column]
        yield (name, column), tuple(OpenCell(cell.keys[0], cell.value, cell.records) for cell in found)


def _of_people(protected: Protected) -> Iterator[tuple[tuple[str, str], tuple[OpenCell, ...]]]:
    for (name, column), keys in protected.categories.items():
        values = [(key, protected.value(name, column, key)) for key in keys]
        yield (name, column), tuple(OpenCell(key, value, None, hidden=value is None) for key, value in values)
