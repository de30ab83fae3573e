"""Days that lie whole months away: only to have something to try."""

from __future__ import annotations

import calendar
from datetime import date, timedelta


def months_later(day: date, months: int) -> date | None:
    """The same day of another month, or its last; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date | None:
    """A day so many days away; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def around(day: date | None) -> list[date]:
    """The day, the one before and the one after."""
    found = [days_later(day, step) for step in (-1, 0, 1)] if day is not None else []
    return [one for one in found if one is not None]


def edges(year: int) -> list[date]:
    """The first and last days of a year and of its neighbours."""
    years = [one for one in (year - 1, year, year + 1) if 1 <= one <= 9999]
    return [day for one in years for day in (date(one, 1, 1), date(one, 12, 31))]
