"""A ladder of policies, each using the two below it: there are more ways down than anybody could wait for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from baigong.engine.policy.explain import explain
from baigong.engine.policy.explain.from_json import read_facts
from baigong.engine.policy.model import Book
from tests.engine.policy.explain.worlds import DAY, book_of, condition

STEPS = 40
COLUMNS = {"fee": {"type": "bigint", "unit": "fen", "absent": "unknown"}}


def ladder(folder: Path) -> Book:
    """``grant`` is written last: every other one goes through its file."""
    names = ["grant", *(f"other-{at}" for at in range(1, STEPS))]
    plain: dict[str, object] = {"amount": "fee", "conditions": []}
    steps: list[dict[str, object]] = [{"policy": names[1], **plain}]
    for name, first, second in zip(names[2:], names[1:], names, strict=False):
        below = f"granted('{first}') OR granted('{second}')"
        least = f"least(granted_amount('{first}'), granted_amount('{second}'))"
        steps.append({"policy": name, "conditions": [condition(below)], "amount": least})
    return book_of(folder, COLUMNS, *steps, {"policy": "grant", **plain})


@pytest.mark.parametrize(("fee", "outcome"), [(500, "granted"), (None, "unknown")])
def test_each_step_is_judged_and_told_once(fee: int | None, outcome: str, tmp_path: Path) -> None:
    book, top = ladder(tmp_path), f"other-{STEPS - 1}"
    one = explain(book, top, {"fee": fee}, DAY)
    assert (one.outcome, one.amount) == (outcome, fee)
    assert [missing.fact for missing in one.missing] == ([] if fee else ["fee", "fee"])
    given = tmp_path / "facts.json"
    given.write_text(json.dumps({"outcomes": {"grant": 7}}), encoding="utf-8")
    assert read_facts(given, book, book.policies[top])[1] == {"grant": (True, 7)}
