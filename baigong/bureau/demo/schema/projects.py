"""Honours, bases, studios and capital projects in ``demo.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from baigong.bureau.demo.schema.common import Count, Days, Fen, Weights, Years
from baigong.engine.pack.model import Part


class HonourPlan(Part):
    """One title: how many synthetic people hold it, which named people and organisations do."""

    title: str
    count: Count = 0
    years: Years | None = None
    named: Mapping[str, date] = {}
    """Named person → day of award."""
    organisations: Mapping[str, date] = {}
    document: str = ""
    withdrawn: Count = 0
    """How many more had it withdrawn."""
    departed: Count = 0
    """How many more held it until they left the registry."""


class Honours(Part):
    """Honours, and the synthetic people among whom they are spread."""

    people: Count = 0
    levels: Weights | None = None
    titles: tuple[HonourPlan, ...] = ()


class BasePlan(Part):
    """Bases with the same ranks."""

    ranks: tuple[str, ...] = Field(min_length=1)
    """All ranks the base holds on the day, in the order it got them."""
    count: Count = 1
    organisation: str | None = None
    """A named organisation; else the next one of ``among``."""
    among: tuple[str, ...] = ()
    years: Years


class Bases(Part):
    """Training bases and the grants they won."""

    name: str
    plans: tuple[BasePlan, ...] = ()
    purpose: str = ""
    fund_kind: str = ""
    grants: Mapping[str, Fen] = {}
    """Rank → grant; a base wins the one of its highest rank, once."""
    grant_days: Days | None = None


class StudioPlan(Part):
    """Studios that stand at one rank, and the ranks they passed on the way."""

    rank: str
    count: Count
    closed: Count = 0
    examined: bool = False
    """A panel looked at the employers and found nothing amiss; else nothing is known of them."""
    paths: tuple[tuple[str, ...], ...] = ()
    """Ways up to this rank, taken in turn; without any the studio began at it."""
    lead_levels: Weights


class TeamPlan(Part):
    """Teams of which the same is known; what is left out is not known."""

    count: Count
    put_forward: date
    named: date | None = None
    measures_met: bool | None = None
    plan_delivered: bool | None = None
    reviewed_fen: Fen | None = None


class Teams(Part):
    """Teams put forward for a funded plan, led by those who lead studios of these ranks."""

    name: str
    ranks: tuple[str, ...] = Field(min_length=1)
    plans: tuple[TeamPlan, ...] = ()


class NamedStudio(Part):
    """A studio led by a named person; it is one of those its rank counts."""

    lead: str
    rank: str
    occupation: str
    established: date
    among: str
    """The group its organisation is taken from."""


class StudioMoney(Part):
    """Money paid for studios."""

    construction: str = ""
    support: str = ""
    training: str = ""
    """Terms of ``purposes``."""
    fund_kind: str
    city_level: str
    county_level: str | None = None
    grants: Mapping[str, Fen] = {}
    """Rank → what the city adds when a studio is named, from ``since`` on."""
    higher: Mapping[str, Fen] = {}
    """Rank (also the level of the fund) → what the higher level pays."""
    since: date
    counted: Days
    """The first and the last day of what must come to ``total_fen``."""
    total_fen: Fen
    """What all payments by city level and above in those days come to; training takes the rest."""
    training_payments: Count
    county_payments: Count = 0
    earlier_payments: Count = 0
    returned_payments: Count = 0


class Studios(Part):
    """Master studios."""

    name: str
    years: Years
    among: tuple[str, ...]
    plans: tuple[StudioPlan, ...] = ()
    named: tuple[NamedStudio, ...] = ()
    money: StudioMoney | None = None


class CapitalPlan(Part):
    """A building project."""

    code: str
    name: str
    owner: str
    investment_fen: Fen
    fund_kind: str
    fund_level: str
    funded: date
    cancelled: date | None = None
