"""One copy of a plant: its rows, with what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from baigong.bureau.demo.planting.defaults import Defaults
from baigong.bureau.demo.planting.expected import Expected, intended
from baigong.bureau.demo.planting.plants import Plant
from baigong.bureau.demo.tables import RECORDS
from baigong.bureau.demo.world import World

Lookup = Callable[[Any], int]


class Copy:
    """Writes the rows of one copy. ``person``: id and place of its person."""

    def __init__(
        self, world: World, defaults: Defaults, organisation: Lookup, event: Lookup, person: tuple[int, str] | None
    ) -> None:
        self._world = world
        self._defaults = defaults
        self._organisation = organisation
        self._event = event
        self._place = person[1] if person else ""
        self._ids: dict[str, int] = {"person": person[0]} if person else {}
        self._hosts: dict[str, int] = {}

    def write(self, plant: Plant) -> list[Expected]:
        """All rows, in the order of the pack; what must come out for them."""
        for key, row in plant.rows.items():
            table = RECORDS[row["in"]]
            given = {column: self._value(value) for column, value in row.items() if column != "in"}
            self._ids[key] = self._world.add(
                table, **self._defaults.of(table, given, self._ids.get("person"), self._place)
            )
        return [
            Expected(
                policy,
                self._kind(plant, key),
                self._ids[key],
                *intended(text),
                _claimed(plant, key, policy),
                plant.says,
            )
            for key, wanted in plant.expect.items()
            for policy, text in wanted.items()
        ]

    def _value(self, value: object) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Mapping):
            return self._event(value)
        if isinstance(value, str) and value[:1] == "@":
            return self._ids[value[1:]]
        if isinstance(value, str) and value[:1] == "#":
            return self._host(value[1:])
        return value

    def _host(self, group: str) -> int:
        """The copy's own organisation of a group."""
        if group not in self._hosts:
            self._hosts[group] = self._organisation(group)
        return self._hosts[group]

    @staticmethod
    def _kind(plant: Plant, key: str) -> str:
        return "person" if key == "person" else str(plant.rows[key]["in"])


def _claimed(plant: Plant, key: str, policy: str) -> bool:
    return any(
        (row["policy"], row["subject_id"]) == (policy, f"@{key}") and row.get("withdrawn_on") is None
        for row in plant.rows_in("application")
    )
