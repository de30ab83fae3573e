"""Applications."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.casework.models import Application
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
