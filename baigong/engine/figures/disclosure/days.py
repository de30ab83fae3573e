"""The days on which tables of people are open: far enough apart that two days' tables do not give one another away."""

from __future__ import annotations

from datetime import date

from baigong.engine.pack.model import Pack

DAYS_APART = 90
"""What is left out of one day's table may be worked out from another's while hardly anything has changed between them."""


def open_days(pack: Pack, last: date) -> tuple[date, ...]:
    """The days of publications, then the ends of years, up to ``last``, each at least ``DAYS_APART`` days from those before.

    Sorted. The choice depends on the pack and not on what anyone asks, so that nobody can ask for a second day nearby.
    """
    published = sorted({one.as_of for one in pack.publications})
    year_ends = [date(year, 12, 31) for year in range(pack.city.first_day.year, last.year + 1)]
    chosen: list[date] = []
    for day in (*published, *year_ends):
        if pack.city.first_day <= day <= last and all(abs((day - one).days) >= DAYS_APART for one in chosen):
            chosen.append(day)
    return tuple(sorted(chosen))


def nearest_open_day(pack: Pack, last: date, asked: date) -> date | None:
    """The open day nearest to the one asked for, the earlier of two; None where no day is open."""
    return min(open_days(pack, last), key=lambda day: (abs((day - asked).days), day), default=None)
