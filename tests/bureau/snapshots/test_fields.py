"""Which fields may leave the records, and with which types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from baigong.bureau.snapshots.fields import check_record_fields, fits, names_somebody, require_record_fields
from baigong.engine.pack import PackError, load_pack
from baigong.engine.pack.model import FactType, Pack

MIANYANG = load_pack("mianyang")
W = {"zh": "试", "en": "test"}


def declaring(model: str, **columns: dict[str, Any]) -> Pack:
    """Mianyang with one record table of our own."""
    usual = {"id": {"type": "bigint", "meaning": W}}
    table = {"model": model, "key": "id", "meaning": W, "columns": {**usual, **columns}}
    records = {**{name: one.model_dump(exclude_none=True) for name, one in MIANYANG.records.items()}, "tried": table}
    return MIANYANG.model_copy(
        update={"records": Pack.model_validate({**fields(MIANYANG), "records": records}).records}
    )


def fields(pack: Pack) -> dict[str, Any]:
    return {name: getattr(pack, name) for name in Pack.model_fields}


def column(kind: FactType, **given: Any) -> dict[str, Any]:
    return {"type": kind, "meaning": W, **given}


def mistakes(pack: Pack) -> list[str]:
    return [problem.mistake for problem in check_record_fields(pack)]


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
def test_our_cities_declare_nothing_that_is_not_there(city: str) -> None:
    assert check_record_fields(load_pack(city)) == []


@pytest.mark.parametrize("model", ["registry.Nobody", "nowhere.Person", "Person", "a.b.c"])
def test_a_model_that_is_not_there(model: str) -> None:
    assert mistakes(declaring(model)) == [f"没有“{model}”这个模型。"]


@pytest.mark.parametrize("field", ["nothing", "person", "certificates", "employments"])
def test_a_field_that_is_no_column(field: str) -> None:
    problems = check_record_fields(declaring("registry.Employment", tried=column("bigint", field=field)))
    assert [one.mistake for one in problems] == [f"模型 registry.Employment 没有字段“{field}”。"]
    assert "person_id" in problems[0].cure


SECRET = [
    ("registry.Person", "name"),
    ("registry.Person", "id_number"),
    ("registry.Person", "id_number_hash"),
    ("registry.Person", "phone"),
    ("registry.Person", "phone_hash"),
    ("registry.Person", "account"),
    ("registry.Person", "account_hash"),
    ("registry.Organisation", "name"),
    ("registry.Organisation", "uscc"),
    ("registry.Certificate", "number"),
    ("proposals.Signatory", "name"),
    ("projects.Studio", "name"),
]


@pytest.mark.parametrize(("model", "field"), SECRET)
@pytest.mark.parametrize("more", [{}, {"vocabulary": "levels"}], ids=["plain", "said to be a code"])
def test_a_secret_never_leaves_whatever_the_pack_says(model: str, field: str, more: dict[str, str]) -> None:
    pack = declaring(model, tried=column("text", field=field, **more))
    assert mistakes(pack) == [f"字段“{field}”是姓名、号码、密文或摘要，不能进入快照。"]


@pytest.mark.parametrize(
    ("model", "field"),
    [("planning.PolicyDocument", "title"), ("planning.PolicyDocument", "issuer"), ("proposals.Question", "title")],
)
def test_free_text_never_leaves(model: str, field: str) -> None:
    assert mistakes(declaring(model, tried=column("text", field=field))) == [
        f"字段“{field}”是自由填写的文字，可能写着姓名，不能进入快照。"
    ]


@pytest.mark.parametrize(
    ("model", "field", "more"),
    [
        ("registry.Person", "sex", {}),
        ("registry.Employment", "status", {}),
        ("registry.Employment", "occupation", {"vocabulary": "occupations"}),
        ("contests.Contest", "code", {}),
        ("planning.PolicyDocument", "number", {}),
    ],
)
def test_codes_choices_slugs_and_public_numbers_leave(model: str, field: str, more: dict[str, str]) -> None:
    assert mistakes(declaring(model, tried=column("text", field=field, **more))) == []


@pytest.mark.parametrize(
    ("model", "field", "kind"),
    [
        ("registry.Person", "id", "integer"),
        ("registry.Employment", "person_id", "integer"),
        ("registry.Employment", "person_id", "text"),
        ("registry.Person", "born_on", "text"),
        ("registry.Person", "sex", "date"),
        ("registry.Person", "public_name", "integer"),
        ("contests.Entry", "place", "boolean"),
        ("money.Payment", "amount_fen", "integer"),
    ],
)
def test_a_type_that_does_not_fit(model: str, field: str, kind: FactType) -> None:
    assert mistakes(declaring(model, tried=column(kind, field=field))) == [f"字段“{field}”不能作为 {kind}。"]


@pytest.mark.parametrize(
    ("field", "kind", "expected"),
    [
        (models.BooleanField(), "boolean", True),
        (models.SmallIntegerField(), "integer", True),
        (models.PositiveIntegerField(), "integer", True),
        (models.BigIntegerField(), "integer", False),
        (models.PositiveBigIntegerField(), "integer", False),
        (models.PositiveBigIntegerField(), "bigint", True),
        (models.IntegerField(), "bigint", True),
        (models.BigAutoField(primary_key=True), "integer", False),
        (models.BigAutoField(primary_key=True), "bigint", True),
        (models.DateField(), "date", True),
        (models.DateTimeField(), "date", False),
        (models.DecimalField(), "bigint", False),
        (models.FloatField(), "integer", False),
        (models.CharField(), "text", True),
        (models.UUIDField(), "text", False),
        (models.BinaryField(), "text", False),
    ],
)
def test_which_types_fit(field: models.Field[object, object], kind: FactType, expected: bool) -> None:
    assert fits(field, kind) is expected


def test_every_encrypted_or_hashed_field_of_the_house_is_known() -> None:
    found = {
        f"{model._meta.label}.{field.attname}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.BinaryField)
    }
    assert found == {
        f"registry.Person.{name}{more}" for name in ("id_number", "phone", "account") for more in ("", "_hash")
    }
    for name in found:
        label, attname = name.rsplit(".", 1)
        assert names_somebody(apps.get_model(label)._meta.get_field(attname))


def test_a_flag_about_a_name_is_no_name() -> None:
    pack = declaring("registry.Person", tried=column("boolean", field="public_name"))
    assert mistakes(pack) == []


FACTS = """\
records:
  person:
    model: registry.Person
    key: person_id
    columns:
      person_id: {field: id, type: bigint}
      called: {field: name, type: text}
