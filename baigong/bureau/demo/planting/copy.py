"""One copy of a plant: its rows, with what they refer to."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from baigong.bureau.demo.planting.defaults import Defaults
from baigong.bureau.demo.planting.expected import CLAIMED, Expected, intended
from baigong.bureau.demo.planting.plants import Plant
from baigong.bureau.demo.tables import RECORDS
from baigong.bureau.demo.world import World

Lookup = Callable[[Any], int]
FACTS = "facts"
"""The column of a decided case with the facts as they were: a mapping, whose texts may refer to rows as any."""


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
            given = {column: self._cell(column, value) for column, value in row.items() if column != "in"}
            self._ids[key] = self._world.add(
                table, **self._defaults.of(table, given, self._ids.get("person"), self._place)
            )
        return [
            Expected(
                policy,
                self._kind(plant, key),
                self._ids[key],
                *intended(text),
                text.endswith(CLAIMED) or _claimed(plant, key, policy),
                _decided(plant, key, policy),
                plant.says,
            )
            for key, wanted in plant.expect.items()
            for policy, text in wanted.items()
        ]

    def _cell(self, column: str, value: object) -> Any:
        if column == FACTS and isinstance(value, Mapping):
            return json.dumps({str(name): self._value(one) for name, one in value.items()}, sort_keys=True)
        return self._value(value)

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
    return _decided(plant, key, policy) or any(
        _about(row, key, policy) and row.get("withdrawn_on") is None for row in plant.rows_in("application")
    )


def _decided(plant: Plant, key: str, policy: str) -> bool:
    return any(_about(row, key, policy) for row in plant.rows_in("decision"))


def _about(row: Mapping[str, Any], key: str, policy: str) -> bool:
    return bool((row["policy"], row["subject_id"]) == (policy, f"@{key}"))
