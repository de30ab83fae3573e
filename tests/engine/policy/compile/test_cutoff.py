"""Months to a fixed day against a number, written as dates, against DuckDB's months of every day around."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

import duckdb
import pytest

from baigong.engine.policy.compile.cutoff import latest, months_within
from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.facts import FACT
from baigong.engine.policy.model import Column, nodes
from baigong.engine.policy.model.parameter import Dated, Parameter

FACTS = {"born": Column("born", "date", absent="unknown")}
DAYS = [
    date(2018, 6, 30),
    date(2016, 2, 29),
    date(2018, 2, 28),
    date(2018, 2, 27),
    date(2017, 12, 31),
    date(2018, 3, 15),
]


def months(until: nodes.Node | None = None) -> nodes.FullMonths:
    born = nodes.Fact(type="date", name="born")
    return nodes.FullMonths(type="integer", since=born, until=until or nodes.Day(type="date"))


def number(value: int) -> nodes.Literal:
    return nodes.Literal(type="integer", value=value)


@cache
def session(day: date) -> duckdb.DuckDBPyConnection:
    """Table ``days``: NULL and every day 1,200 days around, numbered, with the months from it by DuckDB itself."""
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE days AS SELECT n, d, date_sub('month', d, $day::DATE)::INTEGER AS months FROM (SELECT range AS n, "
        "CASE WHEN range > 0 THEN ($day::DATE + (range - 1201)::INTEGER) END AS d FROM range(2401))",
        {"day": day},
    )
    return connection


def told(day: date, column: str) -> list[Any]:
    """One value for each of the days around."""
    return [row[0] for row in session(day).execute(f"SELECT {column} FROM days ORDER BY n").fetchall()]


def answers(node: nodes.Node, day: date, parameters: dict[str, Parameter] | None = None) -> list[bool | None]:
    """Of every day around, as the sweep computes it."""
    setting = Setting(day, parameters or {}, FACTS)
    sql = sql_of(node, setting).sql("duckdb")
    query = f'SELECT {sql} FROM (SELECT n, d AS "{FACT}born" FROM days) ORDER BY n'
    return [row[0] for row in session(day).execute(query).fetchall()]


def counted(day: date) -> list[int | None]:
    """Months from every day around, by DuckDB itself."""
    return told(day, "months")


def test_the_days_around_are_those_of_four_years() -> None:
    for day in DAYS:
        around = told(day, "d")
        assert around[0] is None
        assert around[1:] == [day + timedelta(days=step) for step in range(-1_200, 1_200)]
        months = [one for one in counted(day) if one is not None]
        assert (len(months), min(months), max(months)) == (2_400, -39, 39)


COMPARED: dict[str, Callable[[int, int], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


@pytest.mark.parametrize("day", DAYS)
def test_every_day_around_is_told_as_its_months_tell_it(day: date) -> None:
    known = counted(day)
    for asked in (-13, -1, 0, 1, 12, 13):
        for how, holds in COMPARED.items():
            wanted = [None if one is None else holds(one, asked) for one in known]
            node = nodes.Compare(type="boolean", how=how, left=months(), right=number(asked))  # type: ignore[arg-type]
            assert months_within(node, day, {}) is not None
            assert answers(node, day) == wanted, (how, asked)
            turned = [None if one is None else holds(asked, one) for one in known]
            mirrored = nodes.Compare(type="boolean", how=how, left=number(asked), right=months())  # type: ignore[arg-type]
            assert answers(mirrored, day) == turned, (how, asked)


@pytest.mark.parametrize(("low", "high"), [(0, 23), (-5, 5), (3, 3), (4, 2)])
def test_between_two_numbers(low: int, high: int) -> None:
    day = date(2018, 6, 30)
    node = nodes.Between(type="boolean", inner=months(), low=number(low), high=number(high))
    assert months_within(node, day, {}) is not None
    assert answers(node, day) == [None if one is None else low <= one <= high for one in counted(day)]


def test_a_parameter_of_the_sweeps_day_is_a_number_like_any_other() -> None:
    day = date(2018, 6, 30)
    limit = Parameter(
        "limit", "integer", (), (Dated(date(2015, 1, 1), {(): 9}), Dated(date(2018, 1, 1), {(): 7})), "as_of"
    )
    node = nodes.Compare(type="boolean", how="<", left=months(), right=nodes.Parameter(type="integer", name="limit"))
    assert months_within(node, day, {"limit": limit}) is not None
    assert answers(node, day, {"limit": limit}) == [None if one is None else one < 7 for one in counted(day)]


def test_a_parameter_that_follows_a_column_or_has_no_value_yet_is_none() -> None:
    node = nodes.Compare(type="boolean", how="<", left=months(), right=nodes.Parameter(type="integer", name="limit"))
    follows = Parameter("limit", "integer", (), (Dated(date(2015, 1, 1), {(): 9}),), "born")
    later = Parameter("limit", "integer", (), (Dated(date(2019, 1, 1), {(): 9}),), "as_of")
    for limit in (follows, later):
        assert months_within(node, date(2018, 6, 30), {"limit": limit}) is None


@pytest.mark.parametrize("how", ["=", "<>"])
def test_other_comparisons_are_left_to_the_months(how: str) -> None:
    day = date(2018, 6, 30)
    node = nodes.Compare(type="boolean", how=how, left=months(), right=number(3))  # type: ignore[arg-type]
    assert months_within(node, day, {}) is None
    assert answers(node, day) == [None if one is None else (one == 3) == (how == "=") for one in counted(day)]


def test_months_between_two_columns_are_left_to_the_months() -> None:
    other = months(nodes.Fact(type="date", name="born"))
    assert months_within(nodes.Compare(type="boolean", how="<", left=other, right=number(3)), DAYS[0], {}) is None


def test_a_written_day_is_fixed_too() -> None:
    until = nodes.Literal(type="date", value=date(2018, 6, 30))
    node = nodes.Compare(type="boolean", how=">=", left=months(until), right=number(0))
    assert months_within(node, date(2000, 1, 1), {}) == (months().since, None, date(2018, 7, 29))


def test_beyond_the_calendar_there_is_no_last_day() -> None:
    assert latest(30_000, date(2018, 6, 30)) is None
    assert latest(-100_000, date(2018, 6, 30)) is None
    assert latest(0, date(2018, 6, 30)) == date(2018, 7, 29)
    assert latest(1, date(2018, 2, 28)) == date(2018, 1, 31)
    assert latest(12, date(2018, 6, 29)) == date(2017, 6, 29)
