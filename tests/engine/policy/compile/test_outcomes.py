"""The bytes of a sweep, and what a policy that uses another reads of them."""

from __future__ import annotations

import duckdb
import pytest
from sqlglot import exp

from baigong.engine.policy.compile.outcomes import granted, granted_amount, places, told
from tests.engine.policy.compile.test_steps import policy

ONE = policy("one", 1, ("a", "b"))


def test_places_are_in_the_order_in_which_they_are_told() -> None:
    assert places(ONE) == ("in_force", "uses-a", "uses-b", "amount", "period", "keys", "limits", "order")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (100, ("granted", False, "")),
        (101, ("granted", True, "")),
        (110, ("excluded", False, "")),
        (111, ("excluded", True, "")),
        (120, ("capped", False, "")),
        (121, ("capped", True, "")),
        (-1, ("refused", False, "in_force")),
        (-3, ("refused", False, "uses-b")),
        (2, ("unknown", False, "uses-a")),
        (4, ("unknown", False, "amount")),
        (8, ("unknown", False, "order")),
        (-100, ("refused", False, "")),
    ],
)
def test_a_byte_says_one_thing(status: int, said: tuple[str, bool, str]) -> None:
    assert told(ONE, status) == said


@pytest.mark.parametrize(
    ("status", "yes", "fen"),
    [
        (None, False, 0),
        (100, True, 7),
        (101, None, None),
        (110, False, 0),
        (111, None, None),
        (120, False, 0),
        (121, None, None),
        (-2, False, 0),
        (-100, False, 0),
        (1, None, None),
        (60, None, None),
    ],
)
def test_a_used_outcome_is_known_when_it_is_settled(status: int | None, yes: bool | None, fen: int | None) -> None:
    byte = exp.cast(exp.null() if status is None else exp.Literal.number(status), "tinyint")
    asked = exp.select(granted(byte), granted_amount(byte, exp.Literal.number(7))).sql("duckdb")
    assert duckdb.connect().execute(asked).fetchall() == [(yes, fen)]
