"""Cases are run by the sweep itself; what comes out otherwise is told with both sides."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.cases import run_cases
from baigong.engine.policy.read import load_book
from tests.engine.policy.cases.test_coverage import TRAVEL, VOUCHER, case, with_cases
from tests.engine.policy.folders import EXAMPLES, bare

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


TEXT_KEY = {"id": {"type": "text"}, "level": {"type": "text"}, "months": {"type": "integer", "absent": "unknown"}}


def keyed(folder: Path, kind: str, case: dict[str, Any]) -> list[tuple[object, str]]:
    """What comes out otherwise, and for whom, on a view whose key is of this kind; the policy asks for twelve months."""
    columns = {**TEXT_KEY, "id": {"type": kind}}
    found = run_cases(load_book(bare(folder, columns=columns, cases=[{"name": "甲", "on": "2018-06-30", **case}])))
    return [(one.subject, one.got.outcome) for one in found]


@pytest.mark.parametrize(("kind", "subject"), [("text", "1"), ("bigint", 1)])
def test_a_single_subject_has_a_key_of_the_view_s_type(kind: str, subject: object, tmp_path: Path) -> None:
    facts = {"level": "4", "months": 12}
    assert keyed(tmp_path, kind, {"facts": facts, "expect": {"outcome": "granted"}}) == []
    assert keyed(tmp_path, kind, {"facts": facts, "expect": {"outcome": "refused"}}) == [(subject, "granted")]


@pytest.mark.parametrize(("kind", "named"), [("text", "1"), ("text", "07"), ("text", "甲"), ("bigint", 7)])
def test_a_single_subject_may_name_its_key(kind: str, named: object, tmp_path: Path) -> None:
    case = {"facts": {"id": named, "level": "4", "months": 3}, "expect": {"outcome": "granted"}}
    assert keyed(tmp_path, kind, case) == [(named, "refused")]


@pytest.mark.parametrize(("kind", "ids"), [("text", ["1", "01"]), ("text", ["b", "a"]), ("bigint", [2, 1])])
def test_rows_are_told_apart_by_keys_of_the_view_s_type(kind: str, ids: list[object], tmp_path: Path) -> None:
    months = dict(zip(ids, (12, 3), strict=True))
    rows = [
        {"id": one, "facts": {"level": "4", "months": months[one]}, "expect": {"outcome": "unknown"}} for one in ids
    ]
    assert keyed(tmp_path, kind, {"rows": rows}) == [(ids[0], "granted"), (ids[1], "refused")]


@pytest.mark.parametrize(("kind", "wrong"), [("text", 1), ("bigint", "1")])
def test_a_key_of_the_other_type_is_told(kind: str, wrong: object, tmp_path: Path) -> None:
    rows = [{"id": wrong, "facts": {"level": "4", "months": 12}, "expect": {"outcome": "granted"}}]
    with pytest.raises(InputError, match=f"“{wrong}”不是“id”要的值"):
        keyed(tmp_path, kind, {"rows": rows})
    single = {"facts": {"id": wrong, "level": "4", "months": 12}, "expect": {"outcome": "granted"}}
    with pytest.raises(InputError, match=f"“{wrong}”不是“id”要的值"):
        keyed(tmp_path, kind, single)


def test_the_outcome_of_another_policy_is_that_of_a_text_key(tmp_path: Path) -> None:
    """The other policy's subject is named by the same text, or by a column of texts."""
    asked = {"id": "held", "when": "granted('other') AND granted('other', level)", "says": {"zh": "甲", "en": "A"}}
    bare(tmp_path, columns=TEXT_KEY, policy="other", conditions=[])
    (tmp_path / "grant.yaml").rename(tmp_path / "other.yaml")
    case = {
        "facts": {"id": "07", "level": "07", "months": 12},
        "outcomes": {"other": "granted"},
        "expect": {"outcome": "granted"},
    }
    book = load_book(
        bare(tmp_path, columns=TEXT_KEY, conditions=[asked], cases=[{"name": "甲", "on": "2018-06-30", **case}])
    )
    assert run_cases(book) == []
