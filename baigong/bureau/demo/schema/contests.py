"""Contests in ``demo.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from baigong.bureau.demo.schema.common import Count, Weights
from baigong.engine.pack.model import Part


class ContestHead(Part):
    """One edition of a series."""

    code: str
    series: str
    edition: int = Field(ge=1)
    name: str
    host: str
    held: tuple[date, date]
    """``[from, to)``."""


class OpenContest(ContestHead):
    """A contest of the city's own, with many competitors."""

    events: Mapping[str, tuple[str, ...]]
    """Category → occupations."""
    competitors: Count
    """New competitors; those who come again are not among them."""
    again: Count = 0
    """Competitors of an earlier contest of the same series who come again."""
    awards: Count = 0
    promotions: Count = 0
    withdrawn: Count = 0
    medallists: Count | None = None
    """Different people with a medal, where medals are given at all."""


class Result(Part):
    """One competitor of a delegation."""

    place: Annotated[int, Field(ge=1)] | None = None
    medal: str | None = None
    person: str | None = None
    """A named person; else a synthetic one."""


class DelegationEvent(Part):
    """An event the delegation entered."""

    occupation: str
    category: str
    results: tuple[Result, ...]


class DelegationContest(ContestHead):
    """A contest elsewhere, to which the city sent a delegation."""

    events: tuple[DelegationEvent, ...]
    standings: Mapping[str, int] = {}
    """Division code → rank."""


class Contests(Part):
    """All contests."""

    levels: Weights
    """Levels of competitors."""
    promoted_levels: Weights
    student_levels: Weights
    schools: tuple[str, ...] = ()
    """Groups whose organisations send students."""
    places: Weights
    """Delegations by place (its newest code)."""
    open: tuple[OpenContest, ...] = ()
    delegations: tuple[DelegationContest, ...] = ()
    delegation_levels: Weights | None = None
    delegation_place: str | None = None
    """The code under which the city's delegations compete."""
