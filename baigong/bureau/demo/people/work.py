"""Employment, and the insurance that follows it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from baigong.bureau.demo.days import ISO, iso
from baigong.bureau.demo.draws import weighted_of
from baigong.bureau.demo.tables import EMPLOYMENT, INSURANCE_SPELL
from baigong.bureau.demo.world import Organisation, World

Job = tuple[Organisation, int, int | None]
"""Employer, first day, the day after the last one."""

SHORTEST = 30
"""Days of the shortest job."""


def employers_by_level(world: World, rng: Random) -> dict[str, Iterator[Organisation]]:
    """For each level, endless draws of employers: groups by ``staff``, and inside a group a few large and many small."""
    plan = world.demo.organisations
    groups = {name: plan.named[name].staff for name in plan.named} | {
        name: plan.groups[name].staff for name in plan.groups
    }
    inside = {
        name: [rng.paretovariate(1.3) for _ in world.organisations[name]] for name, staff in groups.items() if staff
    }
    streams = {}
    for level in [one.level for one in world.demo.people.levels]:
        population, weights = [], []
        for name, parts in inside.items():
            share = groups[name].get(level, groups[name].get("*", 0))
            whole = sum(parts)
            population += world.organisations[name]
            weights += [share * part / whole for part in parts]
        streams[level] = weighted_of(rng, population, weights)
    return streams


class Work:
    """Writes employment and insurance."""

    def __init__(self, world: World) -> None:
        self._plan = world.demo.employment
        self._world = world
        rng = world.random("work")
        self._rnd = rng.random
        self._employers = employers_by_level(world, rng)
        self._jobs = world.rows(EMPLOYMENT)
        self._spells = world.rows(INSURANCE_SPELL)
        self._as_of = ISO[world.as_of]
        insurance = world.demo.insurance
        self._insurance = insurance
        self._schemes = [
            (one.scheme, one.since.toordinal(), one.share) for one in (insurance.schemes if insurance else ())
        ]
        self._relied_on = world.demo.applications.scheme if world.demo.applications else ""
        self.insured_since: int | None = None
        """Since when the person last written has been insured under the scheme of applications, if all of it is verified."""
        self._claim = (world.demo.people.claim_source, self._as_of)
        self._check = (world.demo.people.check_source, self._as_of)

    def write(
        self, person: int, occupation: str, level: str, start: int, until: int | None, employer: Organisation | None
    ) -> Organisation | None:
        """The jobs of a person from ``start``; all end by ``until`` if given. The employer on the last day, if any."""
        self.insured_since = None
        if start > self._world.as_of - SHORTEST:
            return None
        jobs = self._careers(level, start, until, employer)
        for job in jobs:
            verified = self._employ(person, occupation, job)
            for scheme in self._schemes:
                if self._rnd() < scheme[2]:
                    since = self._insure(person, job, scheme)
                    if scheme[0] == self._relied_on:
                        self.insured_since = since if verified else None
        return jobs[-1][0] if jobs and jobs[-1][2] is None else None

    def employer(self, level: str, day: int) -> Organisation:
        """An employer for somebody of the level that stood on the day and still does."""
        one = next(self._employers[level])
        for _ in range(50):
            if one.opened < day and one.closed is None:
                break
            one = next(self._employers[level])
        return one

    def _careers(self, level: str, start: int, until: int | None, employer: Organisation | None) -> list[Job]:
        rnd, plan = self._rnd, self._plan
        end = until
        if end is None and employer is None and rnd() >= plan.employed:
            end = self._world.as_of - int(1500 * rnd())
        last = employer or next(self._employers[level])
        length = (end or self._world.as_of) - start
        if employer is None and length > 1400 and rnd() < plan.second_job:
            change = start + int(length * (0.2 + 0.6 * rnd()))
            jobs = [(next(self._employers[level]), start, change), (last, change + int(90 * rnd()), end)]
        else:
            jobs = [(last, start, end)]
        return [job for job in map(_inside_its_life, jobs) if job[2] is None or job[2] - job[1] >= SHORTEST]

    def _employ(self, person: int, occupation: str, job: Job) -> bool:
        """Write the job; whether it is verified."""
        organisation, start, end = job
        source: tuple[str, str | None, str] = ("registry", None, "verified")
        chance = self._rnd()
        if chance < self._plan.claimed:
            source = (*self._claim, "claimed")
        elif chance > 1 - self._plan.contradicted:
            source = (*self._check, "contradicted")
        identity = self._world.next_id(EMPLOYMENT)
        self._jobs.append((identity, ISO[start], iso(end), *source, person, organisation.id, occupation))
        return source[2] == "verified"

    def _insure(self, person: int, job: Job, scheme: tuple[str, int, float]) -> int | None:
        """Write the spells of a job; since when the last one holds, where it is verified and still does."""
        organisation, start, end = job
        insurance, rnd = self._insurance, self._rnd
        if insurance is None:
            return None
        start = max(start + int(rnd() * 60), scheme[1])
        length = (end or self._world.as_of) - start
        if length < SHORTEST:
            return None
        spells = [(start, end)]
        if length > 400 and rnd() < insurance.gap:
            stop = start + int(length * (0.2 + 0.6 * rnd()))
            spells = [(start, stop), (stop + 31 + int(60 * rnd()), end)]
        status = "claimed" if rnd() < insurance.claimed else "verified"
        for first, after in spells:
            self._spells.append(
                (
                    self._world.next_id(INSURANCE_SPELL),
                    ISO[first],
                    iso(after),
                    insurance.source,
                    self._as_of,
                    status,
                    person,
                    organisation.id,
                    scheme[0],
                )
            )
        return spells[-1][0] if end is None and status == "verified" else None


def _inside_its_life(job: Job) -> Job:
    """The job cut to the time in which its employer stood."""
    organisation, start, end = job
    if organisation.closed is not None and (end is None or end > organisation.closed):
        end = organisation.closed
    return organisation, max(start, organisation.opened), end
