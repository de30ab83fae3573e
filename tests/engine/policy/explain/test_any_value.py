"""Whatever a fact is, an explanation shows it as it was given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.explain import explain
from tests.engine.policy.explain.worlds import DAY, book_of, condition

FACTS: Mapping[str, Mapping[str, object]] = {
    "level": {"type": "text"},
    "applied_on": {"type": "date", "fallback": "as_of"},
    "lead_id": {"type": "bigint", "absent": "unknown"},
}


@pytest.mark.parametrize("text", ["o'clock", "汉字", 'a"b', "x; DROP TABLE t", "--", "\\", "{}", "$1", "?"])
def test_any_text_is_only_a_text(tmp_path: Path, text: str) -> None:
    book = book_of(tmp_path, FACTS, {"conditions": [condition("level = 'x'")]})
    one = explain(book, "grant", {"level": text}, DAY)
    assert one.conditions[0].values == {"level": text}
    assert one.outcome == "refused"


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 0, -1])
def test_any_number_of_64_bits_is_itself(tmp_path: Path, number: int) -> None:
    book = book_of(tmp_path, FACTS, {"conditions": [condition("lead_id = 5")]})
    assert explain(book, "grant", {"lead_id": number}, DAY).conditions[0].values == {"lead_id": number}


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31), date(1899, 2, 28)])
def test_any_day_is_itself(tmp_path: Path, day: date) -> None:
    book = book_of(tmp_path, FACTS, {"conditions": [condition("applied_on > DATE '2018-01-01'")]})
    assert explain(book, "grant", {"applied_on": day}, DAY).conditions[0].values == {"applied_on": day}
