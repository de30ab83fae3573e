"""Apprenticeships that an employer runs with a school."""

from __future__ import annotations

from typing import NamedTuple

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.people import PeopleMaker, Wish
from baigong.bureau.demo.tables import APPRENTICE, APPRENTICESHIP
from baigong.bureau.demo.world import World


class ApprenticeshipMade(NamedTuple):
    """An apprenticeship, and how many finished it."""

    id: int
    employer: int
    finished: int


def make_apprenticeships(world: World, maker: PeopleMaker) -> list[ApprenticeshipMade]:
    """One apprenticeship an occupation; those who finished hold the certificate, a few left before."""
    plan = world.demo.apprenticeship
    if plan is None:
        return []
    rng = world.random("apprenticeship")
    employer, school = world.organisations[plan.employer][0], world.organisations[plan.school][0]
    starts, ends = plan.starts.toordinal(), plan.ends.toordinal()
    trades = len(plan.occupations)
    made = []
    for index, occupation in enumerate(plan.occupations):
        identity = world.add(
            APPRENTICESHIP,
            scheme=plan.scheme,
            employer_id=employer.id,
            school_id=school.id,
            occupation=occupation,
            level=plan.level,
            starts_on=ISO[starts],
            ends_on=ISO[ends],
            yearly_fee_fen=plan.yearly_fee_fen,
        )
        finished = len(range(index, world.scaled(plan.finished), trades))
        for _seat in range(finished):
            day = ends - rng.randrange(3, 20)
            wish = Wish(plan.level, day, "apprenticeship", None, occupation, employer, known_by=starts)
            one = maker.make(wish)
            _apprentice(world, identity, one.id, (starts, ends - 1), one.certificates[0][2])
        for _seat in range(index, world.scaled(plan.unfinished), trades):
            lower = maker.ladder.levels[max(0, maker.ladder.index[plan.level] - 1)]
            one = maker.make(Wish(lower, starts - 100, occupation=occupation, known_by=starts))
            _apprentice(world, identity, one.id, (starts, rng.randrange(starts + 60, ends - 60)), None)
        made.append(ApprenticeshipMade(identity, employer.id, finished))
    return made


def _apprentice(world: World, apprenticeship: int, person: int, when: tuple[int, int], certificate: int | None) -> None:
    world.add(
        APPRENTICE,
        apprenticeship_id=apprenticeship,
        person_id=person,
        started_on=ISO[when[0]],
        ended_on=ISO[when[1]],
        certificate_id=certificate,
    )
