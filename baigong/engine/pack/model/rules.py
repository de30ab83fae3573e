"""What documents say: provisions through time, and figures as they were published."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from baigong.engine.pack.model.part import Part, Words


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
    values: tuple[DatedValue, ...] = ()
    policy: str | None = None
    """``policy.parameter`` or ``policy.parameter[key]``, from which the values come."""
    policies: tuple[str, ...] = ()
    """Policies whose names are the list, each while it is in force."""


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
