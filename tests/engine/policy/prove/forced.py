"""A row whose facts are forced into the solver's variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import z3

from baigong.engine.policy.model import Case, Column
from baigong.engine.policy.prove.encode.dates import Dated
from baigong.engine.policy.prove.encode.facts import Row
from baigong.engine.policy.prove.encode.world import World


def same_day(one: Dated, day: date) -> list[Any]:
    """The formula date is this day."""
    return [one.month == day.year * 12 + day.month - 1, one.day == day.day]


def forced(row: Row, facts: Mapping[str, Any]) -> Iterator[Any]:
    """Every column has its value of ``facts``, or none."""
    for column in row.view.columns.values():
        value = _believed(column, facts.get(column.name))
        if value is None:
            yield z3.Not(row.has[column.name]) if not z3.is_true(row.has[column.name]) else z3.BoolVal(val=True)
            continue
        yield row.has[column.name]
        own = row.own[column.name]
        if isinstance(value, date):
            yield from same_day(own, value)
        elif isinstance(value, str):
            yield own == row.words.number(value)
        else:
            yield own == value


def given(world: World, case: Case) -> Iterator[Any]:
    """Used outcomes are those of the case; what it does not name grants nothing."""
    for (name, _column), used in world.used.items():
        outcome = case.outcomes.get(name, (False, 0))
        yield used.known == (outcome is not None)
        if outcome is not None:
            yield used.granted == outcome[0]
            if outcome[0]:
                yield used.amount == (outcome[1] or 0)


def _believed(column: Column, value: Any) -> Any:
    """A whole number outside its range is not known."""
    if column.type == "integer" and value is not None and not column.low <= value <= column.high:
        return None
    return value
