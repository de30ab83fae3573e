"""How cases and their coverage are written, without running any."""

from __future__ import annotations

import json
from datetime import date

import pytest

from baigong.cli.policy.tested import as_json, as_text
from baigong.engine.policy.cases import Coverage, Failure
from baigong.engine.policy.model import Book, Case, CaseRow, Expected
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import Outcome
from tests.engine.policy.folders import EXAMPLES

ROW = CaseRow(1, {}, None)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(EXAMPLES)


def failed(expected: Expected, got: Outcome, rows: int = 1) -> Failure:
    case = Case("案", date(2018, 6, 30), (ROW,) * rows, line=7)
    return Failure("travel-grant", case, got.subject, expected, got)


@pytest.mark.parametrize(
    ("expected", "got", "lines"),
    [
        (
            Expected("granted", amount=5),
            Outcome(1, "granted", amount=6),
            ["  应为 {outcome: granted, amount: 5}", "  得到 {outcome: granted, amount: 6}"],
        ),
        (
            Expected("granted", provisional=True),
            Outcome(1, "granted", amount=0),
            ["  应为 {outcome: granted, provisional: true}", "  得到 {outcome: granted, amount: 0}"],
        ),
        (
            Expected("refused", by="a"),
            Outcome(1, "capped", provisional=True, by="b"),
            ["  应为 {outcome: refused, by: a}", "  得到 {outcome: capped, by: b, provisional: true}"],
        ),
    ],
)
def test_both_sides_are_written_as_a_case_is(expected: Expected, got: Outcome, lines: list[str], book: Book) -> None:
    assert as_text(book, [failed(expected, got)], None).splitlines() == [
        "travel-grant.yaml:7: 案例“案”",
        *lines,
        "2 项政策的 5 个案例，1 个不符",
    ]


def test_two_rows_of_one_case_are_one_case_that_fails(book: Book) -> None:
    both = [failed(Expected("granted"), Outcome(at, "refused", by="x"), rows=2) for at in (1, 2)]
    lines = as_text(book, both, None).splitlines()
    assert [line for line in lines if "对象" in line] == [
        "travel-grant.yaml:7: 案例“案”，对象 1",
        "travel-grant.yaml:7: 案例“案”，对象 2",
    ]
    assert lines[-1] == "2 项政策的 5 个案例，1 个不符"
    assert [one["subject"] for one in json.loads(as_json(book, both, None))["failures"]] == [1, 2]


def test_whole_coverage_is_one_line(book: Book) -> None:
    seen = Coverage("travel-grant", "condition", "grown", {"true": 1, "false": 2, "unknown": 3})
    assert as_text(book, [], [seen]).splitlines() == [
        "2 项政策的 5 个案例全部相符",
        "1 项否决事项和条件（含是否在施行期内），1 项的各种结果都有案例。",
    ]


def test_what_cannot_be_is_not_missed(book: Book) -> None:
    known = Coverage("travel-grant", "veto", "v", {"true": 1, "false": 1, "unknown": 0}, frozenset({"true", "false"}))
    open_ = Coverage("travel-grant", "veto", "v", {"true": 1, "false": 1, "unknown": 0})
    assert known.never == ()
    assert open_.never == ("unknown",)
    assert "travel-grant：否决事项 v：从未得出不知道" in as_text(book, [], [open_])
    listed = json.loads(as_json(book, [], [known, open_]))["coverage"]
    assert [one["never"] for one in listed] == [[], ["unknown"]]
    assert listed[0] | {"never": ["unknown"]} == listed[1]
