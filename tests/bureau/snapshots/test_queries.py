"""Names for the ids of a snapshot: public ones only."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.bureau.snapshots.queries import public_names
from tests.builders.contests import a_contest
from tests.builders.organisations import an_organisation
from tests.builders.people import a_certificate, a_person
from tests.builders.planning import a_plan
from tests.builders.projects import a_base, a_capital_project, a_studio
from tests.builders.publicity import a_proposal, an_activity


def test_things_that_are_public_have_names(database: str) -> None:
    made: dict[str, Any] = {
        "organisation": an_organisation(name="长虹试验厂"),
        "base": a_base("city", name="试验基地"),
        "studio": a_studio("city", name="试验工作室"),
        "contest": a_contest(name="试验大赛"),
        "capital_project": a_capital_project("tried", name="试验工程"),
        "activity": an_activity(name="试验活动"),
    }
    for subject, one in made.items():
        assert public_names(subject, [one.pk]) == {one.pk: one.name}, (database, subject)


def test_plans_and_documents_have_names(db: None) -> None:
    plan = a_plan(1, 1)
    item = plan.items.order_by("pk").first()
    assert item is not None
    assert public_names("policy_document", [plan.document_id]) == {plan.document_id: plan.document.title}
    assert public_names("plan_item", [item.pk]) == {item.pk: item.name}


def test_of_people_only_those_made_public(database: str) -> None:
    hidden, shown = a_person(name="不公开"), a_person(name="公开者", public_name=True)
    assert public_names("person", [hidden.pk, shown.pk]) == {shown.pk: "公开者"}, database


@pytest.mark.parametrize("subject", ["certificate", "signatory", "proposal", "residence", "Person", "", "name"])
def test_anything_else_has_none(db: None, subject: str) -> None:
    ids = [a_certificate(a_person(public_name=True)).pk, a_proposal().pk, 1]
    assert public_names(subject, ids) == {}


def test_ids_that_are_nobodys_are_left_out(db: None) -> None:
    one = an_organisation(name="长虹试验厂")
    assert public_names("organisation", [one.pk, one.pk, 10**12]) == {one.pk: "长虹试验厂"}
    assert public_names("organisation", []) == {}


def test_many_ids_are_asked_for_in_few_queries(db: None) -> None:
    one = an_organisation(name="长虹试验厂")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert public_names("organisation", iter(range(one.pk, one.pk + 1_200))) == {one.pk: "长虹试验厂"}
    assert len(asked) == 3
