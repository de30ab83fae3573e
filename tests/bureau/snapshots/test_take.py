"""take_snapshot(): the records of either database, whole and typed, at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler
from pytest_django.plugin import DjangoDbBlocker

from baigong.bureau.registry.models import Organisation, Person
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.base.errors import InputError
from baigong.engine.pack import load_pack
from baigong.engine.warehouse import Snapshot, open_snapshot
from tests.builders.city import a_small_city
from tests.builders.contests import an_entry
from tests.builders.organisations import an_organisation
from tests.builders.people import a_certificate, a_person, a_residence, an_honour, an_insurance_spell
from tests.conftest import default_connection

PACK = load_pack("mianyang")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def rows(snapshot: Snapshot, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(snapshot.table_path(name)).to_pylist()
    return found


def test_a_small_city_comes_over_row_by_row(database: str) -> None:
    a_small_city()
    made = take_snapshot(PACK)
    for name, table in PACK.records.items():
        if table.model is not None:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT count(*) FROM {table.model.lower().replace('.', '_')}")
                assert made.rows[name] == cursor.fetchone()[0], (database, name)
    assert sum(made.rows.values()) > 300
    assert open_snapshot() == made


def test_values_have_their_types(database: str) -> None:
    person = a_person(sex="female", born_on=date(1980, 2, 29))
    bare = a_person(sex=None, born_on=None)
    spell = an_insurance_spell(person, valid_from=date(1985, 1, 1), valid_to=None)
    entry = an_entry(person=person, awarded=True, place=3, medal="bronze", entered_on=date(2017, 12, 31))
    made = take_snapshot(PACK)
    people = {row["person_id"]: row for row in rows(made, "person")}
    assert people[person.pk] == {
        "person_id": person.pk,
        "sex": "female",
        "born_on": date(1980, 2, 29),
        "valid_from": date(2010, 1, 1),
        "valid_to": None,
    }
    assert people[bare.pk]["sex"] is None
    assert people[bare.pk]["born_on"] is None
    assert rows(made, "insurance_spell") == [
        {
            "insurance_spell_id": spell.pk,
            "person_id": person.pk,
            "scheme": "unemployment",
            "status": spell.status,
            "valid_from": date(1985, 1, 1),
            "valid_to": None,
        }
    ]
    found = next(row for row in rows(made, "entry") if row["entry_id"] == entry.pk)
    assert found["awarded"] is True, database
    assert (found["place"], found["medal"], found["entered_on"]) == (3, "bronze", date(2017, 12, 31))


def test_a_renamed_column_is_read_from_its_field(database: str) -> None:
    certificate = a_certificate(valid_from=date(2012, 5, 1), valid_to=date(2018, 5, 1))
    honour = an_honour(certificate.person, valid_from=date(2015, 6, 1))
    made = take_snapshot(PACK)
    assert rows(made, "certificate")[0]["issued_on"] == date(2012, 5, 1), database
    assert rows(made, "certificate")[0]["ended_on"] == date(2018, 5, 1)
    assert rows(made, "honour") == [
        {
            "honour_id": honour.pk,
            "title": "national_expert",
            "person_id": certificate.person_id,
            "organisation_id": None,
            "awarded_on": date(2015, 6, 1),
            "withdrawn_on": None,
        }
    ]


def test_rows_come_in_key_order_and_in_chunks(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baigong.bureau.snapshots.reading.CHUNK", 3)
    made_people = [a_person() for _ in range(7)]
    told: list[tuple[str, int]] = []
    made = take_snapshot(PACK, lambda name, read: told.append((name, read)))
    assert told == [("person", 3), ("person", 6), ("person", 7)], database
    assert [row["person_id"] for row in rows(made, "person")] == sorted(person.pk for person in made_people)


def test_chunks_do_not_change_the_snapshot(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    a_small_city()
    usual = take_snapshot(PACK)
    monkeypatch.setattr("baigong.bureau.snapshots.reading.CHUNK", 7)
    assert take_snapshot(PACK).content_hash == usual.content_hash, database


def test_an_empty_database_gives_an_empty_city(database: str) -> None:
    made = take_snapshot(PACK)
    assert {name for name, count in made.rows.items() if count} == {"division", "level", "rank"}, database


def test_the_day_is_the_business_clocks(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "2016-12-31")
    assert take_snapshot(PACK).as_of == date(2016, 12, 31)


def test_records_that_break_a_promise_are_named(db: None) -> None:
    a_person()
    first = take_snapshot(PACK)
    a_residence(division="999999")
    with pytest.raises(InputError, match=r"“residence”的列“division”.*“999999”"):
        take_snapshot(PACK)
    assert open_snapshot() == first


def connection_to(url: dict[str, Any]) -> BaseDatabaseWrapper:
    made: BaseDatabaseWrapper = ConnectionHandler({"default": url})["default"]
    return made


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def two_connections(
    request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[BaseDatabaseWrapper]:
    """A database of its own as the default one, outside any transaction, and another connection to it."""
    from django.conf import settings

    if request.param == "sqlite":
        usual = {**settings.DATABASES["default"], "NAME": str(tmp_path / "records.sqlite3")}
        named = {key: usual[key] for key in ("ENGINE", "NAME", "OPTIONS")}
    else:
        import dj_database_url

        named = dict(dj_database_url.parse(request.getfixturevalue("postgresql_url")))
    mine, other = connection_to(dict(named)), connection_to(dict(named))
    with django_db_blocker.unblock(), default_connection(mine):
        call_command("migrate", verbosity=0, interactive=False)
        yield other
        mine.close()
        other.close()


def test_all_tables_are_of_one_moment_and_nobody_waits(two_connections: BaseDatabaseWrapper) -> None:
    a_person()
    an_organisation()

    def meanwhile(name: str, _read: int) -> None:
        if name == "person":
            with two_connections.cursor() as cursor:
                cursor.execute("DELETE FROM registry_organisation")

    made = take_snapshot(PACK, meanwhile)
    assert made.rows["organisation"] == 1, "read after it was deleted, as it was before"
    assert Organisation.objects.count() == 0
    assert take_snapshot(PACK).rows["organisation"] == 0


def test_after_a_snapshot_or_its_failure_writing_goes_on(
    two_connections: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = a_person()

    def fails(_name: str, _read: int) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        take_snapshot(PACK, fails)
    take_snapshot(PACK)
    Person.objects.filter(pk=person.pk).update(sex="male")
    with two_connections.cursor() as cursor:
        cursor.execute("SELECT sex FROM registry_person")
        assert cursor.fetchall() == [("male",)]
