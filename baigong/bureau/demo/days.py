"""Days as ordinals inside the generator, as ISO text in its rows."""

from __future__ import annotations

from datetime import date

YEAR = 365.25
"""Days in a year, on average."""


class _IsoTexts(dict[int, str]):
    """Ordinal → ``YYYY-MM-DD``, each made once."""

    def __missing__(self, ordinal: int) -> str:
        text = self[ordinal] = date.fromordinal(ordinal).isoformat()
        return text


ISO = _IsoTexts()
"""``ISO[ordinal]``: the text that every database takes for a day."""


def iso(ordinal: int | None) -> str | None:
    """The text of a day, None for an open end."""
    return None if ordinal is None else ISO[ordinal]


def ordinal(day: date | None) -> int | None:
    """The ordinal of a day, None for an open end."""
    return None if day is None else day.toordinal()


def first_of(year: int) -> int:
    """The ordinal of 1 January."""
    return date(year, 1, 1).toordinal()


def after_last_of(year: int) -> int:
    """The ordinal of the 1 January that follows the year."""
    return date(year + 1, 1, 1).toordinal()
