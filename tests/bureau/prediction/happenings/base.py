"""How a happening picks its record and its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from django.db.models import Q, QuerySet

Happening = Callable[[Random, date], "set[str] | None"]
"""Changes one record and says which figures could change; None where the city has no such record left."""
HAPPENINGS: dict[str, Happening] = {}


def happening(function: Happening) -> Happening:
    HAPPENINGS[function.__name__.replace("_", " ")] = function
    return function


def one(chance: Random, rows: QuerySet[Any]) -> Any:
    """One of the rows, or None."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return rows.model._default_manager.get(pk=chance.choice(keys)) if keys else None


def some_day(chance: Random, since: date, day: date) -> date:
    """Mostly after ``since`` and no later than ``day``; now and then later than both, when nothing may change."""
    if chance.random() < 0.2:
        return max(since, day) + timedelta(days=chance.randint(1, 300))
    return since + timedelta(days=chance.randint(1, max(1, (day - since).days)))


def end(chance: Random, day: date, row: Any, start: str = "valid_from", column: str = "valid_to") -> None:
    setattr(row, column, some_day(chance, getattr(row, start), day))
    row.save()


def holding(model: Any, day: date, start: str = "valid_from", column: str = "valid_to") -> QuerySet[Any]:
    """The rows that hold on the day."""
    rows: QuerySet[Any] = model.objects.filter(
        Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__gt": day}), **{f"{start}__lte": day}
    )
    return rows
