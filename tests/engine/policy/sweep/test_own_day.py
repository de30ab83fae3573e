"""A decided case stands in the period and under the keys of the day on which it was decided, not of the day of the sweep."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.explain import Subject, explain
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import open_source
from baigong.engine.policy.sweep.whole import Asked, sweep_all
from tests.engine.policy.folders import Row, bare, write

COLUMNS: dict[str, dict[str, object]] = {
    "id": {"type": "bigint"},
    "months": {"type": "integer"},
    "applied_on": {"type": "date", "fallback": "as_of"},
}
PEOPLE: tuple[Row, ...] = tuple({"id": one, "months": 12, "applied_on": None} for one in (1, 2))
CASE: Row = {**PEOPLE[0], "outcome": "granted", "amount": 500, "decided_on": "2017-05-01"}
YEARLY: dict[str, Any] = {"period": ["year(as_of)"]}
IN_2017, IN_2018 = date(2017, 12, 31), date(2018, 6, 30)
IN_FORCE = {"from": date(2010, 1, 1)}
BAND = {"title": {"zh": "档", "en": "Band"}, "dated_by": "as_of", date(2010, 1, 1): 1, date(2018, 1, 1): 2}
ONE: dict[str, Any] = {"id": "one", "at_most": 1, "says": {"zh": "一个", "en": "One"}}
OLD, NEW = [(100, 500), (100, 1000)], [(100, 1000), (100, 1000)]


def folder(path: Path, *cases: Row, form: str = "json", **policy: Any) -> Path:
    """Two people who pass, and cases of the first."""
    made = bare(path, columns=COLUMNS, **{"in_force": IN_FORCE, **policy})
    write(made / "people.csv", PEOPLE)
    write(made / "decided" / f"grant.{form}", cases, {"amount": "BIGINT", "decided_on": "DATE"})
    return made


def swept(path: Path, day: date, columns: str = "grant_status, grant_amount") -> list[tuple[Any, ...]]:
    out = path / "out.parquet"
    sweep_all(Asked(load_book(path), day, out=out))
    return duckdb.connect().execute(f"SELECT {columns} FROM read_parquet(?) ORDER BY id", [str(out)]).fetchall()


def told(path: Path, day: date) -> tuple[bool, int | None]:
    book = load_book(path)
    with open_source(book, day) as source:
        one = explain(book, "grant", Subject(1, source), day)
    return one.decided, one.amount


PERIODS: list[dict[str, Any]] = [
    {"period": ["year(as_of)"]},
    {"period": ["year(applied_on)"]},
    {"period": ["full_months(DATE '2017-01-01', as_of) < 12"]},
    {"period": ["band"], "parameters": {"band": BAND}},
    {"period": ["case when as_of < DATE '2018-01-01' then 1 else 2 end", "months"]},
]


@pytest.mark.parametrize("policy", PERIODS)
@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_case_answers_the_period_of_its_own_day(policy: dict[str, Any], form: str, tmp_path: Path) -> None:
    made = folder(tmp_path, CASE, form=form, **policy)
    assert (swept(made, IN_2017), told(made, IN_2017)) == (OLD, (True, 500))
    assert (swept(made, IN_2018), told(made, IN_2018)) == (NEW, (False, 1000))


def test_a_parquet_file_says_the_day_as_well(tmp_path: Path) -> None:
    made = folder(tmp_path, CASE, **YEARLY)
    query = "SELECT id::BIGINT AS id, months::INTEGER AS months, outcome, amount, decided_on::DATE AS decided_on"
    cases = (made / "decided" / "grant.json", made / "decided" / "grant.parquet")
    duckdb.execute(f"COPY ({query} FROM '{cases[0]}') TO '{cases[1]}'")
    cases[0].unlink()
    assert (swept(made, IN_2017), swept(made, IN_2018)) == (OLD, NEW)


@pytest.mark.parametrize("per", [["year(as_of)"], ["year(applied_on)"], ["band"]])
def test_a_case_holds_the_place_of_its_own_day(per: list[str], tmp_path: Path) -> None:
    parameters: dict[str, Any] = {"parameters": {"band": BAND}} if per == ["band"] else {}
    made = folder(tmp_path, CASE, period=["year(as_of)"], pools=[{**ONE, "per": per}], **parameters)
    assert swept(made, IN_2017, "grant_status") == [(100,), (120,)], "the case holds the only place of 2017"
    assert swept(made, IN_2018, "grant_status") == [(100,), (120,)], "the first person holds that of 2018"
    assert swept(made, IN_2018, "grant_amount") == [(1000,), (None,)]


def test_a_case_holds_the_group_of_its_own_day(tmp_path: Path) -> None:
    group = {"id": "once", "one_of": ["grant"], "per": ["year(as_of)"], "keep": "first"}
    made = folder(tmp_path, {**CASE, "id": 9}, groups=[group])
    assert swept(made, IN_2017, "grant_status") == [(110,), (110,)]
    assert swept(made, IN_2018, "grant_status") == [(100,), (110,)]


def test_whether_a_fact_was_there_is_not_changed_by_the_day(tmp_path: Path) -> None:
    made = folder(tmp_path, CASE, period=["has_applied_on"])
    assert (swept(made, IN_2017), swept(made, IN_2018)) == (OLD, OLD)


def test_a_case_counts_from_the_day_of_the_decision(tmp_path: Path) -> None:
    made = folder(tmp_path, {**CASE, "decided_on": "2018-06-30"})
    assert swept(made, date(2018, 6, 29)) == NEW
    assert swept(made, IN_2018) == OLD


UNDATED: list[tuple[dict[str, Any], Row]] = [
    (YEARLY, {}),
    ({"period": ["band"], "parameters": {"band": BAND}}, {}),
    ({"pools": [{**ONE, "per": ["year(as_of)"]}]}, {}),
    ({"period": ["year(applied_on)"]}, {}),
]


@pytest.mark.parametrize(("policy", "more"), UNDATED)
@pytest.mark.parametrize("there", [False, True])
def test_a_day_that_is_needed_and_not_there_is_told(
    policy: dict[str, Any], more: Row, there: bool, tmp_path: Path
) -> None:
    bad = {**CASE, **more, "decided_on": None}
    rows = [{**CASE, "id": 2}, bad] if there else [{name: one for name, one in bad.items() if name != "decided_on"}]
    made = folder(tmp_path, *rows, **policy)
    with pytest.raises(InputError) as raised:
        swept(made, IN_2018)
    assert raised.value.message == (
        f"decided/grant.json 第 {len(rows)} 行（不计标题）没有 decided_on，而政策“grant”的期间、名额或互斥按决定那天计算。"
        "请补上列 decided_on，写决定的日期，如 2018-03-01。"
    )


@pytest.mark.parametrize(
    ("policy", "more"),
    [
        ({}, {}),
        ({"period": ["months"]}, {}),
        ({"period": ["year(applied_on)"]}, {"applied_on": "2018-02-03"}),
        ({"period": ["has_applied_on"]}, {}),
    ],
)
def test_a_day_that_nothing_depends_on_may_be_missing(policy: dict[str, Any], more: Row, tmp_path: Path) -> None:
    made = folder(tmp_path, {name: one for name, one in {**CASE, **more}.items() if name != "decided_on"}, **policy)
    assert swept(made, IN_2018) == OLD


@pytest.mark.parametrize("second", [{}, {"amount": 700}, {"outcome": "refused", "amount": None}])
@pytest.mark.parametrize(
    ("policy", "period"),
    [({}, "不分期间"), (YEARLY, "2017"), ({"period": ["month(as_of) < 7", "months"]}, "True、12")],
)
def test_two_cases_of_one_subject_and_period_are_told(
    second: Row, policy: dict[str, Any], period: str, tmp_path: Path
) -> None:
    """Also by an explanation of that subject; others are explained."""
    made = folder(tmp_path, {**CASE, "id": 2}, CASE, {**CASE, **second, "decided_on": "2017-06-30"}, **policy)
    message = f"政策“grant”的对象 1 有 2 个已决案件答同一期间（{period}），不知以哪个为准。请只留一个。"
    for ask in (swept, told):
        with pytest.raises(InputError) as raised:
            ask(made, IN_2017)
        assert raised.value.message == message


def test_cases_of_other_periods_or_of_later_days_are_no_second_ones(tmp_path: Path) -> None:
    rows = [{**CASE, "decided_on": f"{year}-05-01", "amount": year} for year in (2016, 2017, 2018)]
    made = folder(tmp_path, *rows, **YEARLY)
    assert [swept(made, date(year, 12, 31), "grant_amount")[0] for year in (2016, 2017, 2018)] == [
        (2016,),
        (2017,),
        (2018,),
    ]
    once = folder(tmp_path / "once", *rows[1:])
    assert swept(once, IN_2017) == [(100, 2017), (100, 1000)]


def test_two_cases_of_a_subject_that_has_gone_are_told(tmp_path: Path) -> None:
    made = folder(tmp_path, *[{**CASE, "id": 9}] * 2)
    with pytest.raises(InputError, match="政策“grant”的对象 9 有 2 个已决案件"):
        swept(made, IN_2018)
