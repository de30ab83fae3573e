"""What the stages share: the pack, the scale, random streams, ids, the rows made and not yet taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Any, NamedTuple

from baigong.bureau.demo.planting.room import Room, room
from baigong.bureau.demo.schema import Demo
from baigong.bureau.demo.tables import ALL, Row, Table
from baigong.engine.pack.model import Pack

Batch = tuple[Table, list[Row]]


class Organisation(NamedTuple):
    """What later stages need of an organisation; days are ordinals."""

    id: int
    name: str
    opened: int
    closed: int | None
    sector: str | None
    place: str


@dataclass
class World:
    """The state of one generation."""

    pack: Pack
    demo: Demo
    scale: float
    seed: int
    counted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Level → people made who count at it as of the day."""
    organisations: dict[str, list[Organisation]] = field(default_factory=dict)
    """Group (or named organisation) → its organisations."""
    named: dict[str, int] = field(default_factory=dict)
    """Named person → id."""
    _rows: dict[Table, list[Row]] = field(default_factory=lambda: defaultdict(list))
    _last: dict[Table, int] = field(default_factory=lambda: defaultdict(int))
    _serial: int = 0
    _streams: dict[str, Random] = field(default_factory=dict)

    def random(self, stage: str) -> Random:
        """The stage's own random numbers, so that a change in one stage leaves the others as they were."""
        if stage not in self._streams:
            self._streams[stage] = Random(f"{self.seed}/{stage}")  # noqa: S311
        return self._streams[stage]

    def scaled(self, count: int) -> int:
        """A number of people at this scale."""
        return round(count * self.scale)

    def next_id(self, table: Table) -> int:
        """A new id."""
        self._last[table] += 1
        return self._last[table]

    def add(self, table: Table, **values: Any) -> int:
        """One row by column names; what is not given is the table's default or NULL. Returns its id."""
        identity = self.next_id(table)
        given: Mapping[str, Any] = {**table.defaults, **values, "id": identity}
        if unknown := given.keys() - set(table.columns):
            raise KeyError(table.model, unknown)
        self._rows[table].append(tuple(given.get(column) for column in table.columns))
        return identity

    def rows(self, table: Table) -> list[Row]:
        """The rows of a table made and not yet taken; the fast stages append to it."""
        return self._rows[table]

    def drain(self, at_least: int = 1) -> Iterator[Batch]:
        """Take the rows of all tables, owners first, once one table has that many."""
        if max(map(len, self._rows.values()), default=0) < at_least:
            return
        for table in ALL:
            if rows := self._rows.get(table):
                yield table, rows[:]
                rows.clear()

    @cached_property
    def as_of(self) -> int:
        """The day of the counts, as an ordinal."""
        return self.demo.as_of.toordinal()

    @cached_property
    def room(self) -> Room:
        """What plants take of the counts."""
        return room(self.demo)

    @cached_property
    def today(self) -> int:
        """The demo's today, as an ordinal."""
        return self.pack.city.demo_today.toordinal()

    @cached_property
    def first_day(self) -> int:
        """No record is older."""
        return self.pack.city.first_day.toordinal()

    @cached_property
    def level_from(self) -> dict[str, int]:
        """Level → the first day a certificate of it can have been issued."""
        return {
            code: max(self.first_day, term.valid_from.toordinal() if term.valid_from else 0)
            for code, term in self.pack.vocabularies["levels"].items()
        }

    @cached_property
    def place_codes(self) -> dict[str, list[tuple[int, str]]]:
        """Place (its newest code) → (last day, code) of each code it had, oldest first."""
        periods: dict[str, list[tuple[int, str]]] = defaultdict(list)
        rows = sorted(self.pack.divisions, key=lambda row: row.valid_from.toordinal() if row.valid_from else 0)
        for row in rows:
            end = row.valid_to.toordinal() - 1 if row.valid_to else 10**7
            periods[self.pack.unit_of(row.code)].append((end, row.code))
        return periods

    def division(self, place: str, day: int) -> str:
        """The code of a place that was in force on the day."""
        for last, code in self.place_codes.get(place, ()):
            if day <= last:
                return code
        return place

    def next_serial(self) -> int:
        """A new serial for an organisation's credit code, mixed so that neighbours do not look alike."""
        self._serial += 1
        return self._serial * 7_368_787 % 100_000_000

    def place_title(self, place: str) -> str:
        """The short Chinese name of a place: 三台 for 三台县."""
        row = next((one for one in self.pack.divisions if one.code == place), None)
        title = row.title["zh"] if row else place
        return title[:2] if len(title) > 2 else title

    def organisations_of(self, *groups: str) -> list[Organisation]:
        """All organisations of these groups (or named organisations), in order."""
        return [one for group in groups for one in self.organisations[group]]
