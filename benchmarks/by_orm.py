"""The 65 figures by the Django ORM, straight from the records: ``python benchmarks/by_orm.py`` prints them as a JSON object.

Reads the database that BAIGONG_HOME or DATABASE_URL names. Written by hand from the records; it knows no indicator.
"""

from __future__ import annotations

import json
import os
from datetime import date
from typing import Any

DAY = date(2018, 8, 31)
LADDER = {"apprentice": 0, "5": 1, "4": 2, "3": 3, "2": 4, "1": 5, "special": 6, "chief": 7}


def figures() -> dict[str, float | None]:
    """Id → value."""
    return {
        name: None if value is None else float(value)
        for part in (
            workers,
            institutions,
            bases,
            honours,
            plan,
            studios,
            money,
            training,
            contests,
            away,
            publicity,
            proposal,
            rules,
        )
        for name, value in part().items()
    }


def now(start: str = "valid_from", end: str = "valid_to", at: str = "") -> Any:
    """The rows that hold on the day; ``at`` is the path to a related record."""
    from django.db.models import Q

    path = f"{at}__" if at else ""
    return Q(**{f"{path}{start}__lte": DAY}) & (Q(**{f"{path}{end}__isnull": True}) | Q(**{f"{path}{end}__gt": DAY}))


def workers() -> dict[str, Any]:
    """People by the highest level of a valid certificate."""
    from django.db.models import Case, Count, IntegerField, Max, Q, Value, When

    from baigong.bureau.registry.models import Certificate

    whens = [When(level=level, then=Value(order)) for level, order in LADDER.items()]
    found = (
        Certificate.objects.filter(now(), now(at="person"), level__in=list(LADDER))
        .exclude(status="contradicted")
        .values("person_id")
        .annotate(top=Max(Case(*whens, output_field=IntegerField())))
        .aggregate(
            everyone=Count("person_id"),
            high=Count("person_id", filter=Q(top__gte=3)),
            level3=Count("person_id", filter=Q(top=3)),
            level2=Count("person_id", filter=Q(top=4)),
            level1=Count("person_id", filter=Q(top=5)),
        )
    )
    return {
        "skilled_workers": found["everyone"],
        "high_skilled_workers": found["high"],
        "level3_senior_workers": found["level3"],
        "level2_technicians": found["level2"],
        "level1_senior_technicians": found["level1"],
        "high_skilled_share": found["high"] * 100 / found["everyone"] if found["everyone"] else None,
    }


def institutions() -> dict[str, Any]:
    """Organisations by what they are recognised as, and the designated schools."""
    from baigong.bureau.registry.models import OrganisationKind
    from baigong.bureau.training.models import Designation

    kinds = OrganisationKind.objects.filter(now(), now(at="organisation"))
    designated = Designation.objects.filter(now(), now(at="organisation"), scheme="order_based")
    return {
        "technician_colleges": kinds.filter(kind="technician_college").count(),
        "senior_technical_schools": kinds.filter(kind="senior_technical_school").count(),
        "technical_schools": kinds.filter(kind="technical_school").count(),
        "private_training_schools": kinds.filter(kind="private_training_school").count(),
        "order_training_schools": designated.values("organisation_id").distinct().count(),
    }


def bases() -> dict[str, Any]:
    """Training bases, each once, and the ranks they hold."""
    from baigong.bureau.projects.models import Base, BaseRank

    ranks = BaseRank.objects.filter(now(), now(at="base"), now(at="base__organisation"))
    found = {f"bases_{rank}": ranks.filter(rank=rank).count() for rank in ("national", "provincial", "city")}
    return {"bases": Base.objects.filter(now(), now(at="organisation")).count(), **found}


