"""The form of a policy's file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StrictInt

from baigong.engine.pack.model.part import Absent, Identifier, Part, Words

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""A policy's, condition's, group's or pool's id."""
Text = str | int
"""An expression; a bare whole number is one."""


class BasisShape(Part):
    """The document that says so."""

    document: str
    title: str = ""
    article: str = ""


class InForceShape(Part):
    """From a day on, until (exclusive) another."""

    since: date = Field(alias="from")
    until: date | None = Field(default=None, alias="to")


class AskedShape(Part):
    """A veto or a condition."""

    id: Name = Field(examples=["insured"])
    when: Text | bool = Field(examples=["insured_months >= 36"])
    says: Words
    basis: tuple[BasisShape, ...] = ()


class GroupShape(Part):
    """At most one for each key over several policies."""

    id: Name
    one_of: tuple[Name, ...]
    per: tuple[Text, ...]
    keep: Literal["better", "first"]


class PoolShape(Part):
    """At most so many, or so much, for each key."""

    id: Name
    at_most: Text | None = Field(default=None, examples=["3"])
    budget: Text | None = Field(default=None, examples=["yearly_budget"])
    per: tuple[Text, ...] = ()
    says: Words = Field(default_factory=dict)


class ExpectShape(Part):
    """What must come out."""

    outcome: Literal["granted", "refused", "unknown", "excluded", "capped"]
    amount: StrictInt | None = Field(default=None, examples=["150000"])
    by: str | None = None
    provisional: bool | None = None


class RowShape(Part):
    """One subject of a case with several."""

    id: int | str
    facts: Mapping[str, Any]
    expect: ExpectShape | None = None


class CaseShape(Part):
    """A case: one subject's facts and what must come out, or several subjects."""

    name: str
    on: date
    facts: Mapping[str, Any] | None = None
    expect: ExpectShape | None = None
    rows: tuple[RowShape, ...] = ()
    outcomes: Mapping[Name, Any] = {}


class PolicyShape(Part):
    """``policies/ID.yaml``."""

    policy: Name = Field(examples=["evening-tuition"])
    title: Words
    short: Words | None = None
    """Its name in a list of several."""
    programme: Words | None = None
    """Under which it stands in the public list."""
    follows: str | None = Field(default=None, examples=["evening-tuition"])
    """The policy in whose place it comes."""
    subject: Identifier = Field(examples=["person"])
    basis: tuple[BasisShape, ...]
    in_force: InForceShape
    dated_by: str | None = None
    period: tuple[Text, ...] = ()
    applied: Text | None = Field(default=None, examples=["has_applied_on"])
    claimed: Text | bool | None = Field(default=None, examples=["has_applied_on"])
    parameters: Mapping[Identifier, Any] = {}
    vetoes: tuple[AskedShape, ...] = ()
    conditions: tuple[AskedShape, ...] = ()
    amount: Text | None = Field(default=None, examples=["least(rate[level], 200000)"])
    ceiling: StrictInt | None = Field(default=None, examples=["200000"])
    order: tuple[str, ...] = ()
    groups: tuple[GroupShape, ...] = ()
    pools: tuple[PoolShape, ...] = ()
    cases: tuple[CaseShape, ...] = ()


class ColumnShape(Part):
    """A fact of a bare folder's view."""

    type: Literal["boolean", "integer", "bigint", "date", "text"]
    unit: str | None = None
    meaning: Words | str = ""
    absent: Absent | None = None
    fallback: Any = None
    at: str | None = None
    range: tuple[int, int] | None = None
    supplied_by: Words | str = ""
    vocabulary: str | None = None
    values: tuple[str, ...] = ()


class ViewShape(Part):
    """A view of a bare folder: its file, its key, its columns."""

    subject: str = ""
    key: str = Field(examples=["id"])
    file: str = Field(examples=["people.csv"])
    meaning: Words | str = ""
    personal: bool = False
    columns: Mapping[Identifier, ColumnShape] = Field(examples=["{id: {type: bigint}}"])


class FactsShape(Part):
    """``facts.yaml`` of a bare folder."""

    facts: Mapping[Identifier, ViewShape] = Field(examples=["{person: {key: id, file: people.csv, columns: {…}}}"])
