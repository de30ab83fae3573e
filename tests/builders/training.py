"""Designations, ordered classes, apprenticeships."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.training.models import Apprentice, Apprenticeship, Designation, Enrolment, TrainingClass
from tests.builders.organisations import a_school, an_organisation
from tests.builders.people import a_certificate, a_person


def a_designation(**given: Any) -> Designation:
    usual = {"scheme": "order_based", "valid_from": date(2014, 1, 1)}
    return Designation.objects.create(
        **{**usual, "organisation": given.pop("organisation", None) or a_school(), **given}
    )


def a_class(**given: Any) -> TrainingClass:
    usual = {
        "scheme": "order_based",
        "occupation": "welder",
        "level": "2",
        "starts_on": date(2016, 3, 1),
        "ends_on": date(2016, 6, 1),
    }
    provider = given.pop("provider", None) or a_school()
    employer = given.pop("employer", None) or an_organisation()
    return TrainingClass.objects.create(**{**usual, "provider": provider, "employer": employer, **given})


def an_enrolment(training_class: TrainingClass | None = None, **given: Any) -> Enrolment:
    """Someone who enrolled and has neither completed nor withdrawn."""
    usual = {"enrolled_on": date(2016, 3, 1)}
    person = given.pop("person", None) or a_person()
    return Enrolment.objects.create(
        **{**usual, "training_class": training_class or a_class(), "person": person, **given}
    )


def an_apprenticeship(**given: Any) -> Apprenticeship:
    usual = {
        "scheme": "apprenticeship_pilot",
        "occupation": "fitter",
        "level": "3",
        "starts_on": date(2015, 9, 1),
        "ends_on": date(2017, 12, 31),
    }
    school = given.pop("school", None) or a_school()
    employer = given.pop("employer", None) or an_organisation()
    return Apprenticeship.objects.create(**{**usual, "school": school, "employer": employer, **given})


def an_apprentice(apprenticeship: Apprenticeship | None = None, **given: Any) -> Apprentice:
    """Someone who finished with a senior worker's certificate."""
    usual = {"started_on": date(2015, 9, 1), "ended_on": date(2017, 11, 30)}
    person = given.pop("person", None) or a_person()
    if "certificate" not in given:
        given["certificate"] = a_certificate(person, "3", origin="apprenticeship", valid_from=date(2017, 11, 30))
    return Apprentice.objects.create(
        **{**usual, "apprenticeship": apprenticeship or an_apprenticeship(), "person": person, **given}
    )