def honours() -> dict[str, Any]:
    """Different people who hold a title, and what the city's organisations won in 2017."""
    from baigong.bureau.registry.models import Honour

    held = Honour.objects.filter(now(), now(at="person"))
    titles = {
        "honour_grand_skill_award": "grand_skill_award",
        "honour_national_expert": "national_expert",
        "honour_sichuan_expert": "sichuan_expert",
        "honour_state_council_allowance": "state_council_allowance",
        "honour_national_contributor": "national_contributor",
        "honour_sichuan_outstanding": "sichuan_outstanding",
    }
    found: dict[str, Any] = {
        name: held.filter(title=title).values("person_id").distinct().count() for name, title in titles.items()
    }
    craftsmen = held.filter(title="sichuan_craftsman", valid_from__year=2017)
    found["sichuan_2017_craftsmen"] = craftsmen.values("person_id").distinct().count()
    won = Honour.objects.filter(now(), now(at="organisation"), title="cradle_award", valid_from__year=2017)
    found["sichuan_2017_cradle_award"] = won.count()
    return found


def plan() -> dict[str, Any]:
    """Items of the issued plan."""
    from django.db.models import Q

    from baigong.bureau.planning.models import PlanItem

    items = PlanItem.objects.filter(
        Q(dropped_on__isnull=True) | Q(dropped_on__gt=DAY),
        now("issued_on", "repealed_on", "plan__document"),
        plan__document__number="绵组通〔2018〕13号",
    )
    return {
        "plan_talent_projects": items.filter(kind="project").count(),
        "plan_platforms": items.filter(kind="platform").count(),
    }


def studios() -> dict[str, Any]:
    """Master studios by the rank they hold."""
    from baigong.bureau.projects.models import Studio, StudioRank

    ranks = StudioRank.objects.filter(now(), now(at="studio"), now(at="studio__organisation"))
    found = {
        f"studios_{rank}": ranks.filter(rank=rank).count() for rank in ("national", "provincial", "city", "county")
    }
    return {"studios": Studio.objects.filter(now(), now(at="organisation")).count(), **found}


def money() -> dict[str, Any]:
    """Sums in yuan, and capital projects."""
    from django.db.models import Sum

    from baigong.bureau.money.models import Grant, Payment
    from baigong.bureau.projects.models import CapitalProject

    def yuan(rows: Any, field: str = "amount_fen") -> float:
        return (rows.aggregate(total=Sum(field))["total"] or 0) / 100

    paid = Payment.objects.filter(now("paid_on", "returned_on"))
    built = CapitalProject.objects.filter(now(), valid_from__year=2018)
    grants = Grant.objects.filter(now("awarded_on", "withdrawn_on"), awarded_on__gte=date(2012, 1, 1))
    return {
        "studio_funding": yuan(
            paid.filter(
                purpose__in=["studio_construction", "studio_support", "studio_training"],
                fund_level__in=["city", "provincial", "national"],
                paid_on__gte=date(2013, 1, 1),
            )
        ),
        "order_training_subsidy": yuan(paid.filter(purpose="order_training", paid_on__gte=date(2014, 1, 1))),
        "apprenticeship_subsidy": yuan(
            paid.filter(purpose="apprenticeship", paid_on__gte=date(2015, 9, 1), paid_on__lt=date(2018, 1, 1))
        ),
        "base_funding": yuan(grants.filter(purpose="base_construction")),
        "capital_public_training_base": yuan(built.filter(code="public-training-base"), "investment_fen"),
        "capital_jiuzhou_centre": yuan(built.filter(code="jiuzhou-training-centre"), "investment_fen"),
        "capital_projects": built.filter(fund_kind="central_budget").count(),
    }


def training() -> dict[str, Any]:
    """Trainees of ordered classes, and the apprenticeship."""
    from baigong.bureau.training.models import Apprentice, Apprenticeship, Enrolment

    completed = Enrolment.objects.filter(
        now("enrolled_on", "withdrawn_on"),
        training_class__scheme="order_based",
        training_class__starts_on__lte=DAY,
        completed_on__range=(date(2014, 1, 1), DAY),
    )
    pilot = Apprenticeship.objects.filter(
        scheme="apprenticeship_pilot", starts_on__gte=date(2015, 9, 1), starts_on__lt=date(2018, 1, 1)
    )
    finished = Apprentice.objects.filter(
        now(at="certificate"),
        apprenticeship__scheme="apprenticeship_pilot",
        apprenticeship__starts_on__lte=DAY,
        started_on__lte=DAY,
        ended_on__gte=date(2015, 9, 1),
        ended_on__lt=date(2018, 1, 1),
        certificate__level="3",
    ).exclude(certificate__status="contradicted")
    return {
        "order_training_trainees": completed.values("person_id").distinct().count(),
        "apprenticeship_pilot_enterprises": pilot.values("employer_id").distinct().count(),
        "apprentices_trained": finished.values("person_id").distinct().count(),
    }


