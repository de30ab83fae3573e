"""What stored values stand for, and parameters by their days: rules 1 and 3."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support.policy_reference.reading import day_of, env_of, parameter, read, read_row
from tests.support.policy_reference.small import TODAY, people, rule, world
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import Absent, Column, Dated

DAY = date(2018, 5, 1)


@pytest.mark.parametrize(
    ("stored", "absent", "expected"),
    [
        (None, None, None),
        (None, "unknown", None),
        (None, "none", None),
        (None, "false", False),
        (None, "as_of", TODAY),
        (True, "false", True),
        (DAY, "as_of", DAY),
        (0, "unknown", 0),
    ],
)
def test_what_absence_means(stored: Value | None, absent: Absent | None, expected: Value | None) -> None:
    assert read(stored, Column("text", absent), TODAY) == expected


@pytest.mark.parametrize(("stored", "expected"), [(0, None), (1, 1), (5, 5), (6, None), (None, None)])
def test_a_value_out_of_range_is_not_known(stored: int | None, expected: int | None) -> None:
    assert read(stored, Column("integer", "unknown", range=(1, 5)), TODAY) == expected


def test_has_stands_beside_what_may_be_absent() -> None:
    view = people({"id": 1, "end": None, "day": None, "ok": None}, absent={"end": "none", "day": "as_of"})
    expected = {"id": 1, "end": None, "has_end": False, "day": TODAY, "has_day": False, "ok": None}
    assert read_row(view.rows[0], view, TODAY) == expected
    assert read_row({**view.rows[0], "day": DAY}, view, TODAY)["has_day"]


FLOOR = {date(2018, 1, 1): 36, date(2019, 1, 1): 12}


@pytest.mark.parametrize(
    ("day", "expected", "holes"),
    [
        (date(2017, 12, 31), None, ["floor before its first day"]),
        (date(2018, 1, 1), 36, []),
        (date(2018, 12, 31), 36, []),
        (date(2019, 1, 1), 12, []),
        (None, None, []),
    ],
)
def test_a_parameter_by_the_policys_day(day: date | None, expected: int | None, holes: list[str]) -> None:
    policy = rule(parameters={"floor": Dated(FLOOR)}, dated_by="day")
    env = env_of(world(people({"id": 1, "day": day}), policy), policy, 1)
    assert parameter(policy, "floor", {"day": day}, env) == expected
    assert env.holes == holes


@pytest.mark.parametrize(("dated_by", "expected"), [(None, DAY), ("as_of", TODAY), ("other", date(2016, 1, 1))])
def test_the_day_that_a_parameter_is_taken_at(dated_by: str | None, expected: date) -> None:
    row = {"day": DAY, "other": date(2016, 1, 1)}
    assert day_of(dated_by, rule(dated_by="day"), row, TODAY) == expected


def test_a_policy_without_a_date_is_taken_at_the_sweeps_day() -> None:
    assert day_of(None, rule(), {}, TODAY) == TODAY
