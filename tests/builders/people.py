"""People, where they live and work, what they are proved able to do, what they were honoured with."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.registry.models import (
    Certificate,
    Employment,
    Honour,
    InsuranceSpell,
    Organisation,
    Person,
    Residence,
)
from tests.builders.numbers import a_number
from tests.builders.organisations import an_organisation

REGISTERED = date(2010, 1, 1)


def a_person(**given: Any) -> Person:
    return Person.objects.create(**{"name": f"试{a_number()}", "valid_from": REGISTERED, "synthetic": True, **given})


def a_residence(person: Person | None = None, division: str = "510703", **given: Any) -> Residence:
    return Residence.objects.create(
        **{"person": person or a_person(), "division": division, "valid_from": REGISTERED, **given}
    )


def a_certificate(person: Person | None = None, level: str | None = "4", **given: Any) -> Certificate:
    usual = {"kind": "qualification", "occupation": "welder", "valid_from": date(2012, 5, 1)}
    number = f"T{a_number():09d}"
    return Certificate.objects.create(
        **{**usual, "person": person or a_person(), "level": level, "number": number, **given}
    )


def an_employment(person: Person | None = None, organisation: Organisation | None = None, **given: Any) -> Employment:
    usual = {"occupation": "welder", "valid_from": date(2011, 3, 1)}
    return Employment.objects.create(
        **{**usual, "person": person or a_person(), "organisation": organisation or an_organisation(), **given}
    )


def an_insurance_spell(person: Person | None = None, **given: Any) -> InsuranceSpell:
    usual = {
        "scheme": "unemployment",
        "source": "social_insurance",
        "source_as_of": date(2018, 8, 31),
        "valid_from": date(2014, 1, 1),
        "valid_to": date(2017, 1, 1),
    }
    return InsuranceSpell.objects.create(**{**usual, "person": person or a_person(), **given})


def an_honour(holder: Person | Organisation | None = None, title: str = "national_expert", **given: Any) -> Honour:
    holder = holder or a_person()
    who = {"person": holder} if isinstance(holder, Person) else {"organisation": holder}
    return Honour.objects.create(**{**who, "title": title, "valid_from": date(2015, 6, 1), **given})


def a_skilled_worker(level: str = "4", **given: Any) -> Person:
    """A registered person with one valid certificate."""
    person = a_person(**given)
    a_certificate(person, level)
    return person
