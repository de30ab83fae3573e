"""What is shown of an amount that is chosen among cases."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.policy.explain import explain
from tests.engine.policy.explain.test_explaining import FACTS, ROW
from tests.engine.policy.explain.worlds import DAY, book_of


def test_an_amount_by_cases_says_what_was_compared(tmp_path: Path) -> None:
    amount = "CASE WHEN year(applied_on) = 2018 THEN 500 ELSE full_months(applied_on, as_of) END"
    one = explain(book_of(tmp_path, FACTS, {"amount": amount}), "grant", ROW, DAY)
    assert (one.outcome, one.amount) == ("granted", 500)
    assert one.sum is not None
    assert one.sum.computed == {"year(applied_on)": 2018}
