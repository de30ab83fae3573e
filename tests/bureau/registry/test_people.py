"""People and residences: what the database itself refuses."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.db import IntegrityError, transaction

from baigong.bureau.protection.fields import Sealed
from baigong.bureau.registry.models import Person, Residence
from baigong.bureau.registry.queries import people_with_phone, person_with_id_number
from tests.builders.numbers import a_phone, an_id_number
from tests.builders.people import a_person, a_residence
from tests.support.refused import refused


def test_a_person_needs_only_a_name_and_a_day(database: str) -> None:
    person = a_person(name="甲", public_name=True)
    assert (person.sex, person.born_on, person.id_number, person.id_number_hash) == (None, None, None, None)


def test_an_id_number_is_one_persons(database: str) -> None:
    number = an_id_number()
    a_person(id_number=number)
    with pytest.raises(IntegrityError, match="id_number_hash"), transaction.atomic():
        a_person(id_number=number)
    assert Person.objects.count() == 1


def test_two_people_may_share_a_phone(database: str) -> None:
    phone = a_phone()
    couple = {a_person(phone=phone).pk, a_person(phone=phone).pk}
    assert set(people_with_phone(phone).values_list("pk", flat=True)) == couple


@pytest.mark.parametrize(
    "typed",
    ["99010119900101001X", "99010119900101001x", " 990101 19900101 001X ", "９９０１０１１９９００１０１００１Ｘ"],
)
def test_a_person_is_found_however_the_number_is_typed(database: str, typed: str) -> None:
    person = a_person(id_number="99010119900101001x")
    a_person(id_number=an_id_number())
    a_person()
    assert person_with_id_number(typed) == person


def test_nobody_is_found_by_a_number_that_nobody_has(database: str) -> None:
    a_person(id_number=an_id_number())
    assert person_with_id_number("990101199001019999") is None
    assert not people_with_phone("10000000000").exists()


def test_the_hash_follows_the_number(database: str) -> None:
    old, new = an_id_number(), an_id_number()
    person = a_person(id_number=old)
    person.id_number = new
    person.save()
    assert (person_with_id_number(new), person_with_id_number(old)) == (person, None)
    person.id_number = None
    person.save()
    assert person_with_id_number(new) is None
    assert Person.objects.get().id_number_hash is None


def test_saving_a_person_who_was_read_changes_no_number(database: str) -> None:
    number = an_id_number()
    a_person(id_number=number)
    read = Person.objects.get()
    before = read.id_number.ciphertext
    read.sex = "female"
    read.save()
    again = Person.objects.get()
    assert again.id_number.ciphertext == before
    assert person_with_id_number(number) == again


def test_bulk_loading_seals_too(database: str) -> None:
    number = an_id_number()
    Person.objects.bulk_create([Person(name="乙", id_number=number, valid_from=date(2010, 1, 1))])
    found = person_with_id_number(number)
    assert found is not None
    assert isinstance(found.id_number, Sealed)
    assert found.id_number.reveal() == number


def test_ciphertext_cannot_be_searched(database: str) -> None:
    with pytest.raises(FieldError, match="id_number_hash"):
        Person.objects.filter(id_number="990101199001010017").exists()
    a_person()
    assert Person.objects.filter(id_number__isnull=True).count() == 1


def test_residences_follow_one_another(database: str) -> None:
    person = a_person()
    a_residence(person, "510724", valid_to=date(2015, 1, 1))
    a_residence(person, "510703", valid_from=date(2015, 1, 1))
    a_residence(division="510703")
    homes = {
        day: [home.division for home in Residence.objects.filter(person=person) if home.holds_on(day)] for day in DAYS
    }
    assert homes == {DAYS[0]: ["510724"], DAYS[1]: ["510724"], DAYS[2]: ["510703"], DAYS[3]: ["510703"]}


DAYS = (date(2010, 1, 1), date(2014, 12, 31), date(2015, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2010, 1, 1), None),
        (date(2010, 1, 1), date(2012, 1, 1)),
        (date(2009, 1, 1), date(2010, 1, 2)),
        (date(2011, 1, 1), date(2012, 1, 1)),
        (date(2014, 12, 31), None),
        (date(2005, 1, 1), None),
        (date(2005, 1, 1), date(2025, 1, 1)),
    ],
)
def test_a_person_lives_in_one_place_at_a_time(database: str, start: date, end: date | None) -> None:
    person = a_person()
    first = a_residence(person, valid_to=date(2015, 1, 1))
    with pytest.raises(IntegrityError, match="registry_residence"), transaction.atomic():
        a_residence(person, "510704", valid_from=start, valid_to=end)
    assert list(Residence.objects.all()) == [first]
    with pytest.raises(ValidationError):
        Residence(person=person, division="510704", valid_from=start, valid_to=end).validate_constraints()


def test_a_residence_cannot_grow_into_the_next(database: str) -> None:
    person = a_person()
    first = a_residence(person, valid_to=date(2015, 1, 1))
    a_residence(person, "510704", valid_from=date(2015, 1, 1))
    for wrong in (None, date(2015, 1, 2)):
        first.valid_to = wrong
        with refused("registry_residence_apart"):
            first.save()
    first.valid_to = date(2014, 6, 1)
    first.full_clean()
    first.save()


def test_overlaps_inside_one_statement_are_refused(database: str) -> None:
    person = a_person()
    with refused("registry_residence_apart"):
        Residence.objects.bulk_create(
            Residence(person=person, division="510703", valid_from=date(year, 1, 1)) for year in (2010, 2011)
        )
