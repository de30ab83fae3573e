"""Who the city is: its divisions and its words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from baigong.engine.pack.model.part import Identifier, Part, Words


class City(Part):
    """``city.yaml``: who this city is."""

    id: Identifier
    title: Words
    bureau: Words
    division: str
    """Code of the city itself in divisions.yaml."""
    first_day: date
    """No record is older; a question about an earlier day is an error."""
    demo_today: date


class Division(Part):
    """One row of ``divisions.yaml``: a code and name in force in ``[from, to)``. ``unit`` names the place itself, whatever
    its code was: all rows that succeed one another carry the newest code as their unit.
    """

    code: str
    title: Words
    kind: Literal["city", "district", "county", "county_city", "park"]
    valid_from: date | None = Field(default=None, alias="from")
    valid_to: date | None = Field(default=None, alias="to")
    succeeds: str | None = None
    document: str | None = None
    local: bool = False
    """True for a code of this pack's own (parks have none in GB/T 2260)."""
    note: Words | None = None


class Term(Part):
    """One value of a vocabulary."""

    title: Words
    order: int | None = None
    """Rank inside an ordered vocabulary (levels, ranks): higher is higher."""
    valid_from: date | None = Field(default=None, alias="from")
    valid_to: date | None = Field(default=None, alias="to")
    document: str | None = None
