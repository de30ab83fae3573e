"""Addresses inside the figures pages, with the day kept."""

from __future__ import annotations

from django.urls import reverse

from baigong.engine.figures.listing import position
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.warehouse import cursor

PAGE_SIZE = 50
RECORDS = "records"
"""The fragment of the list on a figure's page."""


def figure_address(day: CityDay, name: str) -> str:
    """A figure's own page on the day."""
    return f"{reverse('figure', args=[name])}?as-of={day.as_of.isoformat()}"


def records_address(day: CityDay, name: str) -> str:
    """The list on it."""
    return f"{figure_address(day, name)}#{RECORDS}"


def record_address(day: CityDay, name: str, record: int) -> str:
    """One line of the list, on whichever page of it the line stands."""
    with cursor(day.snapshot) as session:
        before = position(day.pack, day.snapshot, day.as_of, name, record, session)
    page = before // PAGE_SIZE + 1
    more = f"&page={page}" if page > 1 else ""
    return f"{figure_address(day, name)}{more}#r{record}"
