"""Organisations in ``demo.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from baigong.bureau.demo.schema.common import Count, Weights, Years
from baigong.engine.pack.model import Identifier, Part

EntityCode = Annotated[str, Field(pattern=r"^[1-9A-Y][1-9A-Y]$")]
"""The first two characters of a unified social credit code: registering office and kind of entity."""


class Recognised(Part):
    """A kind an organisation is recognised as from a day on, until the next one."""

    kind: str
    since: date
    document: str = ""


class NamedOrganisation(Part):
    """An organisation known by its public name."""

    name: str
    kinds: tuple[Recognised, ...]
    ownership: str
    size: str | None = None
    sector: str | None = None
    division: str
    founded: date
    code: EntityCode = "91"
    staff: Mapping[str, float] = {}
    """Level → how many of the employed at that level work here, relative to the groups' weights."""
    synthetic: bool = False


class OrganisationGroup(Part):
    """Synthetic organisations of one make."""

    kind: str
    formerly: str | None = None
    """The kind they were recognised as before, in the years ``changed``."""
    changed: Years | None = None
    ownership: str
    size: str | None = None
    sectors: Weights | None = None
    count: Count
    closed: Count = 0
    """How many more were closed before the day."""
    founded: Years
    code: EntityCode = "91"
    name: str
    """A pattern with ``{place}``, ``{brand}``, ``{trade}``."""
    staff: Mapping[str, float] = {}


class Organisations(Part):
    """All organisations."""

    named: Mapping[Identifier, NamedOrganisation] = {}
    groups: Mapping[Identifier, OrganisationGroup]
    scaled: tuple[str, ...] = ()
    """Groups whose number follows the scale."""
