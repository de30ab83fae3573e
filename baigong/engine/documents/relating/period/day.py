"""Days of a year, of which one may not exist."""

from __future__ import annotations

from datetime import date

Ends = tuple[int, int | None, int | None]
"""Year, month, day."""
LEAP = 2000
"""A year that has every day a year may have."""


def day_of(ends: Ends) -> date | None:
    """The day of year, month and day; None where one is unsaid or there is no such day."""
    year, month, day = ends
    try:
        return None if month is None or day is None else date(year, month, day)
    except ValueError:
        return None
