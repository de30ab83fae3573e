"""Counting a list of records by hand, in Python: what each indicator's ``value`` says, said again without SQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

Line = dict[str, object]


def _years(lines: list[Line], column: str) -> list[int]:
    days = [line[column] for line in lines]
    return [day.year for day in days if isinstance(day, date)]


def _distinct(column: str) -> Callable[[list[Line]], int | None]:
    return lambda lines: len({line[column] for line in lines})


def _money(column: str) -> Callable[[list[Line]], int | Decimal | None]:
    def total(lines: list[Line]) -> Decimal:
        return sum((Decimal(str(line[column])) for line in lines), Decimal(0)) / 100

    return total


def _weeks(lines: list[Line]) -> int | None:
    years = set(_years(lines, "held_from"))
    return len(lines) // len(years) if years else None


def _cycle(lines: list[Line]) -> int | None:
    years = _years(lines, "held_from")
    return (max(years) - min(years)) // (len(years) - 1) if len(years) > 1 else None


AGGREGATES: dict[str, Callable[[list[Line]], int | Decimal | None]] = {
    "count(*)": len,
    "count(DISTINCT person_id)": _distinct("person_id"),
    "count(DISTINCT organisation_id)": _distinct("organisation_id"),
    "count(DISTINCT employer_id)": _distinct("employer_id"),
    "count(DISTINCT event_id)": _distinct("event_id"),
    "sum(amount_fen)": _money("amount_fen"),
    "sum(investment_fen)": _money("investment_fen"),
    "min(rank)": lambda lines: min((int(str(line["rank"])) for line in lines), default=None),
    "count(*) // nullif(count(DISTINCT year), 0)": _weeks,
    "(max(year) - min(year)) // nullif(count(*) - 1, 0)": _cycle,
}
"""The expression as the pack writes it → the same over lines of a list."""
