"""Everybody else: fills each level up to its number, then adds those who do not count, and the named."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.bureau.demo.people.maker import PeopleMaker
from baigong.bureau.demo.people.wish import Fate, Wish
from baigong.bureau.demo.tables import PERSON
from baigong.bureau.demo.world import World

CHUNK = 2000
"""People between two reports of progress."""
FATES: tuple[Fate, ...] = ("left", "contradicted", "revoked", "unlevelled", "after", "after_level")


def make_named(world: World, maker: PeopleMaker) -> None:
    """The people known by name alone: no number, sex or birth; a certificate only where the pack gives one."""
    for key, one in world.demo.people.named.items():
        issued = one.issued.toordinal() if one.issued else world.first_day
        world.named[key] = world.add(
            PERSON,
            valid_from=(one.issued or world.pack.city.first_day).isoformat(),
            name=one.name,
            public_name=True,
            synthetic=False,
        )
        if one.level and one.occupation:
            maker.certificates.issue(world.named[key], one.occupation, (one.level, issued, "assessment"))
            world.counted[one.level] += 1


def make_crowd(world: World, maker: PeopleMaker) -> Iterator[int]:
    """People until every level has its number; yields how many were made since it last did."""
    pending = 0
    for wish in _wishes(world, maker):
        maker.make(wish)
        pending += 1
        if pending == CHUNK:
            yield pending
            pending = 0
    yield pending


def crowd_size(world: World) -> int:
    """How many :func:`make_crowd` will make about."""
    return sum(max(0, world.scaled(plan.count) - world.counted[plan.level]) for plan in world.demo.people.levels)


def _wishes(world: World, maker: PeopleMaker) -> Iterator[Wish]:
    plan = world.demo.people
    rng = world.random("outside")
    levels = [one.level for one in plan.levels]
    weights = [one.count for one in plan.levels]
    for fate in FATES:
        if fate in {"after", "after_level"} and world.today <= world.as_of:
            continue
        number = world.scaled(getattr(plan.outside, fate))
        for level in rng.choices(levels, weights, k=number) if number else ():
            if fate != "after_level" or world.counted[level] < world.scaled(plan.levels[levels.index(level)].count):
                yield Wish(level, fate=fate, issued=_early(world, maker, level))
    for one in plan.levels:
        wish = Wish(one.level)
        for _ in range(max(0, world.scaled(one.count) - world.counted[one.level])):
            yield wish


def _early(world: World, maker: PeopleMaker, level: str) -> int:
    """A day of issue early enough for something to end it before the day of the counts."""
    return min(maker.ladder.issued(maker.ladder.index[level]), world.as_of - 30)