"""


def test_the_problem_says_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    person = {**MIANYANG.records["person"].model_dump(exclude_none=True), "valid": None}
    person["columns"] = {"person_id": column("bigint", field="id"), "called": column("text", field="name")}
    records = Pack.model_validate({**fields(MIANYANG), "records": {"person": person}}).records
    pack = MIANYANG.model_copy(update={"records": records, "directory": tmp_path})
    assert [(one.file, one.line, one.column) for one in check_record_fields(pack)] == [("facts.yaml", 7, 7)]
    gone = MIANYANG.model_copy(update={"records": records, "directory": tmp_path / "gone"})
    assert [(one.line, one.column) for one in check_record_fields(gone)] == [(1, 1)]


def test_a_model_that_is_not_there_is_shown_at_its_table(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    person = MIANYANG.records["person"].model_copy(update={"model": "registry.Nobody"})
    pack = MIANYANG.model_copy(update={"records": {"person": person}, "directory": tmp_path})
    assert [(one.line, one.column) for one in check_record_fields(pack)] == [(2, 3)]


def test_nothing_is_read_from_a_pack_with_problems() -> None:
    require_record_fields(MIANYANG)
    with pytest.raises(PackError, match="姓名"):
        require_record_fields(declaring("registry.Person", tried=column("text", field="name")))
