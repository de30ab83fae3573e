"""now.T and history.T against the slow and obvious: look at each row, ask the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.base.errors import InputError
from baigong.engine.warehouse import expand
from tests.engine.warehouse.packs import a_pack, load

FIRST = date(2016, 12, 28)
DAYS = st.integers(0, 9).map(lambda n: FIRST + timedelta(days=n))
PACK = a_pack()
SESSION = duckdb.connect(":memory:")
many = settings(max_examples=60, deadline=None)


@st.composite
def workers(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Workers who began and ended within ten days, some not yet begun, some never ending."""
    rows: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 8))):
        began = draw(st.none() | DAYS)
        lasted = draw(st.none() | st.integers(1, 5))
        ended = (began or FIRST) + timedelta(days=lasted) if lasted else None
        rows.append({"worker_id": number, "place": "103", "certified": True, "began": began, "ended": ended})
    return rows


def ids(rows: list[dict[str, Any]], sql: str, day: date) -> list[int]:
    load(SESSION, PACK, {"worker": rows})
    return [row[0] for row in SESSION.execute(expand(PACK, sql, day)).fetchall()]


def days_in(row: dict[str, Any]) -> set[date]:
    """Every single day of the test's calendar on which the row holds."""
    calendar = [FIRST + timedelta(days=n) for n in range(-2, 20)]
    if row["began"] is None:
        return set()
    after = [day for day in calendar if not day < row["began"]]
    return set(after) if row["ended"] is None else {day for day in after if day not in calendar_from(row["ended"])}


def calendar_from(day: date) -> set[date]:
    return {day + timedelta(days=n) for n in range(40)}


@many
@given(workers(), DAYS)
def test_now_is_the_rows_that_hold_on_the_day(rows: list[dict[str, Any]], day: date) -> None:
    expected = [row["worker_id"] for row in rows if day in days_in(row)]
    assert ids(rows, "SELECT worker_id FROM now.worker ORDER BY 1", day) == expected


@many
@given(workers(), DAYS)
def test_history_is_the_rows_that_held_on_some_day_up_to_then(rows: list[dict[str, Any]], day: date) -> None:
    expected = [row["worker_id"] for row in rows if any(held <= day for held in days_in(row))]
    assert ids(rows, "SELECT worker_id FROM history.worker ORDER BY 1", day) == expected


@many
@given(workers(), DAYS)
def test_a_bare_name_is_every_row(rows: list[dict[str, Any]], day: date) -> None:
    assert ids(rows, "SELECT worker_id FROM worker ORDER BY 1", day) == [row["worker_id"] for row in rows]


@many
@given(workers(), DAYS)
def test_a_join_of_now_and_history_of_one_table_keeps_both_meanings(rows: list[dict[str, Any]], day: date) -> None:
    sql = (
        "SELECT h.worker_id FROM history.worker AS h LEFT JOIN now.worker AS n ON n.worker_id = h.worker_id"
        " WHERE n.worker_id IS NULL ORDER BY 1"
    )
    gone = [row["worker_id"] for row in rows if row["began"] and row["began"] <= day and day not in days_in(row)]
    assert ids(rows, sql, day) == gone


@many
@given(st.lists(DAYS, max_size=8), DAYS)
def test_an_event_holds_from_its_day_on(won: list[date], day: date) -> None:
    rows = [{"medal_id": n, "worker_id": n, "won_on": one} for n, one in enumerate(won)]
    load(SESSION, PACK, {"medal": rows})
    for moment in ("now", "history"):
        found = SESSION.execute(expand(PACK, f"SELECT medal_id FROM {moment}.medal ORDER BY 1", day)).fetchall()
        assert found == [(n,) for n, one in enumerate(won) if (day - one).days >= 0]


def test_the_first_day_counts_and_the_last_does_not() -> None:
    row = {"worker_id": 7, "place": "103", "certified": True, "began": date(2017, 3, 1), "ended": date(2017, 4, 1)}
    sql = "SELECT worker_id FROM now.worker"
    assert ids([row], sql, date(2017, 2, 28)) == []
    assert ids([row], sql, date(2017, 3, 1)) == [7]
    assert ids([row], sql, date(2017, 3, 31)) == [7]
    assert ids([row], sql, date(2017, 4, 1)) == []


@pytest.mark.parametrize("moment", ["now", "history"])
def test_a_table_without_time_has_no_moment(moment: str) -> None:
    with pytest.raises(InputError, match=f"note.*{moment}.note"):
        expand(PACK, f"SELECT * FROM {moment}.note", FIRST)
