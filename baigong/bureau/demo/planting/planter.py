"""Makes the planted people and records, after every other programme and before the crowd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import cycle
from typing import Any

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.names import person_names
from baigong.bureau.demo.numbers import PersonNumbers
from baigong.bureau.demo.people import PeopleMaker
from baigong.bureau.demo.planting.copy import Copy
from baigong.bureau.demo.planting.defaults import Defaults
from baigong.bureau.demo.planting.expected import Expected
from baigong.bureau.demo.planting.plants import Plant, plants
from baigong.bureau.demo.schema.planted import Planted
from baigong.bureau.demo.tables import CONTEST, EVENT, PERSON, RESIDENCE, Table
from baigong.bureau.demo.world import World
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def plant(world: World, maker: PeopleMaker) -> list[Expected]:
    """All plants of the pack; what must come out for them. Nothing is evaluated here: the pack says what was meant."""
    planted = world.demo.planted
    if planted is None:
        return []
    planter = _Planter(world, maker, planted)
    return [
        expected for one in plants(planted) for _time in range(one.times) for expected in planter.copy(one).write(one)
    ]


class _Planter:
    def __init__(self, world: World, maker: PeopleMaker, planted: Planted) -> None:
        people = world.demo.people
        rng = world.random("planting")
        self._world = world
        self._one = planted.person
        self._opened_before = planted.opened_before.toordinal()
        self._defaults = Defaults(world, maker)
        self._places = cycle(people.places)
        self._names = {sex: person_names(rng, world.demo.names, sex) for sex in people.sexes}
        block = world.demo.identifiers.model_copy(update={"id_divisions": (planted.id_division,)})
        self._numbers = PersonNumbers(block)
        self._turn: Counter[str] = Counter()
        self._events = _events(world)

    def copy(self, one: Plant) -> Copy:
        """An empty copy, its person registered."""
        made = self._person(one.level) if one.inhabited else None
        return Copy(self._world, self._defaults, self._organisation, self._event, made)

    def _person(self, level: str | None) -> tuple[int, str]:
        one, world = self._one, self._world
        born, since = one.born.toordinal(), one.since.toordinal()
        place = world.division(next(self._places), since)
        person = world.next_id(PERSON)
        values = {
            "id": person,
            "valid_from": one.since.isoformat(),
            "name": next(self._names[one.sex]),
            "sex": one.sex,
            "born_on": one.born.isoformat(),
            "id_number": self._numbers.identity(born, male=one.sex == "male"),
            "phone": self._numbers.phone(person),
            "account": self._numbers.account(person),
            "public_name": False,
            "synthetic": True,
        }
        world.rows(PERSON).append(tuple(values.get(column) for column in PERSON.columns))
        world.add(RESIDENCE, valid_from=one.since.isoformat(), person_id=person, division=place)
        if level:
            world.counted[level] += 1
        return person, place

    def _organisation(self, group: str) -> int:
        """The next organisation of a group that stood long ago and still does; all the same ``group/…``: another one."""
        name = group.partition("/")[0]
        standing = [
            one
            for one in self._world.organisations.get(name, ())
            if one.closed is None and one.opened < self._opened_before
        ]
        if not standing:
            raise InputError(
                _("demo.yaml 的 planted 需要“{group}”的单位，但没有在 {day} 以前成立并仍存续的。").format(
                    group=name, day=ISO[self._opened_before]
                )
            )
        self._turn[name] += 1
        return standing[self._turn[name] % len(standing)].id

    def _event(self, wanted: Mapping[str, Any]) -> int:
        key = (wanted["contest"], wanted["occupation"], wanted["category"])
        if key not in self._events:
            raise InputError(
                _("demo.yaml 的 planted 提到的比赛项目 {event} 不在 contests 中。").format(event=" ".join(key))
            )
        return self._events[key]


def _events(world: World) -> dict[tuple[str, str, str], int]:
    """(contest, occupation, category) → event."""
    codes = {row["id"]: row["code"] for row in _named(world, CONTEST)}
    return {(codes[row["contest_id"]], row["occupation"], row["category"]): row["id"] for row in _named(world, EVENT)}


def _named(world: World, table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in world.rows(table)]
