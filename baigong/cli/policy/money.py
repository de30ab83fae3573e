"""Fen as yuan."""

from __future__ import annotations

from decimal import Decimal


def as_yuan(fen: int) -> Decimal:
    """For a table's cell, exact."""
    return Decimal(fen) / 100


def yuan(fen: int) -> str:
    """For a sentence, thousands separated: 2,500 or -0.05."""
    sign, whole = ("-" if fen < 0 else ""), abs(fen)
    cents = f".{whole % 100:02}" if whole % 100 else ""
    return f"{sign}{whole // 100:,}{cents}"
