"""Cases are run by the sweep itself; what comes out otherwise is told with both sides."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.cases import run_cases
from baigong.engine.policy.read import load_book
from tests.engine.policy.cases.test_coverage import TRAVEL, VOUCHER, case, with_cases
from tests.engine.policy.folders import EXAMPLES

GIVEN: dict[str, Any] = {"level": "4", "insured_months": 12, "applied_on": date(2018, 3, 1)}


def expecting(expect: dict[str, Any], **facts: Any) -> dict[str, Any]:
    return {**case(**facts), "expect": expect}


def failures(folder: Path, policy: str, *cases: dict[str, Any], **changed: object) -> list[tuple[object, str, str]]:
    """Subject, outcome and stopper of those that came out otherwise."""
    found = run_cases(with_cases(folder, policy, *cases, **changed), [policy])
    return [(one.subject, one.got.outcome, one.got.by) for one in found]


def test_the_examples_hold() -> None:
    assert run_cases(load_book(EXAMPLES)) == []


@pytest.mark.parametrize(
    "expect",
    [
        {"outcome": "granted"},
        {"outcome": "granted", "amount": 80000},
        {"outcome": "granted", "provisional": False},
        {"outcome": "granted", "amount": 80000, "provisional": False},
    ],
)
def test_what_is_not_asked_may_be_anything(expect: dict[str, Any], tmp_path: Path) -> None:
    assert failures(tmp_path, VOUCHER, expecting(expect, **GIVEN)) == []


@pytest.mark.parametrize(
    "expect",
    [
        {"outcome": "refused"},
        {"outcome": "granted", "amount": 80001},
        {"outcome": "refused", "by": "insured"},
        {"outcome": "granted", "provisional": True},
    ],
)
def test_each_part_that_is_asked_must_be_so(expect: dict[str, Any], tmp_path: Path) -> None:
    assert failures(tmp_path, VOUCHER, expecting(expect, **GIVEN)) == [(1, "granted", "")]


@pytest.mark.parametrize(
    ("facts", "outcome", "by"),
    [
        ({}, "granted", ""),
        ({"insured_months": 11}, "refused", "insured"),
        ({"insured_months": None}, "unknown", "insured"),
        ({"insured_months": 721}, "unknown", "insured"),
        ({"level": None}, "refused", "skilled"),
        ({"level": "9"}, "unknown", "amount"),
        ({"is_retired": True}, "refused", "retired"),
        ({"is_retired": None}, "granted", ""),
        ({"applied_on": date(2017, 12, 31)}, "refused", "in_force"),
        ({"applied_on": None}, "granted", ""),
    ],
)
def test_a_case_comes_out_as_the_sweep_decides(facts: dict[str, Any], outcome: str, by: str, tmp_path: Path) -> None:
    right = {"outcome": outcome, **({"by": by} if by else {})}
    wrong = {"outcome": "excluded"}
    every = {**GIVEN, **facts}
    assert failures(tmp_path, VOUCHER, expecting(right, **every), expecting(wrong, **every)) == [(1, outcome, by)]


def rows(*expects: dict[str, Any] | None) -> dict[str, Any]:
    """Subjects of one county who applied a day apart."""
    listed = [
        {
            "id": at,
            "facts": {"county": "north", **GIVEN, "applied_on": date(2018, 3, at)},
            **({"expect": one} if one else {}),
        }
        for at, one in enumerate(expects, 1)
    ]
    return {"name": "queue", "on": date(2018, 6, 30), "rows": listed}


def test_rows_of_a_case_stand_in_one_queue(tmp_path: Path) -> None:
    granted, capped = {"outcome": "granted"}, {"outcome": "capped", "by": "two-a-county"}
    assert failures(tmp_path, VOUCHER, rows(granted, granted, capped)) == []


def test_only_rows_that_expect_something_can_fail(tmp_path: Path) -> None:
    found = failures(tmp_path, VOUCHER, rows(None, None, {"outcome": "granted"}))
    assert found == [(3, "capped", "two-a-county")]


def test_cases_do_not_stand_in_each_other_s_queue(tmp_path: Path) -> None:
    granted = {"outcome": "granted"}
    assert failures(tmp_path, VOUCHER, rows(granted, granted), rows(granted, granted)) == []


@pytest.mark.parametrize(
    ("outcome", "expect"),
    [
        ("granted", {"outcome": "granted", "amount": 0}),
        (50000, {"outcome": "granted", "amount": 5000}),
        ("refused", {"outcome": "refused", "by": "voucher"}),
        ("unknown", {"outcome": "unknown", "by": "voucher"}),
        (None, {"outcome": "refused", "by": "voucher"}),
    ],
)
def test_used_outcomes_are_those_that_the_case_gives(
    outcome: str | int | None, expect: dict[str, Any], tmp_path: Path
) -> None:
    given = {"outcomes": {VOUCHER: outcome}} if outcome is not None else {}
    one = {**expecting(expect, born_on=date(1980, 1, 1)), **given}
    assert failures(tmp_path, TRAVEL, one) == []


def test_an_outcome_of_one_case_is_forgotten_in_the_next(tmp_path: Path) -> None:
    first = {**expecting({"outcome": "granted"}, born_on=date(1980, 1, 1)), "outcomes": {VOUCHER: 50000}}
    second = expecting({"outcome": "refused", "by": "voucher"}, born_on=date(1980, 1, 1))
    assert failures(tmp_path, TRAVEL, first, second) == []


@pytest.mark.parametrize(("born", "outcome"), [((2000, 6, 30), "granted"), ((2000, 7, 1), "refused")])
def test_the_case_s_day_is_the_sweep_s(born: tuple[int, int, int], outcome: str, tmp_path: Path) -> None:
    one = {**expecting({"outcome": outcome}, born_on=date(*born)), "outcomes": {VOUCHER: 50000}}
    assert failures(tmp_path, TRAVEL, one) == []


def test_policies_may_be_named(tmp_path: Path) -> None:
    book = with_cases(tmp_path, VOUCHER, expecting({"outcome": "refused"}, **GIVEN))
    assert run_cases(book, [TRAVEL]) == []
    assert len(run_cases(book)) == len(run_cases(book, [VOUCHER])) == 1
