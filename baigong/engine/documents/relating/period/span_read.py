"""Reads the period of a match."""

from __future__ import annotations

import re

from baigong.engine.documents.relating.period.day import LEAP, day_of
from baigong.engine.documents.relating.period.span import Span


def span_of(said: re.Match[str]) -> Span | None:
    """The period of a match; None where it has no end or not the same precision."""
    year, month, day = (_number(said[name]) for name in ("y1", "m1", "d1"))
    until, last_month, last_day = (_number(said[name]) for name in ("y2", "m2", "d2"))
    if year is None or (until is None and last_month is None and last_day is None):
        return None
    if last_day is not None and last_month is None:
        last_month = month
    guessed = until is None
    if guessed and (month is None or last_month is None or (last_day is None) != (day is None)):
        return None
    return Span(said.start(), said.end(), (year, month, day), (until or year, last_month, last_day), guessed)


def days_of(said: re.Match[str]) -> Span | None:
    """The days of a match without a year, in the next year where the end stands before the beginning; None where a day is none.

    29 February is counted, if it lies between: ``allowed`` takes it off for the years that have none.
    """
    month, day = int(said["m1"]), int(said["d1"])
    last = (LEAP, int(said["m2"] or month), int(said["d2"]))
    first = (LEAP - (said["m2"] is not None and last[1:] < (month, day)), month, day)
    if day_of(first) is None or day_of(last) is None or last < first:
        return None
    return Span(said.start(), said.end(), first, last, guessed=True, yearless=True)


def _number(text: str | None) -> int | None:
    return int(text) if text else None
