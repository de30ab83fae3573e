"""``baigong policy test``: cases that fail, and what cases have never seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.policy.calls import call
from tests.engine.policy.folders import EXAMPLES, examples

Capture = pytest.CaptureFixture[str]


def wrong(folder: Path) -> Path:
    """The examples with two expectations that do not come true."""
    copy = examples(folder)
    path = copy / "training-voucher.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("granted, amount: 80000", "granted, amount: 90000").replace("unknown, by: insured", "granted")
    path.write_text(text, encoding="utf-8")
    return copy


def test_cases_that_hold_are_one_line(capsys: Capture) -> None:
    answer = call(capsys, "test", EXAMPLES)
    assert (answer.code, answer.out, answer.err) == (0, "2 项政策的 5 个案例全部相符\n", "")


def test_a_failure_says_what_was_expected_and_what_came(tmp_path: Path, capsys: Capture) -> None:
    answer = call(capsys, "test", wrong(tmp_path))
    assert answer.code == 1
    assert answer.out.splitlines() == [
        "training-voucher.yaml:23: 案例“刚好满12个月”",
        "  应为 {outcome: granted, amount: 90000}",
        "  得到 {outcome: granted, amount: 80000}",
        "training-voucher.yaml:31: 案例“参保月数不知道”",
        "  应为 {outcome: granted}",
        "  得到 {outcome: unknown, by: insured}",
        "2 项政策的 5 个案例，2 个不符",
    ]


def test_a_failure_of_one_row_of_several_names_the_subject(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    rows = (
        "  - name: 两人\n    on: 2018-06-30\n    rows:\n"
        "      - {id: 1, facts: {county: north, born_on: 1980-01-01}, expect: {outcome: refused}}\n"
        "      - {id: 2, facts: {county: north}, expect: {outcome: granted}}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + rows, encoding="utf-8")
    answer = call(capsys, "test", folder)
    assert answer.code == 1
    assert answer.out.splitlines()[0] == "travel-grant.yaml:20: 案例“两人”，对象 2"


def test_json_has_every_failure(tmp_path: Path, capsys: Capture) -> None:
    answer = call(capsys, "test", "--in", wrong(tmp_path), "--format", "json")
    assert answer.code == 1
    assert (answer.data["policies"], answer.data["cases"], len(answer.data["failures"])) == (2, 5, 2)
    assert answer.data["failures"][0] == {
        "policy": "training-voucher",
        "file": "training-voucher.yaml",
        "line": 23,
        "case": "刚好满12个月",
        "subject": 1,
        "expected": {"outcome": "granted", "amount": 90000},
        "got": {"outcome": "granted", "amount": 80000, "by": None, "provisional": False},
    }
    assert "coverage" not in answer.data


def test_coverage_lists_what_was_never_seen_and_is_no_finding(capsys: Capture) -> None:
    answer = call(capsys, "test", EXAMPLES, "--coverage")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "training-voucher：是否在施行期内：从未得出假",
        "training-voucher：否决事项 retired：从未得出真",
        "training-voucher：条件 skilled：从未得出假",
        "travel-grant：是否在施行期内：从未得出假",
        "travel-grant：条件 voucher：从未得出不知道",
        "travel-grant：条件 grown：从未得出假、不知道",
        "2 项政策的 5 个案例全部相符",
        "7 项否决事项和条件（含是否在施行期内），1 项的各种结果都有案例。",
    ]


def test_strict_makes_it_a_finding(capsys: Capture) -> None:
    assert call(capsys, "test", EXAMPLES, "--coverage", "--strict").code == 1
    answer = call(capsys, "test", EXAMPLES, "--strict")
    assert (answer.code, answer.out, answer.err) == (2, "", "--strict 要与 --coverage 一起用。\n")


def test_coverage_in_json_counts_every_answer(capsys: Capture) -> None:
    answer = call(capsys, "test", EXAMPLES, "--coverage", "--format", "json")
    assert answer.code == 0
    assert len(answer.data["coverage"]) == 7
    assert answer.data["coverage"][3] == {
        "policy": "training-voucher",
        "kind": "condition",
        "id": "insured",
        "true": 1,
        "false": 1,
        "unknown": 1,
        "never": [],
    }


def test_mistakes_come_before_cases(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("amount: ", "amont: ", 1), encoding="utf-8")
    answer = call(capsys, "test", folder)
    assert (answer.code, answer.out) == (2, "")
    assert "travel-grant.yaml:" in answer.err
