"""The constraint that keeps periods apart: how it is declared, made, taken away, and what any two periods do."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from baigong.bureau.registry.models import Person, Residence
from baigong.bureau.registry.overlap import NoOverlap
from tests.builders.people import a_person, a_residence
from tests.conftest import default_connection
from tests.support.database_file import in_a_file

NAME = "registry_residence_apart"
DAY_0 = date(2010, 1, 1)


def period(start: int, length: int | None) -> tuple[date, date | None]:
    begins = DAY_0 + timedelta(days=start)
    return begins, None if length is None else begins + timedelta(days=length)


PERIODS = st.builds(period, st.integers(0, 12), st.one_of(st.none(), st.integers(1, 8)))


def share_a_day(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    """Looked at day by day."""
    days = [DAY_0 + timedelta(days=number) for number in range(40)]

    def holds(span: tuple[date, date | None], day: date) -> bool:
        return span[0] <= day and (span[1] is None or day < span[1])

    return any(holds(one, day) and holds(other, day) for day in days)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PERIODS, PERIODS, st.booleans())
def test_two_periods_fit_when_they_share_no_day(
    database: str, one: tuple[date, date | None], other: tuple[date, date | None], by_update: bool
) -> None:
    person = a_person()
    a_residence(person, valid_from=one[0], valid_to=one[1])
    elsewhere = a_residence(valid_from=other[0], valid_to=other[1])
    try:
        with transaction.atomic():
            if by_update:
                Residence.objects.filter(pk=elsewhere.pk).update(person=person)
            else:
                a_residence(person, valid_from=other[0], valid_to=other[1])
    except IntegrityError:
        fits = False
    else:
        fits = True
    assert fits == (not share_a_day(one, other))


def test_the_period_of_a_row_does_not_collide_with_itself(database: str) -> None:
    home = a_residence()
    for end in (date(2012, 1, 1), date(2011, 1, 1), None):
        home.valid_to = end
        home.full_clean()
        home.save()
    Residence.objects.update(division="510704")
    assert Residence.objects.get().division == "510704"


@pytest.mark.postgresql
def test_a_migration_can_take_it_away_and_put_it_back(
    migrated_postgresql: BaseDatabaseWrapper, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock(), default_connection(migrated_postgresql), transaction.atomic():
        away_and_back()
        transaction.set_rollback(True)
    with in_a_file(tmp_path / "city.sqlite3", django_db_blocker):
        away_and_back()


def away_and_back() -> None:
    constraint = NoOverlap(fields=["person"], name=NAME)
    person = a_person()
    a_residence(person)
    refuses(person)
    change("remove_constraint", constraint)
    overlapping(person.pk).delete()
    change("add_constraint", constraint)
    refuses(person)
    with pytest.raises(IntegrityError, match="registry_residence"), transaction.atomic():
        a_residence(person)


def change(what: str, constraint: NoOverlap) -> None:
    """As a migration does."""
    others = [other for other in Residence._meta.constraints if other != constraint]
    usual = Residence._meta.constraints
    Residence._meta.constraints = others if what == "remove_constraint" else usual
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    try:
        with connection.schema_editor() as editor:
            getattr(editor, what)(Residence, constraint)
    finally:
        Residence._meta.constraints = usual


def refuses(person: Person) -> None:
    with pytest.raises(IntegrityError, match=NAME), transaction.atomic():
        overlapping(person.pk)


def overlapping(person_id: int) -> Residence:
    return Residence.objects.create(person_id=person_id, division="510704", valid_from=date(2016, 1, 1))


def test_it_is_written_into_migrations_and_compared_by_what_it_says() -> None:
    constraint = NoOverlap(fields=["person", "kind"], name=NAME)
    path, args, kwargs = constraint.deconstruct()
    assert path == "baigong.bureau.registry.overlap.NoOverlap"
    again = NoOverlap(*args, **kwargs)
    assert again == constraint
    assert hash(again) == hash(constraint)
    assert constraint != NoOverlap(fields=["person"], name=NAME)
    assert constraint != models.CheckConstraint(condition=models.Q(pk=1), name=NAME)


def test_validation_looks_away_from_fields_left_out(db: None) -> None:
    person = a_person()
    a_residence(person)
    other = Residence(person=person, division="510704", valid_from=date(2016, 1, 1))
    NoOverlap(fields=["person"], name=NAME).validate(Residence, other, exclude={"valid_from"})
    with pytest.raises(Exception, match=NAME):
        NoOverlap(fields=["person"], name=NAME).validate(Residence, other)
