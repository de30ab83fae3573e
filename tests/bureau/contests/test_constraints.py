"""One record for every constraint of the contests that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.builders.contests import a_contest, a_standing, an_entry, an_event
from tests.support.refused import refused

EARLY = date(1990, 1, 1)


def entered_twice() -> None:
    entry = an_entry()
    an_entry(entry.event, person=entry.person)


CASES: dict[str, Callable[[], object]] = {
    "contests_contest_edition": lambda: (a_contest(edition=1), a_contest(edition=1)),
    "contests_contest_edition_positive": lambda: a_contest(edition=0),
    "contests_contest_period": lambda: a_contest(held_to=date(2016, 9, 1)),
    "contests_contest_given": lambda: a_contest(host=""),
    "contests_event_once": lambda: (an_event(contest := a_contest()), an_event(contest)),
    "contests_event_category": lambda: an_event(category="guest"),
    "contests_event_given": lambda: an_event(occupation=""),
    "contests_entry_once": entered_twice,
    "contests_entry_medal": lambda: an_entry(medal="iron", place=1),
    "contests_entry_medal_placed": lambda: an_entry(medal="gold"),
    "contests_entry_place": lambda: an_entry(place=0),
    "contests_entry_withdrawn_after": lambda: an_entry(withdrawn_on=EARLY),
    "contests_entry_given": lambda: an_entry(division=""),
    "contests_standing_once": lambda: (a_standing(contest := a_contest()), a_standing(contest, rank=2)),
    "contests_standing_rank": lambda: a_standing(rank=0),
    "contests_standing_given": lambda: a_standing(division=""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_a_pair_shares_a_place_and_a_medal(database: str) -> None:
    event = an_event()
    pair = [an_entry(event, place=1, medal="gold") for _ in range(2)]
    assert event.entries.filter(medal="gold").count() == len(pair)


def test_workers_and_students_compete_apart_in_one_trade(database: str) -> None:
    contest = a_contest()
    an_event(contest, category="worker")
    an_event(contest, category="student")
    assert contest.events.count() == 2


def test_series_count_their_editions_apart(database: str) -> None:
    a_contest(edition=1, series="city")
    assert a_contest(edition=1, series="sichuan_cup").edition == 1
