"""Honours of people and organisations."""

from __future__ import annotations

from random import Random

from baigong.bureau.demo.days import ISO, after_last_of, first_of
from baigong.bureau.demo.draws import weighted
from baigong.bureau.demo.people import Made, PeopleMaker, Wish
from baigong.bureau.demo.schema.projects import HonourPlan
from baigong.bureau.demo.tables import HONOUR
from baigong.bureau.demo.world import World


def make_honours(world: World, maker: PeopleMaker) -> None:
    """A set of masters, and titles spread among them; named people and organisations hold what the pack says."""
    plan = world.demo.honours
    rng = world.random("honours")
    levels = weighted(rng, plan.levels) if plan.levels else iter(())
    masters = [maker.make(_master(world, maker, next(levels))) for _ in range(plan.people)]
    for title in plan.titles:
        for person, day in title.named.items():
            _award(world, title, person_id=world.named[person], valid_from=day.isoformat())
        for key, day in title.organisations.items():
            _award(world, title, organisation_id=world.organisations[key][0].id, valid_from=day.isoformat())
        if title.years:
            _spread(world, title, rng, masters)
            _departed(world, title, maker)


def _master(world: World, maker: PeopleMaker, level: str) -> Wish:
    """Somebody certified early enough to have been honoured since."""
    issued = min(maker.ladder.issued(maker.ladder.index[level]), world.as_of - 1500)
    return Wish(level, issued=max(issued, world.level_from[level]))


def _award(world: World, title: HonourPlan, **values: object) -> None:
    world.add(HONOUR, title=title.title, document=title.document, **values)


def _day(title: HonourPlan, rng: Random, world: World, since: int) -> int:
    """A day of award in the title's years, not before ``since`` and not after the day of the counts."""
    assert title.years is not None  # noqa: S101 - the caller asked
    first = max(first_of(title.years[0]), since)
    last = max(first + 1, min(after_last_of(title.years[1]), world.as_of + 1))
    return rng.randrange(first, last)


def _spread(world: World, title: HonourPlan, rng: Random, masters: list[Made]) -> None:
    chosen = rng.sample(masters, min(len(masters), title.count + title.withdrawn))
    for index, master in enumerate(chosen):
        day = min(_day(title, rng, world, master.certificates[0][1] + 200), world.as_of)
        ended = None
        if index >= title.count:
            day = min(day, world.as_of - 500)
            ended = ISO[day + rng.randrange(200, 500)]
        _award(world, title, person_id=master.id, valid_from=ISO[day], valid_to=ended)


def _departed(world: World, title: HonourPlan, maker: PeopleMaker) -> None:
    """Holders who have since left the registry: they are in its records, and not counted."""
    levels = world.demo.honours.levels
    for _ in range(title.departed if levels else 0):
        level = max(levels or {}, key=lambda code: (levels or {})[code])
        wish = _master(world, maker, level)
        gone = maker.make(Wish(level, issued=wish.issued, fate="left"))
        _award(world, title, person_id=gone.id, valid_from=ISO[gone.certificates[0][1] + 1])
