"""Master studios, capital projects."""

from __future__ import annotations

from itertools import cycle
from random import Random
from typing import NamedTuple

from baigong.bureau.demo.days import ISO, after_last_of, first_of, iso, ordinal
from baigong.bureau.demo.draws import weighted
from baigong.bureau.demo.people import Made, PeopleMaker, Wish
from baigong.bureau.demo.schema.projects import NamedStudio
from baigong.bureau.demo.tables import CAPITAL_PROJECT, STUDIO, STUDIO_RANK
from baigong.bureau.demo.world import Organisation, World


class StudioMade(NamedTuple):
    """What payments and teams need of a studio; ``ranks`` are (rank, day named), oldest first."""

    id: int
    organisation: int
    ranks: list[tuple[str, int]]
    closed: int | None
    lead: int


def make_studios(world: World, maker: PeopleMaker) -> list[StudioMade]:
    """Studios with their leads; ranks one at a time, promotions in the past; some closed."""
    plans = world.demo.studios
    if plans is None:
        return []
    rng = world.random("studios")
    hosts = [one for one in world.organisations_of(*plans.among) if one.closed is None]
    rng.shuffle(hosts)
    hosts_in_turn = cycle(hosts)
    made: list[StudioMade] = []
    for plan in plans.plans:
        named = [one for one in plans.named if one.rank == plan.rank]
        made += [_named_studio(world, one) for one in named]
        leads = weighted(rng, plan.lead_levels)
        paths = cycle(plan.paths or ((plan.rank,),))
        standing = plan.count - world.room.studios[plan.rank]
        for index in range(len(named), standing + plan.closed):
            ranks = _ranks(world, next(paths), rng)
            closed = None
            if index >= standing:
                closed = rng.randrange(ranks[-1][1] + 1, world.as_of + 1)
            host = _standing(hosts_in_turn, ranks[0][1], len(hosts))
            lead = _lead(world, maker, next(leads), host, ranks[0][1])
            made.append(_studio(world, host, lead, ranks, closed, plan.examined or None))
    return made


def _lead(world: World, maker: PeopleMaker, level: str, host: Organisation, day: int) -> Made:
    """Somebody of the host who held the level when the studio began."""
    issued = max(world.level_from[level], min(maker.ladder.issued(maker.ladder.index[level]), day - 200))
    return maker.make(Wish(level, issued=issued, employer=host, known_by=day))


def _standing(hosts: cycle[Organisation], day: int, most: int) -> Organisation:
    """The next organisation that stood on the day."""
    host = next(hosts)
    for _turn in range(most):
        if host.opened < day:
            break
        host = next(hosts)
    return host


def _ranks(world: World, path: tuple[str, ...], rng: Random) -> list[tuple[str, int]]:
    studios = world.demo.studios
    assert studios is not None  # noqa: S101 - the caller asked
    first, last = first_of(studios.years[0]), min(after_last_of(studios.years[1]), world.as_of - 30)
    days = sorted(rng.sample(range(first // 30, last // 30), len(path)))
    return [(rank, day * 30) for rank, day in zip(path, days, strict=True)]


def _studio(
    world: World,
    host: Organisation,
    lead: Made,
    ranks: list[tuple[str, int]],
    closed: int | None = None,
    sound: bool | None = None,
) -> StudioMade:
    studios = world.demo.studios
    assert studios is not None  # noqa: S101 - the caller asked
    occupation = world.pack.vocabularies["occupations"][lead.occupation].title["zh"]
    identity = world.add(
        STUDIO,
        valid_from=ISO[ranks[0][1]],
        valid_to=iso(closed),
        name=studios.name.format(organisation=host.name, occupation=occupation),
        organisation_id=host.id,
        lead_id=lead.id,
        occupation=lead.occupation,
        institutions_sound=sound,
        values_skilled_workers=sound,
    )
    ends = [*(day for _rank, day in ranks[1:]), closed]
    for (rank, day), end in zip(ranks, ends, strict=True):
        world.add(STUDIO_RANK, valid_from=ISO[day], valid_to=iso(end), studio_id=identity, rank=rank)
    return StudioMade(identity, host.id, ranks, closed, lead.id)


def _named_studio(world: World, named: NamedStudio) -> StudioMade:
    day = named.established.toordinal()
    host = next(one for one in world.organisations_of(named.among) if one.opened < day and one.closed is None)
    lead = Made(world.named[named.lead], named.occupation, [], None, "")
    return _studio(world, host, lead, [(named.rank, day)])


def make_capital_projects(world: World) -> None:
    """Building projects as the pack lists them."""
    for one in world.demo.capital_projects:
        world.add(
            CAPITAL_PROJECT,
            valid_from=one.funded.isoformat(),
            valid_to=iso(ordinal(one.cancelled)),
            code=one.code,
            name=one.name,
            owner_id=world.organisations[one.owner][0].id,
            investment_fen=one.investment_fen,
            fund_kind=one.fund_kind,
            fund_level=one.fund_level,
        )
