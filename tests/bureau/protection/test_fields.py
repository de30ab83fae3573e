"""Personal values in records: sealed when assigned, masked when shown, nowhere in the open."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core import serializers
from django.db import connection, transaction
from django.template import Context, Template
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from baigong.bureau.protection.fields import Sealed
from baigong.bureau.protection.keys import Keys
from baigong.bureau.protection.provider import provider
from baigong.bureau.registry.models import Person
from baigong.bureau.registry.queries import people_with_phone, person_with_id_number
from tests.builders.people import a_person
from tests.support.database_file import in_a_file

NUMBER, PHONE, ACCOUNT = "990101199001010017", "10012345678", "6222020000001234567"


def test_a_value_is_read_back_sealed(database: str) -> None:
    a_person(id_number=NUMBER, phone=PHONE, account=ACCOUNT)
    person = Person.objects.get()
    shown = [str(value) for value in (person.id_number, person.phone, person.account)]
    assert shown == ["9901**********0017", "100****5678", "***************4567"]
    assert [value.reveal() for value in (person.id_number, person.phone, person.account)] == [NUMBER, PHONE, ACCOUNT]


@pytest.mark.parametrize("saved", [True, False])
def test_no_way_of_showing_a_record_shows_the_number(db: None, saved: bool) -> None:
    person = Person(name="甲", id_number=NUMBER, phone=PHONE, account=ACCOUNT, valid_from=date(2010, 1, 1))
    if saved:
        person.save()
        person = Person.objects.get()
    template = Template("{{ person }} {{ person.id_number }} {{ person.phone }} {{ person.account }}")
    ways = [
        repr(person),
        str(person),
        repr(person.__dict__),
        f"{person.id_number} {person.id_number!r} {person.id_number!s:>20}",
        template.render(Context({"person": person})),
        serializers.serialize("json", [person]),
        repr(pickle.dumps(person)),
        repr(list(Person.objects.values())),
    ]
    for way in ways:
        assert not [number for number in (NUMBER, PHONE, ACCOUNT) if number in way], way
    assert "9901**********0017" in ways[4]


def test_a_sealed_value_says_only_what_it_is_for() -> None:
    sealed = Sealed.of(NUMBER, "registry.person.id_number")
    assert repr(sealed) == "<Sealed registry.person.id_number>"
    assert not hasattr(sealed, "__dict__")
    assert sealed.reveal() == NUMBER


def test_clearing_a_value_clears_its_hash(database: str) -> None:
    person = a_person(phone=PHONE)
    person.phone = None
    person.save()
    assert list(Person.objects.values_list("phone", "phone_hash")) == [(None, None)]


def test_a_number_cannot_change_without_its_hash(database: str) -> None:
    person = a_person(phone=PHONE)
    with pytest.raises(TypeError, match="assign it to a record"), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(phone="10087654321")
    person.phone = "10087654321"
    person.save(update_fields=["phone"])
    assert list(people_with_phone("10087654321")) == [person]
    assert not people_with_phone(PHONE).exists()


def test_what_the_database_stores_is_ciphertext(database: str) -> None:
    a_person(phone=PHONE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT phone, phone_hash FROM registry_person")
        stored = [bytes(value) for value in cursor.fetchone()]
    assert PHONE.encode() not in b"".join(stored)
    assert [len(value) for value in stored] == [1 + 4 + 12 + 11 + 16, 32]


@effort(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_survives(db: None, text: str) -> None:
    person = a_person(account=text)
    assert Person.objects.get(pk=person.pk).account.reveal() == text


def test_no_number_stands_in_the_database_file(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    with in_a_file(tmp_path / "city.sqlite3", django_db_blocker):
        a_person(name="某甲", id_number=NUMBER, phone=PHONE, account=ACCOUNT)
        files = list(tmp_path.iterdir())
        stored = b"".join(path.read_bytes() for path in files)
    assert "某甲".encode() in stored  # the file does hold the record
    assert not [number for number in (NUMBER, PHONE, ACCOUNT) if number.encode() in stored]
    assert NUMBER.encode("utf-16-le") not in stored


class Reversing:
    """A toy: texts are stored backwards behind the name of their column."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys

    def encrypt(self, text: str, purpose: str) -> bytes:
        return f"{purpose}|{text[::-1]}".encode()

    def decrypt(self, sealed: bytes, purpose: str) -> str:
        column, text = sealed.decode().split("|", 1)
        assert column == purpose
        return text[::-1]

    def fingerprint(self, text: str, purpose: str) -> bytes:
        return f"{text}{purpose}".encode()[:32].ljust(32)


@pytest.fixture
def another_provider(settings: Settings) -> Iterator[None]:
    settings.BAIGONG_PROTECTION = f"{__name__}.Reversing"
    provider.cache_clear()
    yield
    provider.cache_clear()


def test_another_provider_takes_over_by_its_name(db: None, another_provider: None) -> None:
    person = a_person(id_number=NUMBER)
    read = Person.objects.get()
    assert read.id_number.ciphertext == f"registry.person.id_number|{NUMBER[::-1]}".encode()
    assert read.id_number.reveal() == NUMBER
    assert person_with_id_number(NUMBER) == person
