"""A whole small city: something behind every figure."""

from __future__ import annotations

from datetime import date

from baigong.bureau.registry.models import Organisation, Person
from tests.builders.contests import a_contest, a_promotion, a_standing, an_entry, an_event
from tests.builders.money import a_grant, a_payment
from tests.builders.organisations import a_school, an_organisation
from tests.builders.people import a_certificate, a_residence, a_skilled_worker, an_employment, an_honour
from tests.builders.planning import a_plan
from tests.builders.projects import a_base, a_capital_project, a_studio
from tests.builders.publicity import a_proposal, an_activity
from tests.builders.training import a_class, a_designation, an_apprentice, an_apprenticeship, an_enrolment

LEVELS = "5544433321"
KINDS = ("technician_college", "senior_technical_school", "technical_school", "private_training_school")
TITLES = (
    "grand_skill_award",
    "national_expert",
    "sichuan_expert",
    "state_council_allowance",
    "national_contributor",
    "sichuan_outstanding",
)


def a_small_city() -> None:
    """About three hundred records, dated so that all of them count on 2018-08-31."""
    employer = an_organisation(ownership="state", size="large")
    schools = [a_school(kind) for kind in KINDS for _ in range(2)]
    workers = [a_skilled_worker(level) for level in LEVELS * 4]
    for worker in workers:
        a_residence(worker)
        an_employment(worker, employer)
    for worker, title in zip(workers, TITLES * 2, strict=False):
        an_honour(worker, title)
    an_honour(workers[0], "sichuan_craftsman", valid_from=date(2017, 11, 1))
    an_honour(employer, "cradle_award", valid_from=date(2017, 11, 1))
    for ranks in (("national", "provincial"), ("national",), ("provincial",), ("city",), ("city",)):
        a_grant(base=a_base(*ranks, organisation=schools[0]), organisation=schools[0])
    for rank in ("national", "provincial", "city", "city", "county", "county"):
        a_payment(studio=a_studio(rank, organisation=employer, lead=workers[-1]), organisation=employer)
    a_plan(5, 5, number="绵组通〔2018〕13号")
    for code in ("public-training-base", "jiuzhou-training-centre"):
        a_capital_project(code, owner=employer)
    _training(employer, schools[0], workers)
    _contests(workers)
    for year in range(2014, 2018):
        an_activity("expo", date(year, 9, 8), skilled_hall=True)
        an_activity("education_week", date(year, 5, 8))
    a_proposal(code="npc-68-2018")


def _training(employer: Organisation, school: Organisation, workers: list[Person]) -> None:
    for designated in (school, a_school()):
        a_designation(organisation=designated)
    ordered = a_class(provider=school, employer=employer)
    for worker in workers[:12]:
        an_enrolment(ordered, person=worker, completed_on=date(2016, 6, 1))
    a_payment("order_training", training_class=ordered, organisation=school)
    pilot = an_apprenticeship(employer=employer, school=school)
    for worker in workers[12:18]:
        an_apprentice(pilot, person=worker)
    a_payment("apprenticeship", apprenticeship=pilot, organisation=employer, paid_on=date(2016, 10, 1))


def _contests(workers: list[Person]) -> None:
    for year in (2014, 2016, 2018):
        event = an_event(a_contest(f"city-{year}", date(year, 6, 1)))
        entries = [an_entry(event, person=worker, place=n + 1, awarded=n < 4) for n, worker in enumerate(workers[:9])]
        a_promotion(entries[0])
        a_certificate(workers[0], "4", occupation="fitter", valid_from=date(year, 8, 1))
    for code, series, held in (
        ("chengdu-zone-2016", "chengdu_zone", date(2016, 10, 1)),
        ("sichuan-cup-2017", "sichuan_cup", date(2017, 10, 1)),
    ):
        contest = a_contest(code, held, series=series)
        a_standing(contest)
        events = [an_event(contest, trade, who) for trade in ("welder", "fitter") for who in ("worker", "student")]
        for number, worker in enumerate(workers[:6]):
            medal = ("gold", "silver", "bronze")[number // 2]
            an_entry(events[min(number, 3)], person=worker, place=number // 2 + 1, medal=medal)
