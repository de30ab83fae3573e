"""Periods that must not overlap, held by the database itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement, Table
from django.db.models import Q

EXCLUDE = "CONSTRAINT %(name)s EXCLUDE USING gist (%(same)s, daterange(%(start)s, %(end)s) WITH &&)"
TRIGGER = """CREATE TRIGGER %(name)s BEFORE %(event)s ON %(table)s FOR EACH ROW WHEN EXISTS (
  SELECT 1 FROM %(table)s AS other WHERE %(same)s AND other.id IS NOT NEW.id
  AND (NEW.%(end)s IS NULL OR other.%(start)s < NEW.%(end)s)
  AND (other.%(end)s IS NULL OR other.%(end)s > NEW.%(start)s)
) BEGIN SELECT RAISE(ABORT, %(message)s); END"""


class NoOverlap(models.BaseConstraint):
    """Rows equal in ``fields`` hold in periods ``[valid_from, valid_to)`` that do not overlap.

    PostgreSQL has exclusion constraints for this (with btree_gist). SQLite has nothing of the kind, so there it is a
    pair of triggers, which raise the same IntegrityError. Rows inserted in one statement are checked too. Each look-up
    uses the unique key ``(*fields, valid_from)`` that the model declares beside it: see :func:`apart`.
    """

    def __init__(self, *, fields: Collection[str], name: str) -> None:
        self.fields = tuple(fields)
        super().__init__(name=name)

    def deconstruct(self) -> Any:
        """Keep ``fields`` in migrations."""
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, "fields": self.fields}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NoOverlap) and (self.name, self.fields) == (other.name, other.fields)

    def __hash__(self) -> int:
        return hash((self.name, self.fields))

    def constraint_sql(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor | None) -> str:  # type: ignore[override]
        """The clause inside CREATE TABLE; on SQLite none, and the triggers follow when the table stands."""
        assert schema_editor is not None  # noqa: S101 - the base class types it so; Django always gives one
        if schema_editor.connection.vendor == "postgresql":
            return self._exclusion(model, schema_editor)
        schema_editor.deferred_sql.extend(self._triggers(model, schema_editor))
        return ""

    def create_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """ALTER TABLE for PostgreSQL. SQLite never asks: it remakes the table, with :meth:`constraint_sql`."""
        assert model is not None and schema_editor is not None  # noqa: S101, PT018
        table = schema_editor.quote_name(model._meta.db_table)
        return f"ALTER TABLE {table} ADD {self._exclusion(model, schema_editor)}"

    def remove_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """ALTER TABLE for PostgreSQL."""
        assert model is not None and schema_editor is not None  # noqa: S101, PT018
        quote = schema_editor.quote_name
        return f"ALTER TABLE {quote(model._meta.db_table)} DROP CONSTRAINT {quote(self.name)}"

    def validate(
        self,
        model: type[models.Model],
        instance: models.Model,
        exclude: Collection[str] | None = None,
        using: str = DEFAULT_DB_ALIAS,
    ) -> None:
        """What ``full_clean`` asks before the database does. Raises ValidationError."""
        start, end = instance.valid_from, instance.valid_to  # type: ignore[attr-defined]
        if exclude and not set(exclude).isdisjoint({*self.fields, "valid_from", "valid_to"}):
            return
        same = {name: getattr(instance, name) for name in self.fields}
        others = model._default_manager.using(using).filter(Q(valid_to__isnull=True) | Q(valid_to__gt=start), **same)
        if end is not None:
            others = others.filter(valid_from__lt=end)
        if others.exclude(pk=instance.pk).exists():
            raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)

    def _columns(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor) -> list[str]:
        return [schema_editor.quote_name(str(model._meta.get_field(name).column)) for name in self.fields]  # type: ignore[union-attr]

    def _exclusion(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor) -> str:
        same = ", ".join(f"{column} WITH =" for column in self._columns(model, schema_editor))
        return EXCLUDE % {
            "name": schema_editor.quote_name(self.name),
            "same": same,
            "start": "valid_from",
            "end": "valid_to",
        }

    def _triggers(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor) -> list[Statement]:
        same = " AND ".join(f"other.{column} = NEW.{column}" for column in self._columns(model, schema_editor))
        return [
            Statement(
                TRIGGER,
                name=schema_editor.quote_name(f"{self.name}_{event[:6].lower()}"),
                event=event,
                table=Table(model._meta.db_table, schema_editor.quote_name),
                same=same,
                start="valid_from",
                end="valid_to",
                message=f"'{self.name}'",
            )
            for event in ("INSERT", "UPDATE")
        ]


def apart(fields: Collection[str], name: str) -> list[models.BaseConstraint]:
    """:class:`NoOverlap` and the unique key ``(*fields, valid_from)`` by which it finds the neighbours quickly."""
    return [
        models.UniqueConstraint(fields=[*fields, "valid_from"], name=f"{name}_one_start"),
        NoOverlap(fields=fields, name=f"{name}_apart"),
    ]
