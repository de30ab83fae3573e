"""Applications and decisions."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.casework.models import Application, Decision
from tests.builders.numbers import a_number
from tests.builders.people import a_person


def an_application(**given: Any) -> Application:
    """A person's application for a certificate of their own."""
    usual = {
        "policy": "skill-upgrade-subsidy",
        "subject_kind": "certificate",
        "subject_id": a_number(),
        "applied_on": date(2018, 3, 1),
    }
    applicant = given if "person" in given else {**given, "person": a_person()}
    return Application.objects.create(**{**usual, **applicant})


def a_decision(**given: Any) -> Decision:
    """A subsidy granted for a certificate."""
    usual = {
        "policy": "skill-upgrade-subsidy",
        "subject_kind": "certificate",
        "subject_id": a_number(),
        "outcome": "granted",
        "amount_fen": 150_000,
        "decided_on": date(2018, 4, 2),
        "facts": {"level": "4", "insured_months": 40},
    }
    return Decision.objects.create(**{**usual, **given})
