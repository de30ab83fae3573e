"""The records as plain dictionaries, and what "on that day" means."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import BinaryField, Model

Row = dict[str, Any]
APPS = ("registry", "projects", "planning", "training", "contests", "money", "publicity", "proposals")


def tables() -> dict[str, type[Model]]:
    """Every record model by its name in lower case."""
    return {model.__name__.lower(): model for label in APPS for model in apps.get_app_config(label).get_models()}


class Rows:
    """Every record of the city, a table read when it is first asked for: ``rows.studio``, ``rows.honour`` … are lists of rows."""

    def __getattr__(self, name: str) -> list[Row]:
        model = tables()[name]
        open_columns = [field.attname for field in model._meta.concrete_fields if not isinstance(field, BinaryField)]
        read: list[Row] = list(model._default_manager.order_by("pk").values(*open_columns))
        setattr(self, name, read)
        return read

    def everything(self) -> dict[str, list[Row]]:
        """All tables, by name."""
        return {name: getattr(self, name) for name in tables()}

    @classmethod
    def empty(cls) -> Rows:
        """A city without records."""
        rows = cls()
        for name in tables():
            setattr(rows, name, [])
        return rows

    def by_id(self, name: str) -> dict[int, Row]:
        rows: list[Row] = getattr(self, name)
        return {row["id"]: row for row in rows}


def begun(row: Row, day: date, column: str = "valid_from") -> bool:
    return row[column] is not None and row[column] <= day


def over(row: Row, day: date, column: str = "valid_to") -> bool:
    return row[column] is not None and row[column] <= day


def on(day: date, rows: list[Row], start: str = "valid_from", end: str = "valid_to") -> list[Row]:
    """The rows that hold on ``day``: begun by then, not over yet."""
    return [row for row in rows if begun(row, day, start) and not over(row, day, end)]


def ids(rows: list[Row]) -> set[int]:
    return {row["id"] for row in rows}
