"""What the cases have seen of each question, asked of the engine itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from baigong.engine.policy.cases import Coverage, coverage_of
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from tests.engine.policy.folders import EXAMPLES, bare, examples

VOUCHER, TRAVEL = "training-voucher", "travel-grant"


def seen(found: list[Coverage], policy: str) -> dict[str, tuple[int, int, int]]:
    return {one.id: (one.seen["true"], one.seen["false"], one.seen["unknown"]) for one in found if one.policy == policy}


def with_cases(folder: Path, policy: str, *cases: dict[str, Any], **changed: object) -> Book:
    """The examples with these cases of one policy."""
    copy = examples(folder)
    path = copy / f"{policy}.yaml"
    content = {**yaml.safe_load(path.read_text(encoding="utf-8")), "cases": list(cases), **changed}
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return load_book(copy)


def case(on: str = "2018-06-30", **facts: object) -> dict[str, Any]:
    return {
        "name": "x",
        "on": date.fromisoformat(on),
        "facts": {"county": "north", **facts},
        "expect": {"outcome": "granted"},
    }


def test_every_question_is_listed_in_declared_order() -> None:
    found = coverage_of(load_book(EXAMPLES))
    assert [(one.policy, one.kind, one.id) for one in found] == [
        (VOUCHER, "in_force", "in_force"),
        (VOUCHER, "veto", "retired"),
        (VOUCHER, "condition", "skilled"),
        (VOUCHER, "condition", "insured"),
        (TRAVEL, "in_force", "in_force"),
        (TRAVEL, "condition", "voucher"),
        (TRAVEL, "condition", "grown"),
    ]


def test_answers_are_counted_over_the_rows_of_the_cases() -> None:
    found = coverage_of(load_book(EXAMPLES))
    assert seen(found, VOUCHER) == {
        "in_force": (3, 0, 0),
        "retired": (0, 3, 0),
        "skilled": (3, 0, 0),
        "insured": (1, 1, 1),
    }
    assert seen(found, TRAVEL) == {"in_force": (2, 0, 0), "voucher": (1, 1, 0), "grown": (2, 0, 0)}


def test_what_was_never_seen_is_named() -> None:
    never = {(one.policy, one.id): one.never for one in coverage_of(load_book(EXAMPLES))}
    assert never[VOUCHER, "insured"] == ()
    assert never[VOUCHER, "in_force"] == ("false",)
    assert never[VOUCHER, "retired"] == ("true",), "absent: false is never unknown"
    assert never[VOUCHER, "skilled"] == ("false",), "has_X is never unknown"
    assert never[TRAVEL, "voucher"] == ("unknown",)
    assert never[TRAVEL, "grown"] == ("false", "unknown")


def test_policies_may_be_named() -> None:
    assert {one.policy for one in coverage_of(load_book(EXAMPLES), [TRAVEL])} == {TRAVEL}


def test_each_question_is_asked_although_an_earlier_one_refuses(tmp_path: Path) -> None:
    book = with_cases(
        tmp_path, VOUCHER, case(is_retired=True, level="9", insured_months=3, applied_on=date(2017, 1, 1))
    )
    # There is no parameter of 2017: what is asked has a hole, which is not known.
    assert seen(coverage_of(book, [VOUCHER]), VOUCHER) == {
        "in_force": (0, 1, 0),
        "retired": (1, 0, 0),
        "skilled": (1, 0, 0),
        "insured": (0, 0, 1),
    }


@pytest.mark.parametrize(
    ("day", "force"), [("2017-12-31", (0, 1, 0)), ("2018-01-01", (1, 0, 0)), ("2020-01-01", (0, 1, 0))]
)
def test_in_force_is_asked_at_the_policy_s_date(day: str, force: tuple[int, int, int], tmp_path: Path) -> None:
    book = with_cases(tmp_path, VOUCHER, case(level="4", applied_on=date.fromisoformat(day)))
    assert seen(coverage_of(book, [VOUCHER]), VOUCHER)["in_force"] == force


def test_in_force_follows_the_sweep_s_day_without_a_date_of_its_own(tmp_path: Path) -> None:
    book = with_cases(tmp_path, TRAVEL, case("2017-12-31"), case("2018-01-01"))
    assert seen(coverage_of(book, [TRAVEL]), TRAVEL)["in_force"] == (1, 1, 0)


def test_a_date_that_may_be_unknown_may_leave_in_force_unknown(tmp_path: Path) -> None:
    book = with_cases(
        tmp_path, TRAVEL, case(), case(born_on=date(2018, 2, 2)), case(born_on=date(1980, 1, 1)), dated_by="born_on"
    )
    (force, *_others) = coverage_of(book, [TRAVEL])
    assert seen([force], TRAVEL) == {"in_force": (1, 1, 1)}
    assert force.never == ()


def test_every_row_of_a_case_counts(tmp_path: Path) -> None:
    rows = [{"id": at, "facts": {"county": "north", "level": "4", "insured_months": 10 + at}} for at in range(1, 5)]
    book = with_cases(tmp_path, VOUCHER, {"name": "x", "on": date(2018, 6, 30), "rows": rows})
    assert seen(coverage_of(book, [VOUCHER]), VOUCHER)["insured"] == (3, 1, 0)


@pytest.mark.parametrize(
    ("outcome", "answers"), [("granted", (1, 0, 0)), ("refused", (0, 1, 0)), ("unknown", (0, 0, 1))]
)
def test_outcomes_of_others_are_as_the_case_gives_them(
    outcome: str, answers: tuple[int, int, int], tmp_path: Path
) -> None:
    book = with_cases(tmp_path, TRAVEL, {**case(), "outcomes": {VOUCHER: outcome}})
    assert seen(coverage_of(book, [TRAVEL]), TRAVEL)["voucher"] == answers


def test_a_policy_without_cases_has_seen_nothing(tmp_path: Path) -> None:
    found = coverage_of(with_cases(tmp_path, VOUCHER), [VOUCHER])
    assert {one.never for one in found} == {("true", "false"), ("true", "false", "unknown")}


@pytest.mark.parametrize(
    ("when", "possible"),
    [
        ("left_on < DATE '2018-01-01'", True),
        ("has_left_on AND left_on < DATE '2018-01-01'", False),
        ("left_on < DATE '2018-01-01' AND has_left_on", False),
        ("NOT has_left_on OR left_on < DATE '2018-01-01'", False),
        ("has_left_on OR left_on < DATE '2018-01-01'", True),
        ("NOT has_left_on AND left_on < DATE '2018-01-01'", True),
        ("has_left_on AND left_on < DATE '2018-01-01' AND months > 3", True),
    ],
)
def test_a_fact_asked_for_only_where_it_is_there_leaves_nothing_unknown(
    tmp_path: Path, when: str, possible: bool
) -> None:
    columns = {
        "id": {"type": "bigint"},
        "left_on": {"type": "date", "absent": "none"},
        "months": {"type": "integer", "absent": "unknown"},
    }
    says = {"zh": "离开", "en": "Left"}
    folder = bare(tmp_path, columns=columns, conditions=[{"id": "left", "when": when, "says": says}])
    (_in_force, left) = coverage_of(load_book(folder))
    assert ("unknown" in left.possible) is possible
