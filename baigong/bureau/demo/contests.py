"""Contests: the city's own, and those elsewhere to which it sent a delegation."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from baigong.bureau.demo.days import ISO, iso
from baigong.bureau.demo.draws import evenly, weighted
from baigong.bureau.demo.people import Made, PeopleMaker, Wish
from baigong.bureau.demo.planting.room import less
from baigong.bureau.demo.schema.contests import ContestHead, DelegationContest, OpenContest, Result
from baigong.bureau.demo.tables import CONTEST, ENTRY, EVENT, PROMOTION, STANDING
from baigong.bureau.demo.world import World

MEDALS = ("gold", "silver", "bronze")
STUDENT = "student"
BEFORE = 200
"""Days before a contest by which a competitor's certificate was issued at the latest."""


class Competitor(NamedTuple):
    """Somebody who competed and may come again."""

    person: int
    organisation: int | None
    division: str
    category: str
    occupation: str


class ContestMaker:
    """Makes contests in the pack's order."""

    def __init__(self, world: World, maker: PeopleMaker) -> None:
        plans = world.demo.contests
        assert plans is not None  # noqa: S101 - make_contests asked
        self._world = world
        self._maker = maker
        self._plans = plans
        self._rng = world.random("contests")
        self._levels = weighted(self._rng, plans.levels)
        self._promoted = weighted(self._rng, plans.promoted_levels)
        self._student = weighted(self._rng, plans.student_levels)
        self._places = weighted(self._rng, plans.places)
        self._schools = evenly(self._rng, world.organisations_of(*plans.schools) or [None])
        self._seen: dict[str, list[Competitor]] = defaultdict(list)

    def open(self, contest: OpenContest) -> None:
        """A contest of the city's own. Places go round the events, so the first ``awards`` competitors rank highest."""
        identity = _head(self._world, contest)
        events = [
            (_event(self._world, identity, occupation, category), occupation, category)
            for category, occupations in contest.events.items()
            for occupation in occupations
        ]
        scaled = self._world.scaled
        room = self._world.room
        count = less(scaled(contest.competitors), room.competitors[contest.code])
        promotions = min(count, scaled(contest.awards), scaled(contest.promotions))
        awards = min(count, max(promotions, less(scaled(contest.awards), room.awarded[contest.code])))
        medals = min(count, scaled(contest.medallists or 0))
        came = []
        for index in range(count):
            place = index // len(events) + 1
            won = (place, MEDALS[min(place, 3) - 1] if index < medals else None, index < max(awards, medals))
            came.append(self._competitor(contest, events[index % len(events)], won, promoted=index < promotions))
        again = min(scaled(contest.again), len(self._seen[contest.series]))
        self._again(contest, events, self._rng.sample(self._seen[contest.series], again), count // len(events) + 2)
        for index in range(scaled(contest.withdrawn)):
            self._competitor(contest, events[index % len(events)], (None, None, False), promoted=False, withdrew=True)
        self._seen[contest.series] += came

    def _competitor(
        self,
        contest: OpenContest,
        event: tuple[int, str, str],
        won: tuple[int | None, str | None, bool],
        *,
        promoted: bool,
        withdrew: bool = False,
    ) -> Competitor:
        event_id, occupation, category = event
        held, until = (day.toordinal() for day in contest.held)
        entered = held - self._rng.randrange(30, 60)
        made, organisation = self._person(occupation, category, (held, until, entered), promoted=promoted)
        division = self._world.division(next(self._places), held)
        entry = self._world.add(
            ENTRY,
            event_id=event_id,
            person_id=made.id,
            organisation_id=organisation,
            division=division,
            entered_on=ISO[entered],
            withdrawn_on=iso(held - 3 if withdrew else None),
            place=won[0],
            medal=won[1],
            awarded=won[2],
        )
        if promoted:
            self._world.add(PROMOTION, entry_id=entry, certificate_id=made.certificates[0][2])
        return Competitor(made.id, organisation, division, category, occupation)

    def _person(
        self, occupation: str, category: str, days: tuple[int, int, int], *, promoted: bool
    ) -> tuple[Made, int | None]:
        held, until, entered = days
        student = category == STUDENT
        level = next(self._student if student else self._promoted if promoted else self._levels)
        ladder = self._maker.ladder
        issued = min(ladder.issued(ladder.index[level]), held - BEFORE)
        if promoted:
            issued = min(until + self._rng.randrange(30, 75), self._world.as_of)
        issued = max(issued, self._world.level_from[level])
        employer = None if student else self._maker.work.employer(level, entered)
        made = self._maker.make(
            Wish(
                level,
                issued,
                "contest" if promoted else "assessment",
                occupation=occupation,
                employer=employer,
                known_by=entered,
                student=student,
            )
        )
        school = next(self._schools) if student else None
        host = employer or school
        return made, host.id if host else None

    def _again(
        self, contest: OpenContest, events: list[tuple[int, str, str]], who: list[Competitor], place: int
    ) -> None:
        """Competitors of an earlier contest come again, in their own trade where it is held, and win nothing."""
        entered = ISO[contest.held[0].toordinal() - 40]
        for one in who:
            same = [event for event in events if event[1:] == (one.occupation, one.category)] or events
            self._world.add(
                ENTRY,
                event_id=same[0][0],
                person_id=one.person,
                organisation_id=one.organisation,
                division=self._world.division(self._world.pack.unit_of(one.division), contest.held[0].toordinal()),
                entered_on=entered,
                place=place,
            )

    def delegation(self, contest: DelegationContest) -> None:
        """A contest elsewhere: the city's competitors with their results, and how delegations stood."""
        identity = _head(self._world, contest)
        held = contest.held[0].toordinal()
        for division, rank in contest.standings.items():
            self._world.add(STANDING, contest_id=identity, division=division, rank=rank)
        levels = weighted(self._rng, self._plans.delegation_levels or self._plans.levels)
        code = self._plans.delegation_place or self._world.pack.city.division
        for event in contest.events:
            event_id = _event(self._world, identity, event.occupation, event.category)
            for result in event.results:
                person, organisation = self._delegate(result, event.occupation, next(levels), held)
                self._world.add(
                    ENTRY,
                    event_id=event_id,
                    person_id=person,
                    organisation_id=organisation,
                    division=code,
                    entered_on=ISO[held - 30],
                    place=result.place,
                    medal=result.medal,
                )

    def _delegate(self, result: Result, occupation: str, level: str, held: int) -> tuple[int, int | None]:
        if result.person:
            return self._world.named[result.person], None
        ladder = self._maker.ladder
        issued = max(self._world.level_from[level], min(ladder.issued(ladder.index[level]), held - BEFORE))
        employer = self._maker.work.employer(level, held - BEFORE)
        wish = Wish(level, issued, occupation=occupation, employer=employer, known_by=held - 30)
        return self._maker.make(wish).id, employer.id


def make_contests(world: World, maker: PeopleMaker) -> None:
    """All contests of the pack."""
    plans = world.demo.contests
    if plans is None:
        return
    contests = ContestMaker(world, maker)
    for one in plans.open:
        contests.open(one)
    for other in plans.delegations:
        contests.delegation(other)


def _head(world: World, contest: ContestHead) -> int:
    return world.add(
        CONTEST,
        code=contest.code,
        series=contest.series,
        edition=contest.edition,
        name=contest.name,
        host=contest.host,
        held_from=contest.held[0].isoformat(),
        held_to=contest.held[1].isoformat(),
    )


def _event(world: World, contest: int, occupation: str, category: str) -> int:
    return world.add(EVENT, contest_id=contest, occupation=occupation, category=category)
