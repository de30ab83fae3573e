"""What a test says when the database must refuse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import BaseConstraint, Model, UniqueConstraint


def constraints() -> dict[str, tuple[type[Model], BaseConstraint]]:
    """Every constraint that a model of the bureau declares, by name."""
    return {
        constraint.name: (model, constraint)
        for model in apps.get_models()
        if model.__module__.startswith("baigong.")
        for constraint in model._meta.constraints
    }


@contextmanager
def refused(name: str) -> Iterator[None]:
    """The block breaks the constraint ``name`` and no other: the database says so and keeps nothing of it."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        yield
    said = str(caught.value)
    assert words(name) in said, said


def words(name: str) -> str:
    """SQLite names the columns of a broken unique constraint, not the constraint; and there a trigger looks before the index."""
    model, constraint = constraints()[name]
    if connection.vendor == "sqlite" and name.endswith("_one_start"):
        return name.removesuffix("_one_start") + "_apart"
    if connection.vendor == "sqlite" and isinstance(constraint, UniqueConstraint):
        fields = {field.name: field.column for field in model._meta.concrete_fields}
        columns = [fields[name] for name in constraint.fields]
        return "UNIQUE constraint failed: " + ", ".join(f"{model._meta.db_table}.{column}" for column in columns)
    return name
