"""A case expects what can come out, decided by what the policy has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare

FULL: dict[str, Any] = {
    "vetoes": [{"id": "card", "when": "card", "says": {"zh": "甲", "en": "A"}}],
    "groups": [{"id": "one", "one_of": ["grant"], "per": ["level"], "keep": "first"}],
    "pools": [{"id": "two", "at_most": 2, "per": ["level"]}],
}


def told(folder: Path, expect: dict[str, Any], **policy: Any) -> list[str]:
    facts = {"level": "4", "months": 12}
    single = {"name": "甲", "on": "2018-06-30", "facts": facts, "expect": expect}
    row = {"name": "乙", "on": "2018-06-30", "rows": [{"id": 1, "facts": facts, "expect": expect}]}
    bare(folder, **policy, cases=[single])
    found = [one.mistake for one in check_book(folder)]
    bare(folder, **policy, cases=[row])
    assert [one.mistake for one in check_book(folder)] == found
    return found


@pytest.mark.parametrize(
    ("outcome", "by"),
    [
        ("refused", ["in_force", "card", "insured"]),
        ("unknown", ["in_force", "card", "insured", "amount", "period", "keys", "limits", "order"]),
        ("excluded", ["grant"]),
        ("capped", ["two"]),
    ],
)
def test_each_outcome_is_decided_by_what_can_decide_it(outcome: str, by: list[str], tmp_path: Path) -> None:
    for one in by:
        assert told(tmp_path, {"outcome": outcome, "by": one}, **FULL) == []
    others = {"in_force", "card", "insured", "amount", "order", "grant", "two", "none"} - {*by}
    for one in others:
        assert told(tmp_path, {"outcome": outcome, "by": one}, **FULL) == [f"“{one}”不会使结果成为 {outcome}"]


@pytest.mark.parametrize("by", ["insured", "two", "grant"])
def test_nothing_decides_against_what_is_granted(by: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"outcome": "granted", "by": by}, **FULL) == ["granted 没有 by：没有什么拦住它"]


@pytest.mark.parametrize("outcome", ["excluded", "capped"])
def test_without_groups_and_pools_nobody_is_stopped(outcome: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"outcome": outcome, "by": "two"}) == [f"本政策没有组或名额，不会有 {outcome}"]


@pytest.mark.parametrize("outcome", ["refused", "unknown", "excluded", "capped"])
def test_only_what_is_granted_has_an_amount(outcome: str, tmp_path: Path) -> None:
    expect = {"outcome": outcome, "amount": 0}
    assert told(tmp_path, expect, **FULL) == [f"只有 granted 才有金额，这里是 {outcome}"]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("granted", []),
        ("excluded", []),
        ("capped", []),
        ("refused", ["refused 不会是暂定的"]),
        ("unknown", ["unknown 不会是暂定的"]),
    ],
)
def test_only_who_passes_is_provisional(outcome: str, said: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, {"outcome": outcome, "provisional": True}, **FULL) == said
    assert told(tmp_path, {"outcome": outcome, "provisional": False}, **FULL) == []
