"""Whether the models can give, and may give, what a pack declares of them.

Text leaves the records only where it cannot name anybody: a term of a vocabulary, one of a model's own choices, a slug, the facts
of a decided case (:mod:`.frozen` looks at each), or a field listed in :data:`PUBLIC_TEXT`. A name, a number of a person, a
ciphertext or a hash is refused whatever the pack says.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from baigong.bureau.snapshots.frozen import is_frozen
from baigong.bureau.snapshots.places import place
from baigong.engine.base.language import _
from baigong.engine.pack.model import Column, FactType, Pack, RecordTable
from baigong.engine.pack.problem import PackError, Problem

PUBLIC_TEXT = frozenset({"contests.Standing.division", "planning.PolicyDocument.number"})
"""Free text that is public by its nature."""
WHOLE_NUMBERS = {"integer": 32, "bigint": 64}
NAMES_SOMEBODY = ("name", "id_number", "phone", "account", "address", "email", "uscc")


def check_record_fields(pack: Pack) -> list[Problem]:
    """Every declared model and field that does not exist, has another type, or must not leave the records; empty when well."""
    problems = []
    for name, table in pack.records.items():
        if table.model is not None:
            problems += [
                Problem("facts.yaml", *place(pack.directory, name, column), mistake, cure)
                for column, mistake, cure in _of_table(table)
            ]
    return problems


def require_record_fields(pack: Pack) -> None:
    """Raise PackError with the problems of :func:`check_record_fields`, if any."""
    problems = check_record_fields(pack)
    if problems:
        raise PackError(pack.directory, problems)


def _of_table(table: RecordTable) -> Iterator[tuple[str | None, str, str]]:
    try:
        model = apps.get_model(table.model or "")
    except (LookupError, ValueError):
        yield (
            None,
            _("没有“{model}”这个模型。").format(model=table.model),
            _("请写成 应用.模型，例如 registry.Person。"),
        )
        return
    for column, declared in table.columns.items():
        field = _field(model, declared.field or column)
        if field is None:
            yield (
                column,
                _("模型 {model} 没有字段“{field}”。").format(model=table.model, field=declared.field or column),
                _("可用的字段：{fields}。").format(fields=_("、").join(_usable(model))),
            )
        elif names_somebody(field):
            yield (
                column,
                _("字段“{field}”是姓名、号码、密文或摘要，不能进入快照。").format(field=field.attname),
                _("请删去这一列。"),
            )
        elif not fits(field, declared.type):
            yield (
                column,
                _("字段“{field}”不能作为 {type}。").format(field=field.attname, type=declared.type),
                _("请改 type，使它与模型的 {kind} 一致。").format(kind=type(field).__name__),
            )
        elif declared.type == "text" and not speaks_of_nobody(field, declared):
            yield (
                column,
                _("字段“{field}”是自由填写的文字，可能写着姓名，不能进入快照。").format(field=field.attname),
                _("请声明它的 vocabulary，或删去这一列。"),
            )


def _field(model: type[models.Model], name: str) -> models.Field[object, object] | None:
    """The concrete field whose column is called ``name`` (``person_id``, not ``person``)."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, models.Field) and field.concrete and field.attname == name else None


def _usable(model: type[models.Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if not names_somebody(field)]


def names_somebody(field: models.Field[object, object]) -> bool:
    """Whether the field holds a name, a number that finds somebody, a ciphertext or a hash."""
    if isinstance(field, models.BinaryField | models.FileField | models.JSONField):
        return not is_frozen(field.model, field.attname)
    if not isinstance(field, models.CharField | models.TextField):
        return False
    name = field.attname
    return name in NAMES_SOMEBODY or name.endswith(("_name", "_hash")) or (name == "number" and not _public(field))


def speaks_of_nobody(field: models.Field[object, object], declared: Column) -> bool:
    """Whether a text field can only hold codes, or is public."""
    coded = declared.vocabulary is not None or bool(field.choices) or isinstance(field, models.SlugField)
    return coded or _public(field) or is_frozen(field.model, field.attname)


def _public(field: models.Field[object, object]) -> bool:
    return f"{field.model._meta.label}.{field.attname}" in PUBLIC_TEXT


def fits(field: models.Field[object, object], declared: FactType) -> bool:
    """Whether the field's values are of the declared type, without loss."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if declared in WHOLE_NUMBERS:
        return isinstance(target, models.IntegerField) and _bits(target) <= WHOLE_NUMBERS[declared]
    if declared == "date":
        return isinstance(target, models.DateField) and not isinstance(target, models.DateTimeField)
    if declared == "boolean":
        return isinstance(target, models.BooleanField)
    if isinstance(target, models.JSONField):
        return is_frozen(target.model, target.attname)
    return isinstance(target, models.CharField | models.TextField)


def _bits(field: models.Field[object, object]) -> int:
    return 64 if isinstance(field, models.BigIntegerField | models.BigAutoField) else 32
