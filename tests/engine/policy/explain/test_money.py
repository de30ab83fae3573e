"""Which parameters are money, and how money is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.explain.model import ParameterValue
from baigong.engine.policy.explain.showing.money import money_parameters
from baigong.engine.policy.explain.showing.words import filled, printed, yuan
from baigong.engine.policy.read import load_book
from tests.engine.policy.explain.worlds import DAY, book_of, condition

COLUMNS: dict[str, dict[str, object]] = {
    "fee": {"type": "bigint", "unit": "fen", "absent": "unknown"},
    "people": {"type": "integer", "range": [0, 1000]},
    "level": {"type": "text"},
}
PARAMETERS = {"p": {DAY: 60}, "q": {DAY: 12}, "t": {DAY: {"4": 100}}}


@pytest.mark.parametrize(
    ("amount", "money"),
    [
        ("p", {"p"}),
        ("t[level]", {"t"}),
        ("least(p, fee)", {"p"}),
        ("fee * p // 100", set()),
        ("people * (least(fee * p // 100, t[level]) * q // 12)", {"t"}),
        ("people * p", {"p"}),
        ("p * q", set()),
        ("p // q", {"p"}),
        ("p + q", {"p", "q"}),
        ("-p + 500", {"p"}),
        ("CASE WHEN people > q THEN p ELSE t[level] END", {"p", "t"}),
        ("CASE WHEN people > q THEN p END", {"p"}),
        ("0", set()),
    ],
)
def test_an_amount_s_parameters_are_money_but_for_factors(tmp_path: Path, amount: str, money: set[str]) -> None:
    policy = {"conditions": [], "parameters": PARAMETERS, "amount": amount}
    book = book_of(tmp_path, COLUMNS, policy)
    assert money_parameters(book.policies["grant"], book.views["person"]) == money


@pytest.mark.parametrize(
    ("when", "money"),
    [("fee <= p", {"p"}), ("people <= p", set()), ("fee BETWEEN p AND q", {"p", "q"}), ("p < fee * 2", {"p"})],
)
def test_what_is_compared_with_money_is_money(tmp_path: Path, when: str, money: set[str]) -> None:
    book = book_of(tmp_path, COLUMNS, {"conditions": [condition(when)], "parameters": PARAMETERS, "amount": 0})
    assert money_parameters(book.policies["grant"], book.views["person"]) == money


def test_a_budget_is_money_and_a_number_of_places_is_not(tmp_path: Path) -> None:
    pools = [{"id": "a", "at_most": "q", "per": ["level"]}, {"id": "b", "budget": "p", "per": ["level"]}]
    book = book_of(tmp_path, COLUMNS, {"conditions": [], "parameters": PARAMETERS, "pools": pools, "amount": 0})
    assert money_parameters(book.policies["grant"], book.views["person"]) == {"p"}


def test_the_pilot_s_share_and_months_are_no_money() -> None:
    book = load_book("mianyang")
    policy = book.policies["apprenticeship-pilot"]
    assert money_parameters(policy, book.view(policy)) == {"yearly_cap"}


@pytest.mark.parametrize(
    ("fen", "text"),
    [(0, "0 元"), (150_000, "1,500 元"), (5, "0.05 元"), (-250_050, "-2,500.50 元"), (10**15, "10,000,000,000,000 元")],
)
def test_money_is_written_in_yuan(fen: int, text: str) -> None:
    assert yuan(fen) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "不知道"), (True, "是"), (False, "否"), (36, "36"), ("甲", "甲"), (date(2018, 3, 1), "2018-03-01")],
)
def test_other_values_are_written_plainly(value: object, text: str) -> None:
    assert printed(value) == text  # type: ignore[arg-type]


def test_a_rule_s_words_are_filled() -> None:
    values = {
        "a": ParameterValue(36, None),
        "b": ParameterValue(5_000, None, money=True),
        "c": ParameterValue(None, None),
    }
    assert filled("满 {a} 个月，{ b }，{c}，{d} {A}", values) == "满 36 个月，50 元，（没有规定），{d} {A}"
