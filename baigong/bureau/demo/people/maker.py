"""Makes one person with everything the registry holds of them."""

from __future__ import annotations

from baigong.bureau.demo.days import ISO, YEAR, iso
from baigong.bureau.demo.draws import weighted
from baigong.bureau.demo.names import person_names
from baigong.bureau.demo.numbers import PersonNumbers
from baigong.bureau.demo.people.applications import Applications
from baigong.bureau.demo.people.certificates import Certificates
from baigong.bureau.demo.people.ladder import Ladder, Step
from baigong.bureau.demo.people.wish import Made, Wish
from baigong.bureau.demo.people.work import Work
from baigong.bureau.demo.tables import PERSON, RESIDENCE
from baigong.bureau.demo.world import World

WORKING_AGE = int(16 * YEAR) + 2
"""Days of life before which nobody works."""
MALE = "male"


class PeopleMaker:
    """Makes people on demand; every stage that needs one asks here."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._plan = world.demo.people
        self._rng = world.random("people")
        self._rnd = self._rng.random
        self.ladder = Ladder(world)
        self.certificates = Certificates(world)
        self.work = Work(world)
        self._applications = Applications(world)
        self._numbers = PersonNumbers(world.demo.identifiers)
        self._sexes = weighted(self._rng, self._plan.sexes)
        self._names = {sex: person_names(self._rng, world.demo.names, sex) for sex in self._plan.sexes}
        self._places = weighted(self._rng, self._plan.places)
        self.occupations = weighted(self._rng, self._plan.occupations)
        self._people = world.rows(PERSON)
        self._homes = world.rows(RESIDENCE)
        self._verified = True
        """Whether the highest certificate of the person who is being made is."""
        self._oldest = world.as_of - int(self._plan.oldest * YEAR)

    def make(self, wish: Wish) -> Made:
        """One person, with all rows; counted at the wished level unless a fate says otherwise."""
        world = self._world
        steps = self._steps(wish)
        first = steps[-1][1]
        born = self._born(min(first, wish.known_by or first), student=wish.student)
        registered = max(world.first_day, min(first - int(60 * self._rnd()), wish.known_by or first))
        left = self._left(wish, steps[0][1])
        person = world.next_id(PERSON)
        self._identify(person, born, registered, left)
        place = self._settle(person, registered, left)
        occupation = wish.occupation or next(self.occupations)
        certificates = self._certify(person, occupation, wish, steps)
        start = self._begins_work(wish, steps, born)
        employer = self.work.write(person, occupation, wish.level, start, left, wish.employer)
        if wish.fate in {None, "after_level"}:
            world.counted[wish.level] += 1
            self._befalls(person, occupation, steps)
        made = Made(person, occupation, certificates, employer, place)
        if wish.fate is None and self._verified:
            self._applications.consider(made, wish.origin, self.work.insured_since)
        return made

    def _steps(self, wish: Wish) -> list[Step]:
        steps = self.ladder.climb(wish)
        if wish.fate in {"contradicted", "revoked", "unlevelled"}:
            return steps[:1]
        if wish.fate == "after":
            return [(steps[0][0], self._soon(), "assessment")]
        return steps

    def _soon(self) -> int:
        """A day after the day of the counts, up to the demo's today."""
        return self._world.as_of + 1 + int((self._world.today - self._world.as_of) * self._rnd())

    def _born(self, first: int, *, student: bool) -> int:
        youngest, eldest = self._plan.first_age
        eldest = youngest + 4 if student else eldest
        born = first - int((youngest + (eldest - youngest) * self._rnd() ** 2 + self._rnd()) * YEAR)
        if born < self._oldest:
            born = min(self._oldest + int(1500 * self._rnd()), first - WORKING_AGE - 1)
        return born

    def _left(self, wish: Wish, last: int) -> int | None:
        if wish.fate != "left":
            return None
        return last + 1 + int(max(0, self._world.as_of - last - 1) * self._rnd())

    def _identify(self, person: int, born: int, registered: int, left: int | None) -> None:
        sex = next(self._sexes)
        self._people.append(
            (
                person,
                ISO[registered],
                iso(left),
                next(self._names[sex]),
                sex,
                ISO[born],
                self._numbers.identity(born, male=sex == MALE),
                self._numbers.phone(person),
                self._numbers.account(person),
                False,
                True,
            )
        )

    def _settle(self, person: int, registered: int, left: int | None) -> str:
        world, place = self._world, next(self._places)
        end = left or world.as_of
        moved = None
        if end - registered > 400 and self._rnd() < self._plan.shares.moved:
            moved = registered + 200 + int((end - registered - 300) * self._rnd())
        until = moved or left
        code = world.division(place, registered)
        self._homes.append((world.next_id(RESIDENCE), ISO[registered], iso(until), person, code))
        if moved:
            place = next(self._places)
            self._homes.append((world.next_id(RESIDENCE), ISO[moved], iso(left), person, world.division(place, moved)))
        return place

    def _certify(self, person: int, occupation: str, wish: Wish, steps: list[Step]) -> list[tuple[str, int, int]]:
        levels, issue = self.ladder.levels, self.certificates.issue
        status, ended = "verified", None
        if wish.fate == "contradicted":
            status = "contradicted"
        elif wish.fate == "revoked":
            day = steps[0][1]
            ended = (day + 1 + int(max(0, self._world.as_of - day - 1) * self._rnd()), "revoked")
        elif wish.fate == "unlevelled":
            return [("", steps[0][1], issue(person, occupation, (None, steps[0][1], "assessment")))]
        made: list[tuple[str, int, int]] = []
        for index, day, origin in steps:
            claimed = status == "verified" and origin == "assessment" and self._rnd() < self._plan.shares.claimed
            trusted = "claimed" if claimed else status
            if not made:
                self._verified = trusted == "verified"
            made.append((levels[index], day, issue(person, occupation, (levels[index], day, origin), trusted, ended)))
        if wish.fate == "after_level" and steps[0][0] + 1 < len(levels):
            issue(person, occupation, (levels[steps[0][0] + 1], self._soon(), "assessment"))
        return made

    def _begins_work(self, wish: Wish, steps: list[Step], born: int) -> int:
        if wish.student:
            return steps[0][1] + 60
        least, most = self._world.demo.employment.before
        start = steps[-1][1] - int((least + (most - least) * self._rnd()) * 365)
        if wish.known_by is not None:
            start = min(start, wish.known_by)
        return max(start, born + WORKING_AGE, self._world.first_day)

    def _befalls(self, person: int, occupation: str, steps: list[Step]) -> None:
        """What befalls few: another occupation, a certificate of competence, a higher one that does not hold."""
        shares, rnd, levels = self._plan.shares, self._rnd, self.ladder.levels
        index, day, _origin = steps[0]
        room = self._world.as_of - day
        if room < 400:
            return
        later = day + 30 + int((room - 60) * rnd())
        if rnd() < shares.second_occupation and later >= self.ladder.floors[0]:
            low, other = int(rnd() * (index + 1)), next(self.occupations)
            if later >= self.ladder.floors[low] and other != occupation:
                self.certificates.issue(person, other, (levels[low], later, "assessment"))
        if rnd() < shares.competence:
            self.certificates.issue(person, next(self.occupations), (None, later, "assessment"))
        if index + 1 < len(levels) and later >= self.ladder.floors[index + 1]:
            higher = (levels[index + 1], later, "assessment")
            chance = rnd()
            if chance < shares.higher_contradicted:
                self.certificates.issue(person, occupation, higher, "contradicted")
            elif chance > 1 - shares.higher_revoked:
                self.certificates.issue(person, occupation, higher, "verified", (later + 20, "revoked"))
