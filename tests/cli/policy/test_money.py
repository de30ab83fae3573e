"""Fen as yuan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baigong.cli.policy.money import as_yuan, yuan


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "0"),
        (100, "1"),
        (5, "0.05"),
        (-5, "-0.05"),
        (-250_000, "-2,500"),
        (123_456_789, "1,234,567.89"),
        (10**19 + 1, "100,000,000,000,000,000.01"),
    ],
)
def test_a_sum_in_a_sentence(fen: int, words: str) -> None:
    assert yuan(fen) == words


@pytest.mark.parametrize("fen", [0, 5, -5, 123_456_789, 10**19 + 1])
def test_a_sum_in_a_cell_is_exact(fen: int) -> None:
    assert as_yuan(fen) * 100 == Decimal(fen)
