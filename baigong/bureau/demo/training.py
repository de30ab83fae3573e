"""Designated schools, and the classes that employers ordered."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from baigong.bureau.demo.days import ISO, iso, ordinal
from baigong.bureau.demo.draws import weighted
from baigong.bureau.demo.people import Made, PeopleMaker, Wish
from baigong.bureau.demo.planting.room import less
from baigong.bureau.demo.schema.training import OrderedTraining
from baigong.bureau.demo.tables import DESIGNATION, ENROLMENT, TRAINING_CLASS
from baigong.bureau.demo.world import Organisation, World
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


@dataclass
class ClassMade:
    """A class, and how many completed it."""

    id: int
    provider: int
    employer: Organisation
    occupation: str
    level: str
    starts: int
    ends: int
    completed: int = 0


ORIGIN = "order_training"
LONGEST_CLASS = 120
"""Days."""
SETTLED = 400
"""Days an employer had stood when it ordered a class."""
RETURN_AFTER = 600
"""Days between two classes of one trainee."""


def make_ordered_training(world: World, maker: PeopleMaker) -> list[ClassMade]:
    """Designations, classes, enrolments: completed, completed twice, withdrawn, still running."""
    plan = world.demo.ordered_training
    if plan is None:
        return []
    rng = world.random("training")
    schools = _designate(world, plan)
    count = less(world.scaled(plan.trainees), world.room.trainees)
    classes = _classes(world, plan, schools, rng, -(-count // plan.class_size))
    again = _returns(maker, classes, min(count, world.scaled(plan.twice)), rng)
    for index in range(count):
        one = classes[index % len(classes)]
        second = again.get(one.id, [])
        _complete(world, maker, one, second.pop() if second else None, passed=rng.random() < plan.passed)
    for index in range(world.scaled(plan.withdrawn) if classes else 0):
        _withdraw(world, maker, classes[index % len(classes)], rng)
    _running(world, maker, plan, schools, rng)
    return classes


def _designate(world: World, plan: OrderedTraining) -> list[tuple[int, int, int]]:
    """The schools: (organisation, first day, the day after the last)."""
    made = []
    for one in plan.designations:
        school = world.organisations[one.school][one.index].id
        world.add(
            DESIGNATION,
            valid_from=one.since.isoformat(),
            valid_to=iso(ordinal(one.until)),
            organisation_id=school,
            scheme=plan.scheme,
            document=plan.document,
        )
        made.append((school, one.since.toordinal(), ordinal(one.until) or world.as_of + 1000))
    return made


def _classes(
    world: World, plan: OrderedTraining, schools: list[tuple[int, int, int]], rng: Random, count: int
) -> list[ClassMade]:
    first, last = plan.first.toordinal(), plan.last.toordinal()
    occupations, levels = weighted(rng, plan.occupations), weighted(rng, plan.levels)
    made = []
    for index in range(count):
        length = rng.randrange(LONGEST_CLASS // 2, LONGEST_CLASS)
        starts = first + (last - LONGEST_CLASS - first) * index // max(1, count - 1)
        open_schools = _designated(schools, starts, starts + length)
        where = (open_schools[index % len(open_schools)], _employer(world, plan, starts, rng))
        made.append(_class(world, plan, where, (next(occupations), next(levels)), (starts, starts + length)))
    return made


def _designated(schools: list[tuple[int, int, int]], starts: int, ends: int) -> list[int]:
    """The schools designated from the first to the last day. Raises InputError for a time without any."""
    found = [school for school, since, until in schools if since <= starts and ends < until]
    if not found:
        raise InputError(
            _("demo.yaml 的 ordered_training.designations 在 {day} 没有有效的承训机构，请补上一所。").format(
                day=ISO[starts]
            )
        )
    return found


def _employer(world: World, plan: OrderedTraining, day: int, rng: Random) -> Organisation:
    """An employer that had stood for a while on the day and still does; any, where none had."""
    employers = world.organisations_of(*plan.employers)
    standing = [one for one in employers if one.closed is None and one.opened < day - SETTLED]
    return rng.choice(standing or employers)


def _class(
    world: World,
    plan: OrderedTraining,
    where: tuple[int, Organisation],
    what: tuple[str, str],
    when: tuple[int, int],
) -> ClassMade:
    identity = world.add(
        TRAINING_CLASS,
        scheme=plan.scheme,
        provider_id=where[0],
        employer_id=where[1].id,
        occupation=what[0],
        level=what[1],
        starts_on=ISO[when[0]],
        ends_on=ISO[when[1]],
    )
    return ClassMade(identity, where[0], where[1], *what, *when)


def _returns(maker: PeopleMaker, classes: list[ClassMade], count: int, rng: Random) -> dict[int, list[ClassMade]]:
    """Class → later classes, one level up in the same occupation, that one of its trainees also completes."""
    levels = maker.ladder.levels
    pairs = [
        (one.id, two)
        for one in classes
        for two in classes
        if levels.index(two.level) == levels.index(one.level) + 1
        and two.occupation == one.occupation
        and two.starts > one.ends + RETURN_AFTER
    ]
    again: dict[int, list[ClassMade]] = {}
    for identity, two in rng.sample(pairs, min(count, len(pairs))):
        again.setdefault(identity, []).append(two)
    return again


def _certified(one: ClassMade, person: int) -> int:
    """The day of the certificates of a class; not all are issued at once."""
    return one.ends + 15 + person % 25


def _complete(world: World, maker: PeopleMaker, one: ClassMade, second: ClassMade | None, *, passed: bool) -> None:
    seat = one.completed
    first_day = _certified(one, seat)
    if second:
        last_day = _certified(second, second.completed)
        wish = Wish(
            second.level, last_day, ORIGIN, (first_day, ORIGIN), one.occupation, one.employer, known_by=one.starts
        )
        made = maker.make(wish)
        _enrol(world, second, made.id, completed=True, certificate=made.certificates[0][2])
        _enrol(world, one, made.id, completed=True, certificate=made.certificates[1][2])
    elif passed and first_day <= world.as_of:
        wish = Wish(one.level, first_day, ORIGIN, None, one.occupation, one.employer, known_by=one.starts)
        made = maker.make(wish)
        _enrol(world, one, made.id, completed=True, certificate=made.certificates[0][2])
    else:
        _enrol(world, one, _lower(maker, one).id, completed=True)


def _lower(maker: PeopleMaker, one: ClassMade) -> Made:
    """Somebody one level below what the class leads to."""
    index = max(0, maker.ladder.index[one.level] - 1)
    issued = max(maker.ladder.floors[index], min(maker.ladder.issued(index), one.starts - 300))
    return maker.make(
        Wish(maker.ladder.levels[index], issued, occupation=one.occupation, employer=one.employer, known_by=one.starts)
    )


def _enrol(
    world: World,
    one: ClassMade,
    person: int,
    *,
    completed: bool = False,
    withdrawn: int | None = None,
    certificate: int | None = None,
) -> None:
    one.completed += completed
    world.add(
        ENROLMENT,
        training_class_id=one.id,
        person_id=person,
        enrolled_on=ISO[one.starts],
        withdrawn_on=iso(withdrawn),
        completed_on=ISO[one.ends] if completed else None,
        certificate_id=certificate,
    )


def _withdraw(world: World, maker: PeopleMaker, one: ClassMade, rng: Random) -> None:
    _enrol(world, one, _lower(maker, one).id, withdrawn=one.starts + rng.randrange(5, 40))


def _running(
    world: World, maker: PeopleMaker, plan: OrderedTraining, schools: list[tuple[int, int, int]], rng: Random
) -> None:
    """Classes that began before the day and end after the demo's today."""
    count = world.scaled(plan.running)
    for _class_index in range(-(-count // plan.class_size)):
        starts = world.as_of - 50
        open_schools = _designated(schools, starts, starts)
        where = (rng.choice(open_schools), _employer(world, plan, starts, rng))
        what = (next(weighted(rng, plan.occupations)), next(weighted(rng, plan.levels)))
        one = _class(world, plan, where, what, (starts, world.today + 45))
        for _seat in range(min(plan.class_size, count)):
            _enrol(world, one, _lower(maker, one).id)
        count -= plan.class_size
