"""The generator's tables are the bureau's models, column by column."""

from __future__ import annotations

from django.apps import apps

from baigong.bureau.demo.load.columns import all_models, target
from baigong.bureau.demo.tables import ALL


def test_every_model_of_the_bureau_is_filled() -> None:
    bureau = {model for model in apps.get_models() if model.__module__.startswith("baigong.bureau.")}
    assert set(all_models()) == bureau


def test_every_column_is_filled() -> None:
    for table in ALL:
        columns = {str(field.column) for field in apps.get_model(table.model)._meta.concrete_fields}
        assert set(target(table).columns) == columns, table.model
        assert table.columns[0] == "id"
        assert len(target(table).purposes) == len(table.columns)


def test_only_three_columns_are_encrypted() -> None:
    encrypted = {
        (table.model, column)
        for table in ALL
        for column, purpose in zip(table.columns, target(table).purposes, strict=True)
        if purpose
    }
    assert encrypted == {("registry.Person", name) for name in ("id_number", "phone", "account")}
