"""All records are replaced, or none; on either database, with every constraint in place afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.db.models import Count

from baigong.bureau.contests.models import Entry, Promotion
from baigong.bureau.demo.generate import generate
from baigong.bureau.demo.load import has_records, replace_records, sealed
from baigong.bureau.demo.load.columns import all_models
from baigong.bureau.demo.services import build_demo, check_scale
from baigong.bureau.demo.tables import PERSON, RESIDENCE
from baigong.bureau.demo.world import Batch
from baigong.bureau.registry.models import Certificate, Organisation, Person, Residence
from baigong.engine.base.errors import InputError
from baigong.engine.pack.model import Pack

SCALE = 0.003


def structure() -> list[Any]:
    """Every index, trigger and constraint of the database, as it tells them."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
        else:
            cursor.execute(
                "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
                "UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2, 3"
            )
        return list(cursor.fetchall())


def test_a_city_is_built(database: str, mianyang: Pack) -> None:
    assert not has_records()
    report = build_demo(mianyang, SCALE, seed=1)
    assert has_records(), database
    assert report.total == sum(model._default_manager.count() for model in all_models())
    assert report.rows["registry.Person"] == Person.objects.count()
    assert (report.scale, report.seed) == (SCALE, 1)


def test_the_structure_is_as_before(database: str, mianyang: Pack) -> None:
    before = structure()
    assert len(before) > 100, database
    build_demo(mianyang, SCALE)
    assert structure() == before


def test_what_django_checks_holds(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, SCALE)
    for model in all_models():
        for record in model._default_manager.order_by("pk")[:6]:
            record.full_clean(validate_unique=False)
    connection.check_constraints()


def test_numbers_are_sealed_and_found(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, SCALE)
    person = Person.objects.filter(synthetic=True).order_by("pk")[5]
    number = person.id_number.reveal()
    assert number.startswith("990"), database
    assert number not in str(person.id_number)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id_number FROM registry_person WHERE id = %s", [person.pk])
        assert number.encode() not in bytes(cursor.fetchone()[0])
    found = Person.objects.get(id_number_hash=person.id_number_hash)
    assert found == person
    assert person.phone.reveal().startswith("1600")
    assert person.account.reveal().startswith("999999")


def test_promotions_belong_to_their_competitors(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, 0.02)
    promotions = Promotion.objects.select_related("entry", "certificate")
    assert promotions.count() == round(127 * 0.02) + round(149 * 0.02) + round(167 * 0.02), database
    for one in promotions:
        assert one.entry.person_id == one.certificate.person_id
    assert not Entry.objects.values("event", "person").annotate(n=Count("id")).filter(n__gt=1).exists()


def test_new_records_get_new_ids(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, SCALE)
    last = Organisation.objects.order_by("-pk")[0].pk
    made = Organisation.objects.create(
        name="后来的厂", uscc="91510700TEST000001", division="510703", ownership="private", valid_from="2015-01-01"
    )
    assert made.pk > last, database


def test_records_are_not_replaced_unasked(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, SCALE, seed=1)
    names = list(Person.objects.order_by("pk").values_list("name", flat=True))
    with pytest.raises(InputError, match="--force"):
        build_demo(mianyang, SCALE, seed=2)
    assert list(Person.objects.order_by("pk").values_list("name", flat=True)) == names, database


def test_records_are_replaced_when_asked(database: str, mianyang: Pack) -> None:
    build_demo(mianyang, SCALE, seed=1)
    names = list(Person.objects.order_by("pk").values_list("name", flat=True))
    build_demo(mianyang, SCALE, seed=2, replace=True)
    assert list(Person.objects.order_by("pk").values_list("name", flat=True)) != names, database
    build_demo(mianyang, SCALE, seed=1, replace=True)
    assert list(Person.objects.order_by("pk").values_list("name", flat=True)) == names


def broken(pack: Pack, error: BaseException) -> Iterator[Batch]:
    for count, batch in enumerate(generate(pack, SCALE, 5)):
        if count == 8:
            raise error
        yield batch


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError("disk"), InputError("x")], ids=lambda e: type(e).__name__
)
def test_an_interrupt_leaves_everything_as_it_was(database: str, mianyang: Pack, error: BaseException) -> None:
    build_demo(mianyang, SCALE, seed=1)
    names, before = list(Person.objects.order_by("pk").values_list("name", flat=True)), structure()
    certificates = Certificate.objects.count()
    with pytest.raises(type(error)), transaction.atomic():
        replace_records(sealed(broken(mianyang, error)))
    assert list(Person.objects.order_by("pk").values_list("name", flat=True)) == names, database
    assert Certificate.objects.count() == certificates
    assert structure() == before


def spoiled(pack: Pack, table: object, column: str, value: object) -> Iterator[Batch]:
    """The first row of a table with one value put wrong."""
    done = False
    for made, rows in generate(pack, SCALE, 5):
        if made is table and not done:
            row = list(rows[0])
            row[made.columns.index(column)] = value
            rows, done = [tuple(row), *rows[1:]], True  # noqa: PLW2901
        yield made, rows


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (PERSON, "sex", "unheard"),
        (PERSON, "name", None),
        (PERSON, "valid_to", "1900-01-01"),
        (RESIDENCE, "person_id", 99_999_999),
    ],
)
def test_a_row_that_breaks_a_constraint_is_refused(
    database: str, mianyang: Pack, table: object, column: str, value: object
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        replace_records(sealed(spoiled(mianyang, table, column, value)))
    assert not has_records(), database


def test_overlapping_homes_are_refused(database: str, mianyang: Pack) -> None:
    def twice() -> Iterator[Batch]:
        for table, rows in generate(mianyang, SCALE, 5):
            extra = [(10**6 + rows[0][0], "2018-08-30", None, *rows[0][3:])] if table is RESIDENCE else []
            yield table, [*rows, *extra]

    with pytest.raises(IntegrityError, match="registry_residence_apart"), transaction.atomic():
        replace_records(sealed(twice()))
    assert not Residence.objects.exists(), database


@pytest.mark.parametrize("scale", [0, 0.0009, 2.01, -1, float("nan"), float("inf")])
def test_a_scale_that_cannot_be_built(scale: float) -> None:
    with pytest.raises(InputError, match="--scale"):
        check_scale(scale)
    check_scale(0.001)
    check_scale(2)


@pytest.mark.django_db(transaction=True)
def test_a_log_that_cannot_be_tidied_is_no_failure(mianyang: Pack) -> None:
    """The disk may fill up between the end of the transaction and the log's: the new records stand, and are said to."""
    told: list[str] = []

    def full(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "wal_checkpoint" in sql:
            told.append(sql)
            raise OperationalError("database or disk is full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(full):
        report = build_demo(mianyang, SCALE, seed=3)
    assert told
    assert Person.objects.count() == report.rows["registry.Person"]
