"""One record for every constraint of applications and decisions that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db.models import ProtectedError

from baigong.bureau.casework.models import Application, Decision
from tests.builders.casework import a_decision, an_application
from tests.builders.organisations import an_organisation
from tests.support.refused import refused

EARLY, LATE = date(1990, 1, 1), date(2018, 5, 1)


def applied_twice() -> None:
    first = an_application()
    an_application(subject_id=first.subject_id)


def decided_twice() -> None:
    first = a_decision(period="2018")
    a_decision(subject_id=first.subject_id, period="2018", outcome="refused", amount_fen=None)


CASES: dict[str, Callable[[], object]] = {
    "casework_application_given": lambda: an_application(policy=""),
    "casework_application_one_applicant": lambda: an_application(organisation=an_organisation()),
    "casework_application_withdrawn_after": lambda: an_application(withdrawn_on=EARLY),
    "casework_application_one_open": applied_twice,
    "casework_decision_given": lambda: a_decision(policy=""),
    "casework_decision_outcome": lambda: a_decision(outcome="unknown", amount_fen=None),
    "casework_decision_amount": lambda: a_decision(amount_fen=None),
    "casework_decision_once": decided_twice,
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_somebody_applies(database: str) -> None:
    with refused("casework_application_one_applicant"):
        an_application(person=None)


def test_the_kind_of_subject_is_given(database: str) -> None:
    with refused("casework_application_given"):
        an_application(subject_kind="")


def test_an_organisation_may_apply(database: str) -> None:
    one = an_application(person=None, organisation=an_organisation(), policy="studio-grant", subject_kind="studio")
    assert (one.person, Application.objects.get().organisation) == (None, one.organisation)


def test_one_may_apply_again_after_withdrawing(database: str) -> None:
    first = an_application(withdrawn_on=LATE)
    an_application(subject_id=first.subject_id, applied_on=LATE)
    assert Application.objects.filter(subject_id=first.subject_id).count() == 2


def test_a_subject_may_have_an_application_under_each_policy(database: str) -> None:
    first = an_application()
    an_application(subject_id=first.subject_id, policy="apprenticeship-subsidy")
    an_application(subject_id=first.subject_id, subject_kind="studio")
    assert Application.objects.count() == 3


def test_whoever_applied_stays(database: str) -> None:
    one = an_application()
    assert one.person is not None
    with pytest.raises(ProtectedError):
        one.person.delete()


@pytest.mark.parametrize(("outcome", "fen"), [("granted", -1), ("refused", 0), ("excluded", 5), ("capped", 150_000)])
def test_only_a_grant_has_an_amount(database: str, outcome: str, fen: int) -> None:
    with refused("casework_decision_amount"):
        a_decision(outcome=outcome, amount_fen=fen)


def test_a_service_is_granted_without_money(database: str) -> None:
    assert a_decision(policy="talent-card", amount_fen=0).amount_fen == 0


def test_each_period_is_decided_by_itself(database: str) -> None:
    first = a_decision(period="2018")
    a_decision(subject_id=first.subject_id, period="2019")
    a_decision(subject_id=first.subject_id, period="2018", policy="studio-grant")
    assert Decision.objects.filter(subject_id=first.subject_id).count() == 3


def test_the_facts_stay_as_they_were(database: str) -> None:
    facts = {"level": "4", "issued_on": "2018-03-01", "is_employee": True, "insured_months": None}
    a_decision(facts=facts)
    assert Decision.objects.get().facts == facts
