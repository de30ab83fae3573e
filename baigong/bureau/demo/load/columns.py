"""From the generator's tables to those of the database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection, models

from baigong.bureau.demo.tables import ALL, Table
from baigong.bureau.protection.fields import EncryptedTextField


@dataclass(frozen=True)
class Target:
    """A table of the database and its columns; each encrypted column is followed by its hash."""

    name: str
    columns: tuple[str, ...]
    purposes: tuple[str | None, ...]
    """For each column of the generator: the purpose it is encrypted for, or None."""

    @property
    def quoted(self) -> str:
        """The table's name in SQL."""
        return connection.ops.quote_name(self.name)

    @property
    def column_list(self) -> str:
        """The columns in SQL."""
        return ", ".join(connection.ops.quote_name(column) for column in self.columns)


@cache
def target(table: Table) -> Target:
    """Where the rows of ``table`` go. Raises FieldDoesNotExist for a column that the model has not."""
    model = model_of(table)
    columns: list[str] = []
    purposes: list[str | None] = []
    for name in table.columns:
        field = _field(model, name)
        columns.append(str(field.column))
        purposes.append(field.purpose if isinstance(field, EncryptedTextField) else None)
        if purposes[-1]:
            columns.append(str(_field(model, f"{name}_hash").column))
    return Target(model._meta.db_table, tuple(columns), tuple(purposes))


def model_of(table: Table) -> type[models.Model]:
    """The model of a table."""
    return apps.get_model(table.model)


def all_models() -> list[type[models.Model]]:
    """The models that the demo fills, owners first."""
    return [model_of(table) for table in ALL]


def _field(model: type[models.Model], attribute: str) -> models.Field[Any, Any]:
    return next(field for field in model._meta.concrete_fields if field.attname == attribute)
