"""One record for every constraint of bases, studios and building projects that it breaks; ranks through time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from baigong.bureau.projects.models import Base, BaseRank, Studio, StudioRank
from tests.builders.projects import OPENED, a_base, a_capital_project, a_studio, a_team
from tests.support.refused import refused

EARLY, LATE = date(1990, 1, 1), date(2016, 1, 1)


def of_base(rank: str, base: Base | None = None, start: date = LATE, end: date | None = None) -> BaseRank:
    return BaseRank.objects.create(base=base or a_base("city"), rank=rank, valid_from=start, valid_to=end)


def of_studio(rank: str, studio: Studio | None = None, start: date = LATE, end: date | None = None) -> StudioRank:
    return StudioRank.objects.create(studio=studio or a_studio(None), rank=rank, valid_from=start, valid_to=end)


CASES: dict[str, Callable[[], object]] = {
    "projects_base_period": lambda: a_base(valid_to=EARLY),
    "projects_base_given": lambda: a_base(name=""),
    "projects_baserank_period": lambda: of_base("national", end=EARLY),
    "projects_baserank_given": lambda: of_base(""),
    "projects_baserank_one_start": lambda: of_base("city", of_base("city", a_base(), end=date(2017, 1, 1)).base),
    "projects_baserank_apart": lambda: of_base("city", a_base("city")),
    "projects_studio_period": lambda: a_studio(valid_to=EARLY),
    "projects_studio_given": lambda: a_studio(occupation=""),
    "projects_studiorank_period": lambda: of_studio("city", end=EARLY),
    "projects_studiorank_given": lambda: of_studio(""),
    "projects_studiorank_one_start": lambda: of_studio("city", of_studio("county", end=date(2017, 1, 1)).studio),
    "projects_studiorank_apart": lambda: of_studio("national", a_studio("city")),
    "projects_team_period": lambda: a_team(valid_to=EARLY),
    "projects_team_given": lambda: a_team(name=""),
    "projects_team_named_after": lambda: a_team(named_on=EARLY),
    "projects_team_reviewed_named": lambda: a_team(named_on=None, reviewed_fen=1),
    "projects_team_reviewed": lambda: a_team(reviewed_fen=0),
    "projects_capitalproject_period": lambda: a_capital_project(valid_to=EARLY),
    "projects_capitalproject_given": lambda: a_capital_project(fund_level=""),
    "projects_capitalproject_investment": lambda: a_capital_project(investment_fen=0),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_one_base_holds_two_ranks_at_once(database: str) -> None:
    base = a_base("national", "provincial")
    assert {rank.rank for rank in base.ranks.all() if rank.holds_on(OPENED)} == {"national", "provincial"}


def test_a_studio_rises_from_one_rank_to_the_next_in_a_day(database: str) -> None:
    studio = a_studio("city")
    studio.ranks.update(valid_to=LATE)
    of_studio("provincial", studio)
    ranks = {
        day: [rank.rank for rank in studio.ranks.all() if rank.holds_on(day)] for day in (date(2015, 12, 31), LATE)
    }
    assert ranks == {date(2015, 12, 31): ["city"], LATE: ["provincial"]}


def test_a_lost_rank_can_be_won_again(database: str) -> None:
    base = a_base("city")
    base.ranks.update(valid_to=date(2015, 1, 1))
    of_base("city", base)
    days = (date(2014, 12, 31), date(2015, 1, 1), LATE)
    assert [sum(rank.holds_on(day) for rank in base.ranks.all()) for day in days] == [1, 0, 1]


def test_what_nobody_looked_at_is_not_known(database: str) -> None:
    studio, team = a_studio(), a_team(named_on=None)
    assert (studio.institutions_sound, studio.values_skilled_workers) == (None, None)
    assert (team.measures_met, team.plan_delivered, team.reviewed_fen) == (None, None, None)


def test_a_finding_is_true_or_false(database: str) -> None:
    studio = a_studio(institutions_sound=False, values_skilled_workers=True)
    studio.refresh_from_db()
    assert (studio.institutions_sound, studio.values_skilled_workers) == (False, True)


def test_a_team_is_named_on_the_day_it_is_put_forward_at_the_earliest(database: str) -> None:
    assert a_team(named_on=date(2018, 3, 1), reviewed_fen=80_000_000).named_on == date(2018, 3, 1)
