"""What a city pack says, as immutable typed values. Reading and checking it is :mod:`.read`'s work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Words = Mapping[str, str]
"""``{zh: …, en: …}``."""
FactType = Literal["boolean", "integer", "bigint", "date", "text"]
Absent = Annotated[
    Literal["unknown", "false", "none"], BeforeValidator(lambda value: "false" if value is False else value)
]
"""YAML reads a bare ``false`` as a truth value; the word is meant."""
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Part(BaseModel):
    """A part of a pack: frozen, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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


class Column(Part):
    """A fact column: SQL type, unit, meaning, and what a missing value means."""

    type: FactType
    unit: str | None = None
    meaning: Words
    absent: Absent | None = None
    """None: the column is never NULL."""
    vocabulary: str | None = None
    """Values are terms of this vocabulary (or ``division``)."""
    field: str | None = None
    """Records only: the model's field, where its name differs."""


class RecordTable(Part):
    """A record table that leaves the database column by column (``facts.yaml``, ``records:``)."""

    model: str | None = None
    """``app_label.Model``; None when the rows are the pack's own vocabulary."""
    vocabulary: str | None = None
    key: str
    valid: tuple[str, str] | None = None
    """The columns of the half-open period ``[from, to)`` in which the row holds."""
    dated: str | None = None
    """The column of the day on which the event happened."""
    meaning: Words
    columns: Mapping[Identifier, Column]


class FactView(Part):
    """A fact view: one row per subject as of a date, SQL over ``now.T`` and ``history.T``."""

    subject: str
    key: str
    meaning: Words
    sql: str
    columns: Mapping[Identifier, Column]
    personal: bool = False
    """Rows count people: breakdowns open to the public have small cells suppressed."""


class Rows(Part):
    """Where an indicator's records come from."""

    view: str = Field(alias="from")
    where: str | None = None
    """A SQL condition over the view's columns; may use :as_of, :since, :until."""
    show: tuple[str, ...] = ()
    """Attributes shown beside the key in the list of records."""


class Ratio(Part):
    """Two indicators divided, in percent where ``times`` is 100."""

    part: str
    whole: str
    times: int = 1


class Period(Part):
    """Half-open ``[from, to)``; an open end runs up to and including the as-of day."""

    start: date | None = Field(default=None, alias="from")
    end: date | None = Field(default=None, alias="to")


class Printed(Part):
    """How officials print the number. ``text`` has one ``{n}``, per language."""

    text: Words
    scale: Literal[1, 10_000, 100_000_000] = 1
    digits: int = 0
    floor_to: Decimal | None = None
    """Round down to a multiple of this (in the scaled unit): 743万 → 740 for 740余万元."""
    numerals: Literal["arabic", "chinese"] = "arabic"
    """``chinese`` spells 一 二 三 in the zh text."""


class Indicator(Part):
    """One figure's definition (``indicators.yaml``). Exactly one of ``rows``, ``ratio``, ``provision``."""

    id: Identifier
    section: str
    title: Words
    meaning: Words
    unit: str
    precision: Literal["exact", "rounded", "about", "more_than", "at_least", ""] = "exact"
    rows: Rows | None = None
    value: str | None = None
    """One SQL aggregate over the rows: ``count(*)``, ``sum(amount_fen)``."""
    value_in: str | None = Field(default=None, alias="in")
    """Unit of ``value`` where it differs from ``unit``: ``fen`` under CNY is divided by 100."""
    ratio: Ratio | None = None
    provision: str | None = None
    period: Period | None = None
    by: tuple[str, ...] = ()
    """Columns of the view by which the figure may be broken down."""
    part_of: str | None = None
    printed: Printed


class Identity(Part):
    """A relation that figures must satisfy, computed or published (``indicators.yaml``, ``identities:``).

    ``sum(parts) - overlap = whole``, with ``product`` instead of ``sum`` where declared; parts may carry factors.
    """

    id: Identifier
    says: Words
    kind: Literal["sum", "share", "product", "at_most", "equal"]
    whole: str
    parts: tuple[str, ...]
    factors: tuple[Decimal, ...] = ()
    overlap: Rows | None = None
    """Records counted in more than one part; ``overlap_value`` says by how much, else by their number."""
    overlap_value: str | None = None
    explains: Words | None = None
    hypothesis: bool = False
    """True where the explanation is ours and no document says so."""
    assumed: bool = False
    """True where the relation itself is ours: figures that break it contradict the assumption, not one another."""


class DatedValue(Part):
    """A provision's value from a day on, with the document that says so."""

    valid_from: date | None = Field(default=None, alias="from")
    valid_to: date | None = Field(default=None, alias="to")
    value: int | tuple[Words, ...]
    """A number in ``unit`` (money in fen), or a list of items, whose count is the figure."""
    document: str
    article: str | None = None
    assumed: bool = False


class Provision(Part):
    """A rule's value through time (``provisions.yaml``)."""

    title: Words
    unit: str
    values: tuple[DatedValue, ...]


class PublishedFigure(Part):
    """One printed figure: what was printed and the half-open interval of true values the words allow."""

    id: str
    printed: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    precision: str = ""
    period: str = ""
    part_of: str = ""


class Publication(Part):
    """A document whose figures are compared (``published/publications.yaml`` + a CSV)."""

    id: str
    title: Words
    document: str
    as_of: date
    file: str
    figures: tuple[PublishedFigure, ...] = ()


class Pack(Part):
    """A whole city pack."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    directory: Path
    city: City
    divisions: tuple[Division, ...]
    vocabularies: Mapping[str, Mapping[str, Term]]
    records: Mapping[str, RecordTable]
    facts: Mapping[str, FactView]
    sections: Mapping[str, Words]
    indicators: tuple[Indicator, ...]
    identities: tuple[Identity, ...]
    provisions: Mapping[str, Provision]
    publications: tuple[Publication, ...]
    demo: Mapping[str, Any]
    """``demo.yaml``, read and checked by the demo generator."""

    def indicator(self, name: str) -> Indicator | None:
        """The indicator of that id, or None."""
        return next((one for one in self.indicators if one.id == name), None)

    def unit_of(self, code: str) -> str:
        """The place (its newest code) that a division code of any time stands for; the code itself if unknown."""
        followers = {one.succeeds: one.code for one in self.divisions if one.succeeds}
        while code in followers:
            code = followers[code]
        return code

    def division(self, code: str, day: date) -> Division | None:
        """The division row in force on ``day`` for the place that ``code`` names, or None."""
        unit = self.unit_of(code)
        for row in self.divisions:
            if self.unit_of(row.code) == unit and holds(row.valid_from, row.valid_to, day):
                return row
        return None

    def provision_value(self, name: str, day: date) -> DatedValue | None:
        """The provision's value in force on ``day``, or None."""
        values = self.provisions[name].values if name in self.provisions else ()
        return next((one for one in values if holds(one.valid_from, one.valid_to, day)), None)


def holds(start: date | None, end: date | None, day: date) -> bool:
    """Whether ``day`` lies in the half-open period ``[start, end)``; None is open."""
    return (start is None or start <= day) and (end is None or day < end)
