"""Documents and plans."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.planning.models import Plan, PlanItem, PolicyDocument
from tests.builders.numbers import a_number


def a_document(**given: Any) -> PolicyDocument:
    """An issued document, unless told otherwise."""
    usual = {
        "number": f"试〔2018〕{a_number()}号",
        "title": "试验文件",
        "issuer": "试验局",
        "issued_on": date(2018, 1, 24),
    }
    return PolicyDocument.objects.create(**{**usual, **given})


def a_draft(**given: Any) -> PolicyDocument:
    """Drafted, not issued."""
    return a_document(**{"number": None, "issued_on": None, "drafted_on": date(2018, 6, 1), **given})


def a_plan(projects: int = 2, platforms: int = 2, **document: Any) -> Plan:
    plan = Plan.objects.create(document=a_document(**document), starts_on=date(2016, 1, 1), ends_on=date(2021, 1, 1))
    for kind, number in (("project", projects), ("platform", platforms)):
        for place in range(number):
            PlanItem.objects.create(plan=plan, kind=kind, name=f"{kind} {place}")
    return plan
