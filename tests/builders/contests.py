"""Contests and what came of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from baigong.bureau.contests.models import Contest, Entry, Event, Promotion, Standing
from baigong.bureau.contests.services.promote import promote
from tests.builders.numbers import a_number
from tests.builders.people import a_certificate, a_person


def a_contest(code: str | None = None, held_from: date = date(2016, 9, 1), **given: Any) -> Contest:
    usual = {"series": "city", "name": "技能大赛", "host": "市政府", "held_to": held_from + timedelta(days=5)}
    number = a_number()
    return Contest.objects.create(
        **{**usual, "code": code or f"contest-{number}", "edition": number, "held_from": held_from, **given}
    )


def an_event(contest: Contest | None = None, occupation: str = "welder", category: str = "worker") -> Event:
    return Event.objects.create(contest=contest or a_contest(), occupation=occupation, category=category)


def an_entry(event: Event | None = None, **given: Any) -> Entry:
    event = event or an_event()
    usual = {"division": "510703", "entered_on": event.contest.held_from}
    return Entry.objects.create(**{**usual, "event": event, "person": given.pop("person", None) or a_person(), **given})


def a_promotion(entry: Entry | None = None, level: str = "3") -> Promotion:
    """The competitor got a certificate for what they did."""
    entry = entry or an_entry(place=1)
    issued = entry.event.contest.held_from + timedelta(days=30)
    return promote(entry, a_certificate(entry.person, level, origin="contest", valid_from=issued))


def a_standing(contest: Contest | None = None, division: str = "510700", rank: int = 1) -> Standing:
    return Standing.objects.create(contest=contest or a_contest(), division=division, rank=rank)
