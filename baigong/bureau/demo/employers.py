"""Organisations: the named ones, then the synthetic ones by group, and what each was recognised as."""

from __future__ import annotations

from random import Random

from baigong.bureau.demo.days import ISO, after_last_of, first_of, iso, ordinal
from baigong.bureau.demo.draws import weighted
from baigong.bureau.demo.names import OrganisationNames
from baigong.bureau.demo.numbers import credit_code
from baigong.bureau.demo.schema.organisations import NamedOrganisation, OrganisationGroup
from baigong.bureau.demo.tables import ORGANISATION, ORGANISATION_KIND
from baigong.bureau.demo.world import Organisation, World

SHORTEST_LIFE = 400
"""Days that an organisation which closed had stood at least, where its years of founding allow it."""


def make_organisations(world: World) -> None:
    """All organisations of the demo city."""
    plan = world.demo.organisations
    for name, named in plan.named.items():
        world.organisations[name] = [_named(world, named)]
    rng = world.random("organisations")
    names = OrganisationNames(rng, world.demo.names)
    for name, group in plan.groups.items():
        count, closed = group.count, group.closed
        if name in plan.scaled:
            count, closed = max(1, world.scaled(count)), world.scaled(closed)
        world.organisations[name] = _group(world, group, count, closed, rng, names)


def _code(world: World, kind: str) -> str:
    serial = world.next_serial()
    return credit_code(kind, world.demo.identifiers.organisation_division, serial)


def _named(world: World, one: NamedOrganisation) -> Organisation:
    identity = world.add(
        ORGANISATION,
        valid_from=one.founded.isoformat(),
        name=one.name,
        uscc=_code(world, one.code),
        division=one.division,
        ownership=one.ownership,
        size=one.size,
        sector=one.sector,
        synthetic=one.synthetic,
    )
    ends = [*(kind.since for kind in one.kinds[1:]), None]
    for kind, end in zip(one.kinds, ends, strict=True):
        world.add(
            ORGANISATION_KIND,
            valid_from=kind.since.isoformat(),
            valid_to=iso(ordinal(end)),
            organisation_id=identity,
            kind=kind.kind,
            document=kind.document,
        )
    return Organisation(identity, one.name, one.founded.toordinal(), None, one.sector, one.division)


def _group(
    world: World, group: OrganisationGroup, count: int, closed: int, rng: Random, names: OrganisationNames
) -> list[Organisation]:
    places = weighted(rng, world.demo.people.places)
    sectors = weighted(rng, group.sectors or {"": 1})
    first = max(first_of(group.founded[0]), world.first_day)
    last = max(first + 1, min(after_last_of(group.founded[1]), world.as_of + 1))
    made = []
    for index in range(count + closed):
        opened, end = rng.randrange(first, last), None
        if index >= count:
            opened = min(opened, max(first, world.as_of - SHORTEST_LIFE))
            end = rng.randrange(opened + 1, world.as_of + 1)
        made.append(_synthetic(world, group, names, (opened, end), (next(places), next(sectors) or None)))
    return made


def _synthetic(
    world: World,
    group: OrganisationGroup,
    names: OrganisationNames,
    life: tuple[int, int | None],
    where: tuple[str, str | None],
) -> Organisation:
    (opened, closed), (place, sector) = life, where
    title = world.place_title(place)
    name = names.make(group.name, title, sector)
    identity = world.add(
        ORGANISATION,
        valid_from=ISO[opened],
        valid_to=iso(closed),
        name=name,
        uscc=_code(world, group.code),
        division=world.division(place, opened),
        ownership=group.ownership,
        size=group.size,
        sector=sector,
    )
    changed = None
    if group.formerly and group.changed:
        middle = world.random("organisations").randrange(first_of(group.changed[0]), after_last_of(group.changed[1]))
        changed = middle if opened < middle < (closed or world.as_of) else None
    if changed:
        world.add(
            ORGANISATION_KIND,
            valid_from=ISO[opened],
            valid_to=ISO[changed],
            organisation_id=identity,
            kind=group.formerly,
        )
    world.add(
        ORGANISATION_KIND,
        valid_from=ISO[changed or opened],
        valid_to=iso(closed),
        organisation_id=identity,
        kind=group.kind,
    )
    return Organisation(identity, name, opened, closed, sector, place)
