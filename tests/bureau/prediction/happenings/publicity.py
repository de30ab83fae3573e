"""What happens to plans, activities and proposals."""

from __future__ import annotations

from datetime import date
from random import Random

from baigong.bureau.planning.models import PlanItem, PolicyDocument
from baigong.bureau.proposals.models import Question, Signatory
from baigong.bureau.publicity.models import Activity
from tests.builders.publicity import an_activity
from tests.bureau.prediction.happenings.base import end, happening, holding, one, some_day
from tests.bureau.prediction.names import PLANS


@happening
def a_plan_drops_an_item(chance: Random, day: date) -> set[str] | None:
    item = one(chance, PlanItem.objects.filter(dropped_on=None))
    if item is None:
        return None
    item.dropped_on = some_day(chance, item.plan.document.issued_on or item.plan.starts_on, day)
    item.save()
    return {"plan_talent_projects" if item.kind == "project" else "plan_platforms"}


@happening
def a_document_is_repealed(chance: Random, day: date) -> set[str] | None:
    document = one(chance, holding(PolicyDocument, day, "issued_on", "repealed_on"))
    if document is None:
        return None
    end(chance, day, document, "issued_on", "repealed_on")
    return PLANS if hasattr(document, "plan") else set()


@happening
def an_activity_is_cancelled(chance: Random, day: date) -> set[str] | None:
    activity = one(chance, holding(Activity, day, "held_from", "cancelled_on"))
    if activity is None:
        return None
    end(chance, day, activity, "held_from", "cancelled_on")
    return {"expo": {"expo_exhibitions"}, "education_week": {"education_weeks_per_year"}}.get(activity.kind, set())


@happening
def a_hall_was_not_for_skilled_people(chance: Random, day: date) -> set[str] | None:
    activity = one(chance, Activity.objects.filter(skilled_hall=True))
    if activity is None:
        return None
    activity.skilled_hall = False
    activity.save()
    return {"expo_exhibitions"}


@happening
def every_year_gets_one_more_education_week(chance: Random, day: date) -> set[str] | None:
    for held in Activity.objects.filter(kind="education_week").values_list("held_from", flat=True):
        an_activity("education_week", held)
    return {"education_weeks_per_year"}


@happening
def a_signatory_withdraws(chance: Random, day: date) -> set[str] | None:
    signatory = one(chance, holding(Signatory, day, "signed_on", "withdrawn_on"))
    if signatory is None:
        return None
    end(chance, day, signatory, "signed_on", "withdrawn_on")
    return {"proposal_signatories"}


@happening
def a_question_is_struck_out(chance: Random, day: date) -> set[str] | None:
    question = one(chance, Question.objects.all())
    if question is None:
        return None
    question.delete()
    return {"proposal_questions"}
