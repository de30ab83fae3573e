"""What a reader asks for: days and columns, right and wrong."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.public.figures.question import Question, ask, columns


def question(city: Pack, snapshot: Snapshot, query: str) -> Question:
    return ask(city, snapshot, QueryDict(query))


def test_without_a_day_it_is_the_day_of_the_publication(city: Pack, snapshot: Snapshot) -> None:
    found = question(city, snapshot, "")
    assert (found.as_of, found.by, found.error) == (date(2018, 8, 31), "", "")
    assert found.query == "?as-of=2018-08-31"


def test_a_city_that_published_nothing_is_shown_as_of_its_snapshot(city: Pack, snapshot: Snapshot) -> None:
    silent = city.model_copy(update={"publications": ()})
    assert question(silent, snapshot, "").as_of == snapshot.as_of == date(2018, 9, 4)


def test_day_and_column_are_read(city: Pack, snapshot: Snapshot) -> None:
    found = question(city, snapshot, "as-of=+2016-12-31+&by=county")
    assert (found.as_of, found.by, found.error) == (date(2016, 12, 31), "county", "")
    assert found.query == "?as-of=2016-12-31&by=county"
    assert found.day_query == "?as-of=2016-12-31"
    assert found.usable() is found


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("as-of=2018-02-30", "as-of", "不是有效日期"),
        ("as-of=<b>", "as-of", "<b>"),
        ("as-of=1984-12-31", "as-of", "早于本市最早的记录（1985-01-01）"),
        ("as-of=2018-09-05", "as-of", "晚于快照的日期（2018-09-04）"),
        ("as-of=9999-12-31", "as-of", "2018-09-04"),
        ("by=colour", "by", "没有指标可以按“colour”分组"),
        ("by=county,level", "by", "county（县市区）"),
        ("by=person_id", "by", "person_id"),
    ],
)
def test_what_cannot_be_used_is_said_and_stays_in_its_field(
    city: Pack, snapshot: Snapshot, query: str, field: str, says: str
) -> None:
    found = question(city, snapshot, query)
    assert found.field == field
    assert says in found.error
    assert query.split("=")[1] in (found.typed, found.by)
    with pytest.raises(InputError):
        found.usable()


@pytest.mark.parametrize("day", ["1985-01-01", "2018-09-04"])
def test_the_first_and_the_last_day_can_be_asked_for(city: Pack, snapshot: Snapshot, day: str) -> None:
    assert question(city, snapshot, f"as-of={day}").error == ""


def test_columns_have_titles_in_the_reader_s_language(city: Pack) -> None:
    assert columns(city)["county"] == "县市区"
    assert {"county", "level", "sex", "year", "fund_level"} <= set(columns(city))
    with speak("en"):
        assert columns(city)["county"] == "County"
