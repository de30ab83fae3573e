"""One record for every constraint of the registry that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from baigong.bureau.registry.models import Person
from tests.builders.organisations import an_organisation, recognised
from tests.builders.people import (
    a_certificate,
    a_person,
    a_residence,
    an_employment,
    an_honour,
    an_insurance_spell,
)
from tests.support.refused import refused

EARLY, LATE = date(1990, 1, 1), date(2016, 1, 1)


def twice(builder: Callable[..., Any], *subject: Any, **given: Any) -> None:
    """The same record two times, about the same subject."""
    builder(*subject, **given)
    builder(*subject, **given)


def without(field: str) -> None:
    person = a_person(**{field: "990101199001010017"})
    Person.objects.filter(pk=person.pk).update(**{f"{field}_hash": None})


CASES: dict[str, Callable[[], Any]] = {
    "registry_person_period": lambda: a_person(valid_to=date(2010, 1, 1)),
    "registry_person_sex": lambda: a_person(sex="other"),
    "registry_person_born_before": lambda: a_person(born_on=date(2010, 1, 1)),
    "registry_person_given": lambda: a_person(name=""),
    "registry_person_id_number_and_hash": lambda: without("id_number"),
    "registry_person_phone_and_hash": lambda: without("phone"),
    "registry_person_account_and_hash": lambda: without("account"),
    "registry_residence_period": lambda: a_residence(valid_to=EARLY),
    "registry_residence_given": lambda: a_residence(division=""),
    "registry_residence_one_start": lambda: twice(a_residence, a_person(), valid_to=LATE),
    "registry_residence_apart": lambda: (a_residence(person := a_person()), a_residence(person, valid_from=LATE)),
    "registry_organisation_period": lambda: an_organisation(valid_to=EARLY),
    "registry_organisation_given": lambda: an_organisation(ownership=""),
    "registry_organisation_uscc": lambda: an_organisation(uscc="91990100TEST"),
    "registry_organisationkind_period": lambda: recognised(an_organisation(), "enterprise", valid_to=EARLY),
    "registry_organisationkind_given": lambda: recognised(an_organisation(), ""),
    "registry_organisationkind_one_start": lambda: twice(recognised, an_organisation(), "enterprise"),
    "registry_organisationkind_apart": lambda: (
        recognised(school := an_organisation(), "technical_school"),
        recognised(school, "technical_school", valid_from=EARLY),
    ),
    "registry_employment_period": lambda: an_employment(valid_to=EARLY),
    "registry_employment_status": lambda: an_employment(status="believed"),
    "registry_employment_source_dated": lambda: an_employment(source="social_insurance"),
    "registry_employment_given": lambda: an_employment(occupation=""),
    "registry_employment_once": lambda: twice(an_employment, a_person(), an_organisation()),
    "registry_insurancespell_period": lambda: an_insurance_spell(valid_to=EARLY),
    "registry_insurancespell_status": lambda: an_insurance_spell(status=""),
    "registry_insurancespell_source_dated": lambda: an_insurance_spell(source_as_of=None),
    "registry_insurancespell_from_outside": lambda: an_insurance_spell(source="registry"),
    "registry_insurancespell_given": lambda: an_insurance_spell(scheme=""),
    "registry_insurancespell_one_start": lambda: twice(an_insurance_spell, a_person()),
    "registry_insurancespell_apart": lambda: (
        an_insurance_spell(person := a_person()),
        an_insurance_spell(person, valid_from=LATE, valid_to=None),
    ),
    "registry_certificate_period": lambda: a_certificate(valid_to=EARLY),
    "registry_certificate_status": lambda: a_certificate(status="claimd"),
    "registry_certificate_source_dated": lambda: a_certificate(source="national_lookup"),
    "registry_certificate_origin": lambda: a_certificate(origin="gift"),
    "registry_certificate_given": lambda: a_certificate(level=""),
    "registry_certificate_ended_because": lambda: a_certificate(ended_because="revoked"),
    "registry_certificate_level_by_kind": lambda: a_certificate(level=None),
    "registry_honour_period": lambda: an_honour(valid_to=EARLY),
    "registry_honour_given": lambda: an_honour(title=""),
    "registry_honour_one_holder": lambda: an_honour(a_person(), organisation=an_organisation()),
    "registry_honour_person_once": lambda: twice(an_honour, a_person()),
    "registry_honour_organisation_once": lambda: twice(an_honour, an_organisation()),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


@pytest.mark.parametrize(
    "wrong", [{"kind": "competence", "level": "3"}, {"kind": "diploma"}, {"kind": "skill_level", "level": None}]
)
def test_the_kind_of_a_certificate_decides_whether_it_has_a_level(database: str, wrong: dict[str, Any]) -> None:
    with refused("registry_certificate_level_by_kind"):
        a_certificate(**wrong)
    assert a_certificate(kind="competence", level=None).level is None


def test_an_honour_has_a_holder(database: str) -> None:
    with refused("registry_honour_one_holder"):
        an_honour(a_person(), person=None)


def test_two_sources_may_contradict_each_other(database: str) -> None:
    person = a_person()
    an_insurance_spell(person)
    an_insurance_spell(person, source="employer", status="claimed")
    an_insurance_spell(person, scheme="pension")
    an_insurance_spell(person, valid_from=date(2017, 1, 1), valid_to=None)
    assert person.insurance_spells.count() == 4


def test_someone_may_have_two_jobs_and_two_crafts_at_once(database: str) -> None:
    person, employer = a_person(), an_organisation()
    for occupation in ("welder", "fitter"):
        an_employment(person, employer, occupation=occupation)
    an_employment(person)
    assert person.employments.count() == 3


def test_a_school_may_be_two_kinds_at_once(database: str) -> None:
    school = an_organisation()
    for kind in ("technician_college", "private_training_school"):
        recognised(school, kind)
    assert school.kinds.count() == 2