def contests() -> dict[str, Any]:
    """The city's own contests."""
    from baigong.bureau.contests.models import Contest, Entry

    held = Contest.objects.filter(now("held_from", "cancelled_on"), series="city", held_from__gte=date(2014, 1, 1))
    years = sorted(day.year for day in held.values_list("held_from", flat=True))
    entries = Entry.objects.filter(
        now("entered_on", "withdrawn_on"),
        now("held_from", "cancelled_on", "event__contest"),
        event__contest__series="city",
        event__contest__held_from__year__range=(2014, 2018),
    )
    promoted = entries.filter(now(at="promotion__certificate")).exclude(promotion__certificate__status="contradicted")
    return {
        "city_contests": len(years),
        "contest_cycle": (years[-1] - years[0]) // (len(years) - 1) if len(years) > 1 else None,
        "city_contest_competitors": entries.values("person_id").distinct().count(),
        "city_contest_awards": entries.filter(awarded=True).values("person_id").distinct().count(),
        "city_contest_promotions": promoted.values("person_id").distinct().count(),
    }


def away() -> dict[str, Any]:
    """Two contests away from home."""
    from django.db.models import Min

    from baigong.bureau.contests.models import Entry, Standing

    entries = Entry.objects.filter(
        now("entered_on", "withdrawn_on"), now("held_from", "cancelled_on", "event__contest")
    )
    zone = entries.filter(event__contest__code="chengdu-zone-2016")
    cup = entries.filter(event__contest__code="sichuan-cup-2017")
    standing = Standing.objects.filter(
        now("held_from", "cancelled_on", "contest"), contest__code="chengdu-zone-2016", division="510700"
    )
    return {
        "zone_2016_competitors": zone.values("person_id").distinct().count(),
        "zone_2016_events": zone.values("event_id").distinct().count(),
        "zone_2016_gold": zone.filter(medal="gold").count(),
        "zone_2016_silver": zone.filter(medal="silver").count(),
        "zone_2016_bronze": zone.filter(medal="bronze").count(),
        "zone_2016_medallists": zone.filter(medal__isnull=False).values("person_id").distinct().count(),
        "zone_2016_rank": standing.aggregate(best=Min("rank"))["best"],
        "sichuan_2017_gold": cup.filter(medal="gold").count(),
        "sichuan_2017_silver": cup.filter(medal="silver").count(),
        "sichuan_2017_bronze": cup.filter(medal="bronze").count(),
        "sichuan_2017_champions": cup.filter(place=1).values("person_id").distinct().count(),
    }


def publicity() -> dict[str, Any]:
    """Expo halls and vocational education weeks."""
    from baigong.bureau.publicity.models import Activity

    held = Activity.objects.filter(now("held_from", "cancelled_on"))
    expos = held.filter(kind="expo", skilled_hall=True, held_from__year__range=(2014, 2017))
    weeks = [day.year for day in held.filter(kind="education_week").values_list("held_from", flat=True)]
    return {
        "expo_exhibitions": expos.count(),
        "education_weeks_per_year": len(weeks) // len(set(weeks)) if weeks else None,
    }


def proposal() -> dict[str, Any]:
    """Who signed the proposal and what it asks."""
    from baigong.bureau.proposals.models import Question, Signatory

    its = {"proposal__code": "npc-68-2018", "proposal__received_on__lte": DAY}
    return {
        "proposal_signatories": Signatory.objects.filter(now("signed_on", "withdrawn_on"), **its).count(),
        "proposal_questions": Question.objects.filter(**its).count(),
    }


def rules() -> dict[str, Any]:
    """What documents fix; there is no record to count."""
    return {
        "studio_grant_provincial": 150_000,
        "studio_grant_national": 200_000,
        "craftsman_cycle": 2,
        "excellence_grant_max": 1_000_000,
        "talent_card_services": 4,
    }


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.site.settings")
    django.setup()
    print(json.dumps(figures()))
