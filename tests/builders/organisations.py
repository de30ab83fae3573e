"""Employers, schools and offices."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.registry.models import Organisation, OrganisationKind
from tests.builders.numbers import a_number, a_uscc

FOUNDED = date(2005, 1, 1)


def an_organisation(**given: Any) -> Organisation:
    usual = {"name": f"试验单位{a_number()}", "division": "510703", "ownership": "private", "valid_from": FOUNDED}
    return Organisation.objects.create(**{**usual, "uscc": a_uscc(), "synthetic": True, **given})


def recognised(organisation: Organisation, kind: str, **given: Any) -> OrganisationKind:
    """The organisation is recognised as ``kind``."""
    return OrganisationKind.objects.create(
        **{"organisation": organisation, "kind": kind, "valid_from": FOUNDED, **given}
    )


def a_school(kind: str = "technical_school", **given: Any) -> Organisation:
    school = an_organisation(sector="education", **given)
    recognised(school, kind)
    return school
