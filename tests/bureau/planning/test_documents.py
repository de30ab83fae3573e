"""The life of a document: 代拟, 印发, 失效."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.bureau.planning.models import Plan, PlanItem, PolicyDocument
from baigong.bureau.planning.queries import documents_on
from tests.builders.planning import a_document, a_draft, a_plan
from tests.support.refused import refused

DRAFTED, ISSUED, REPEALED = date(2017, 9, 1), date(2018, 1, 24), date(2023, 1, 24)
DAY = timedelta(days=1)


def an_item_twice() -> None:
    item = a_plan(1, 0).items.get()
    PlanItem.objects.create(plan=item.plan, kind=item.kind, name=item.name)


CASES: dict[str, Callable[[], object]] = {
    "planning_document_issued_numbered": lambda: a_document(number=None),
    "planning_document_given": lambda: a_document(number=""),
    "planning_document_begun": lambda: a_draft(drafted_on=None),
    "planning_document_repealed_after": lambda: a_document(repealed_on=date(2018, 1, 24)),
    "planning_document_issued_after": lambda: a_document(drafted_on=date(2018, 1, 25)),
    "planning_plan_period": lambda: Plan.objects.create(document=a_document(), starts_on=ISSUED, ends_on=ISSUED),
    "planning_planitem_once": an_item_twice,
    "planning_planitem_kind": lambda: PlanItem.objects.create(plan=a_plan(), kind="campaign", name="项目"),
    "planning_planitem_given": lambda: PlanItem.objects.create(plan=a_plan(), kind="project", name=""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_a_draft_has_no_number_yet(database: str) -> None:
    with refused("planning_document_issued_numbered"):
        a_draft(number="试〔2018〕1号")


def test_what_was_never_issued_cannot_be_repealed(database: str) -> None:
    with refused("planning_document_repealed_after"):
        a_draft(repealed_on=date(2019, 1, 1))


@pytest.mark.parametrize(
    ("day", "life"),
    [
        (DRAFTED - DAY, None),
        (DRAFTED, "draft"),
        (ISSUED - DAY, "draft"),
        (ISSUED, "issued"),
        (REPEALED - DAY, "issued"),
        (REPEALED, "repealed"),
        (date(2050, 1, 1), "repealed"),
    ],
)
def test_a_document_is_drafted_then_issued_then_repealed(database: str, day: date, life: str | None) -> None:
    document = a_document(drafted_on=DRAFTED, issued_on=ISSUED, repealed_on=REPEALED)
    assert document.life_on(day) == life
    for asked in ("draft", "issued", "repealed"):
        assert list(documents_on(day, asked)) == ([document] if asked == life else [])


def test_the_opinion_was_a_draft_on_the_day_of_the_reply(database: str) -> None:
    opinion, plan = a_draft(title="实施意见"), a_document(title="规划")
    reply = date(2018, 9, 4)
    assert (opinion.life_on(reply), plan.life_on(reply)) == ("draft", "issued")
    assert list(documents_on(reply, "draft")) == [opinion]
    assert list(documents_on(reply, "issued")) == [plan]


def test_a_document_whose_draft_nobody_dated_is_issued_all_the_same(database: str) -> None:
    document = a_document(drafted_on=None)
    assert [document.life_on(day) for day in (date(2018, 1, 23), date(2018, 1, 24))] == [None, "issued"]


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(st.lists(DAYS, min_size=3, max_size=3, unique=True), DAYS)
def test_a_document_is_in_one_state_and_never_goes_back(days: list[date], day: date) -> None:
    drafted, issued, repealed = sorted(days)
    document = PolicyDocument(drafted_on=drafted, issued_on=issued, repealed_on=repealed)
    order = [None, "draft", "issued", "repealed"]
    now, tomorrow = order.index(document.life_on(day)), order.index(document.life_on(day + DAY))
    assert now == sum(day >= begun for begun in (drafted, issued, repealed))
    assert now <= tomorrow


def test_a_plan_keeps_what_it_dropped(database: str) -> None:
    plan = a_plan(5, 5)
    plan.items.filter(kind="project").update(dropped_on=date(2019, 1, 1))
    assert plan.items.count() == 10
    assert str(plan.items.earliest("pk")) == "project 0"
