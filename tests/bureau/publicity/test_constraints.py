"""One record for every constraint of the activities that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.builders.publicity import an_activity
from tests.support.refused import refused

CASES: dict[str, Callable[[], object]] = {
    "publicity_activity_once": lambda: (an_activity(name="科博会"), an_activity(name="科博会")),
    "publicity_activity_period": lambda: an_activity(held_to=date(2016, 9, 8)),
    "publicity_activity_given": lambda: an_activity(kind=""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_what_happens_every_year_is_a_record_every_year(database: str) -> None:
    names = {an_activity("education_week", date(year, 5, 8), name="活动周").name for year in (2016, 2017)}
    assert names == {"活动周"}
