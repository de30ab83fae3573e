"""What happens to people, their certificates and honours."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from django.db.models import Q

from baigong.bureau.registry.models import Certificate, Employment, Honour, Person, Residence
from tests.builders.people import a_certificate, a_person, an_honour
from tests.bureau.prediction.happenings.base import end, happening, holding, one, some_day
from tests.bureau.prediction.names import CERTIFIED, PEOPLE, TITLES


@happening
def a_person_leaves(chance: Random, day: date) -> set[str] | None:
    people = holding(Person, day)
    if chance.random() < 0.5:
        people = people.filter(honours__isnull=False)
    person = one(chance, people.distinct())
    if person is None:
        return None
    end(chance, day, person)
    return PEOPLE | {TITLES[honour.title] for honour in person.honours.filter(title__in=TITLES)}


@happening
def a_person_without_a_certificate_registers(chance: Random, day: date) -> set[str] | None:
    a_person(valid_from=day)
    return set()


@happening
def a_person_moves_away_within_the_city(chance: Random, day: date) -> set[str] | None:
    home = one(chance, holding(Residence, day).filter(valid_from__lt=day, valid_to=None))
    if home is None:
        return None
    Residence.objects.filter(pk=home.pk).update(valid_to=day)
    Residence.objects.create(person_id=home.person_id, division="510722", valid_from=day)
    return set()


@happening
def a_person_leaves_an_employer(chance: Random, day: date) -> set[str] | None:
    job = one(chance, holding(Employment, day))
    if job is None:
        return None
    end(chance, day, job)
    return set()


def that_matters(chance: Random, day: date) -> Certificate | None:
    """A certificate; every other time one from a contest or an apprenticeship."""
    certificates = holding(Certificate, day)
    if chance.random() < 0.5:
        certificates = certificates.filter(Q(promotion__isnull=False) | Q(apprentice__isnull=False))
    found: Certificate | None = one(chance, certificates)
    return found


@happening
def a_certificate_is_revoked(chance: Random, day: date) -> set[str] | None:
    certificate = that_matters(chance, day)
    if certificate is None:
        return None
    certificate.ended_because = "revoked"
    end(chance, day, certificate)
    return CERTIFIED


@happening
def a_certificate_is_contradicted(chance: Random, day: date) -> set[str] | None:
    certificate = that_matters(chance, day)
    if certificate is None:
        return None
    certificate.status = Certificate.Status.CONTRADICTED
    certificate.save()
    return CERTIFIED


@happening
def the_level_of_a_certificate_is_corrected(chance: Random, day: date) -> set[str] | None:
    certificate = one(chance, holding(Certificate, day).filter(level__isnull=False))
    if certificate is None:
        return None
    certificate.level = chance.choice([level for level in "54321" if level != certificate.level])
    certificate.save()
    return PEOPLE | {"apprentices_trained"}


@happening
def someone_earns_a_certificate(chance: Random, day: date) -> set[str] | None:
    person = one(chance, holding(Person, day))
    if person is None:
        return None
    a_certificate(person, chance.choice("54321"), valid_from=day + timedelta(days=chance.choice([-30, 0, 1])))
    return PEOPLE


@happening
def an_honour_is_withdrawn(chance: Random, day: date) -> set[str] | None:
    honour = one(chance, holding(Honour, day).filter(title=chance.choice(sorted(TITLES))))
    if honour is None:
        return None
    end(chance, day, honour)
    return {TITLES[honour.title]}


@happening
def an_honour_is_awarded(chance: Random, day: date) -> set[str] | None:
    person = one(chance, holding(Person, day))
    title = chance.choice([title for title in TITLES if title != "cradle_award"])
    if person is None or person.honours.filter(title=title).exists():
        return None
    an_honour(person, title, valid_from=some_day(chance, date(2016, 12, 1), day))
    return {TITLES[title]}
