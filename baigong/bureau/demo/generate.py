"""The generator: from a pack and a seed to rows, table by table; it reads nothing else and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from baigong.bureau.demo.apprenticeships import make_apprenticeships
from baigong.bureau.demo.bases import make_bases
from baigong.bureau.demo.contests import make_contests
from baigong.bureau.demo.employers import make_organisations
from baigong.bureau.demo.honours import make_honours
from baigong.bureau.demo.money import pay_apprenticeships, pay_classes, pay_studios
from baigong.bureau.demo.office import make_activities, make_documents, make_proposals
from baigong.bureau.demo.people import PeopleMaker
from baigong.bureau.demo.people.crowd import crowd_size, make_crowd, make_named
from baigong.bureau.demo.planting.expected import Expected
from baigong.bureau.demo.planting.planter import plant
from baigong.bureau.demo.planting.settled import settle
from baigong.bureau.demo.projects import make_capital_projects, make_studios
from baigong.bureau.demo.read import read_demo
from baigong.bureau.demo.teams import make_teams
from baigong.bureau.demo.training import make_ordered_training
from baigong.bureau.demo.world import Batch, World
from baigong.engine.pack.model import Pack

Progress = Callable[[float], None]
"""Told the share of people made, from 0 to 1."""
BATCH = 10_000
"""Rows of one table at which all are handed on."""


def generate(pack: Pack, scale: float = 1.0, seed: int = 0, progress: Progress | None = None) -> Iterator[Batch]:
    """All rows of the demo city in batches of one table each; the same pack, scale and seed give the same rows.

    Owners come before what refers to them. Raises InputError for a wrong demo.yaml.
    """
    world = World(pack, read_demo(pack), scale, seed)
    make_organisations(world)
    yield from world.drain()
    maker = PeopleMaker(world)
    _programmes(world, maker)
    yield from world.drain()
    whole, done = max(1, crowd_size(world)), 0
    for made in make_crowd(world, maker):
        done += made
        if progress:
            progress(min(1.0, done / whole))
        yield from world.drain(BATCH)
    yield from world.drain()


def answer_key(pack: Pack, scale: float = 1.0, seed: int = 0) -> list[Expected]:
    """What must come out for every planted subject of :func:`generate` with the same pack, scale and seed."""
    world = World(pack, read_demo(pack), scale, seed)
    make_organisations(world)
    return _programmes(world, PeopleMaker(world))


def _programmes(world: World, maker: PeopleMaker) -> list[Expected]:
    """Everything that needs particular people, before the crowd fills the levels up. The key of what is planted."""
    make_named(world, maker)
    make_honours(world, maker)
    make_bases(world)
    studios = make_studios(world, maker)
    make_teams(world, studios)
    make_capital_projects(world)
    classes = make_ordered_training(world, maker)
    apprenticeships = make_apprenticeships(world, maker)
    make_contests(world, maker)
    pay_classes(world, classes)
    pay_apprenticeships(world, apprenticeships)
    pay_studios(world, studios)
    make_documents(world)
    make_activities(world)
    make_proposals(world)
    return settle(world, apprenticeships) + plant(world, maker)
