"""One record for every constraint of training and apprenticeship that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.builders.organisations import a_school
from tests.builders.people import a_certificate, a_person
from tests.builders.training import a_class, a_designation, an_apprentice, an_apprenticeship, an_enrolment
from tests.support.refused import refused

EARLY, LATE = date(1990, 1, 1), date(2017, 1, 1)


def enrolled_twice() -> None:
    first = an_enrolment()
    an_enrolment(first.training_class, person=first.person)


def apprenticed_twice() -> None:
    first = an_apprentice()
    an_apprentice(first.apprenticeship, person=first.person)


def designated_twice(second: date) -> None:
    school = a_school()
    a_designation(organisation=school)
    a_designation(organisation=school, valid_from=second)


CASES: dict[str, Callable[[], object]] = {
    "training_designation_period": lambda: a_designation(valid_to=EARLY),
    "training_designation_given": lambda: a_designation(scheme=""),
    "training_designation_one_start": lambda: designated_twice(date(2014, 1, 1)),
    "training_designation_apart": lambda: designated_twice(LATE),
    "training_class_period": lambda: a_class(ends_on=date(2016, 3, 1)),
    "training_class_given": lambda: a_class(level=""),
    "training_class_two_parties": lambda: a_class(provider=(school := a_school()), employer=school),
    "training_enrolment_once": enrolled_twice,
    "training_enrolment_one_end": lambda: an_enrolment(withdrawn_on=LATE, completed_on=LATE),
    "training_enrolment_withdrawn_after": lambda: an_enrolment(withdrawn_on=EARLY),
    "training_enrolment_completed_after": lambda: an_enrolment(completed_on=EARLY),
    "training_enrolment_certificate_completed": lambda: an_enrolment(certificate=a_certificate()),
    "training_apprenticeship_period": lambda: an_apprenticeship(ends_on=EARLY),
    "training_apprenticeship_fee": lambda: an_apprenticeship(yearly_fee_fen=0),
    "training_apprenticeship_given": lambda: an_apprenticeship(scheme=""),
    "training_apprenticeship_two_parties": lambda: an_apprenticeship(school=(one := a_school()), employer=one),
    "training_apprentice_once": apprenticed_twice,
    "training_apprentice_ended_after": lambda: an_apprentice(ended_on=date(2015, 9, 1)),
    "training_apprentice_certificate_ended": lambda: an_apprentice(ended_on=None),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_a_certificate_is_what_one_enrolment_led_to(database: str) -> None:
    person = a_person()
    certificate = a_certificate(person, "2", origin="order_training")
    an_enrolment(person=person, completed_on=LATE, certificate=certificate)
    with pytest.raises(Exception, match="certificate_id"):
        an_enrolment(person=person, completed_on=LATE, certificate=certificate)


def test_a_school_designated_again_after_a_pause_is_fine(database: str) -> None:
    school = a_school()
    a_designation(organisation=school, valid_to=date(2015, 1, 1))
    a_designation(organisation=school, valid_from=date(2016, 1, 1))
    days = (date(2014, 12, 31), date(2015, 1, 1), date(2016, 1, 1))
    assert [sum(one.holds_on(day) for one in school.designations.all()) for day in days] == [1, 0, 1]


def test_one_can_withdraw_on_the_day_one_enrolled(database: str) -> None:
    assert an_enrolment(withdrawn_on=date(2016, 3, 1)).completed_on is None
