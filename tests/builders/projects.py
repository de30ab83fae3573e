"""Bases, studios, teams, capital projects."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.projects.models import Base, BaseRank, CapitalProject, Studio, StudioRank, Team
from tests.builders.numbers import a_number
from tests.builders.organisations import a_school, an_organisation
from tests.builders.people import a_person

OPENED = date(2014, 1, 1)


def a_base(*ranks: str, **given: Any) -> Base:
    """A base at each of ``ranks`` at once."""
    usual = {"name": f"基地{a_number()}", "valid_from": OPENED}
    base = Base.objects.create(**{**usual, "organisation": given.pop("organisation", None) or a_school(), **given})
    for rank in ranks:
        BaseRank.objects.create(base=base, rank=rank, valid_from=base.valid_from)
    return base


def a_studio(rank: str | None = "city", **given: Any) -> Studio:
    usual = {"name": f"工作室{a_number()}", "occupation": "welder", "valid_from": OPENED}
    organisation = given.pop("organisation", None) or an_organisation()
    lead = given.pop("lead", None) or a_person()
    studio = Studio.objects.create(**{**usual, "organisation": organisation, "lead": lead, **given})
    if rank:
        StudioRank.objects.create(studio=studio, rank=rank, valid_from=studio.valid_from)
    return studio


def a_team(**given: Any) -> Team:
    """A team that was put forward and named, and of which nothing else is known."""
    usual = {"name": f"团队{a_number()}", "valid_from": date(2018, 3, 1), "named_on": date(2018, 6, 20)}
    organisation = given.pop("organisation", None) or an_organisation()
    lead = given.pop("lead", None) or a_person()
    return Team.objects.create(**{**usual, "organisation": organisation, "lead": lead, **given})


def a_capital_project(code: str | None = None, **given: Any) -> CapitalProject:
    usual = {
        "name": "实训楼",
        "investment_fen": 44_000_000_00,
        "fund_kind": "central_budget",
        "fund_level": "national",
        "valid_from": date(2018, 3, 1),
    }
    owner = given.pop("owner", None) or an_organisation()
    return CapitalProject.objects.create(**{**usual, "code": code or f"project-{a_number()}", "owner": owner, **given})
