"""What happens to organisations, bases, studios and building projects."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from django.db.models import Q

from baigong.bureau.projects.models import Base, BaseRank, CapitalProject, Studio, StudioRank
from baigong.bureau.registry.models import Organisation, OrganisationKind
from tests.bureau.prediction.happenings.base import end, happening, holding, one, some_day
from tests.bureau.prediction.names import BASES, CAPITAL, INSTITUTIONS, STUDIOS

OF_AN_ORGANISATION = (
    BASES | STUDIOS | set(INSTITUTIONS.values()) | {"order_training_schools", "sichuan_2017_cradle_award"}
)


@happening
def an_organisation_closes(chance: Random, day: date) -> set[str] | None:
    organisations = holding(Organisation, day)
    if chance.random() < 0.7:
        matter = Q(bases__isnull=False) | Q(studios__isnull=False) | Q(designations__isnull=False)
        organisations = organisations.filter(matter).distinct()
    organisation = one(chance, organisations)
    if organisation is None:
        return None
    end(chance, day, organisation)
    return OF_AN_ORGANISATION


@happening
def a_school_loses_its_recognition(chance: Random, day: date) -> set[str] | None:
    recognition = one(chance, holding(OrganisationKind, day).filter(kind=chance.choice(sorted(INSTITUTIONS))))
    if recognition is None:
        return None
    end(chance, day, recognition)
    return {INSTITUTIONS[recognition.kind]}


@happening
def a_school_is_recognised_as_more(chance: Random, day: date) -> set[str] | None:
    school = one(
        chance, holding(OrganisationKind, day).filter(kind="technical_school", valid_to=None, valid_from__lt=day)
    )
    if school is None:
        return None
    when = some_day(chance, school.valid_from, day)
    OrganisationKind.objects.filter(pk=school.pk).update(valid_to=when)
    OrganisationKind.objects.create(
        organisation_id=school.organisation_id, kind="senior_technical_school", valid_from=when
    )
    return {"technical_schools", "senior_technical_schools"}


@happening
def a_base_closes(chance: Random, day: date) -> set[str] | None:
    base = one(chance, holding(Base, day))
    if base is None:
        return None
    end(chance, day, base)
    return BASES


@happening
def a_base_loses_a_rank(chance: Random, day: date) -> set[str] | None:
    rank = one(chance, holding(BaseRank, day))
    if rank is None:
        return None
    end(chance, day, rank)
    return {f"bases_{rank.rank}"}


@happening
def a_studio_closes(chance: Random, day: date) -> set[str] | None:
    studio = one(chance, holding(Studio, day))
    if studio is None:
        return None
    end(chance, day, studio)
    return STUDIOS


@happening
def a_studio_loses_its_rank(chance: Random, day: date) -> set[str] | None:
    rank = one(chance, holding(StudioRank, day))
    if rank is None:
        return None
    end(chance, day, rank)
    return {f"studios_{rank.rank}"}


@happening
def a_studio_rises(chance: Random, day: date) -> set[str] | None:
    rank = one(chance, holding(StudioRank, day).filter(valid_to=None, valid_from__lt=day).exclude(rank="national"))
    if rank is None:
        return None
    when = some_day(chance, rank.valid_from, day)
    StudioRank.objects.filter(pk=rank.pk).update(valid_to=when)
    StudioRank.objects.create(studio_id=rank.studio_id, rank="national", valid_from=when)
    return {f"studios_{rank.rank}", "studios_national"}


@happening
def a_building_project_is_cancelled(chance: Random, day: date) -> set[str] | None:
    project = one(chance, holding(CapitalProject, day))
    if project is None:
        return None
    end(chance, day, project)
    return CAPITAL


@happening
def the_cost_of_a_building_project_is_corrected(chance: Random, day: date) -> set[str] | None:
    project = one(chance, holding(CapitalProject, day))
    if project is None:
        return None
    project.investment_fen += chance.randint(1, 10**9)
    project.save()
    return CAPITAL - {"capital_projects"}


@happening
def a_building_project_is_funded_a_year_earlier(chance: Random, day: date) -> set[str] | None:
    project = one(chance, holding(CapitalProject, day))
    if project is None:
        return None
    project.valid_from -= timedelta(days=365)
    project.save()
    return CAPITAL
