"""People, their work and their insurance in ``demo.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from baigong.bureau.demo.schema.common import Count, Share, Span, Weights, Years
from baigong.engine.pack.model import Identifier, Part


class LevelPlan(Part):
    """One step of the ladder, from low to high: how many stand on it as of the day, and how they came there."""

    level: str
    count: Count
    years: Years
    """When the certificates of this level were issued."""
    lean: float = Field(default=1, gt=0)
    """Above 1: more of them lately."""
    lower: Share = 0
    """How many hold the next lower level too."""
    wait: Span = (2, 5)
    """Years between that lower certificate and this one."""


class Outside(Part):
    """People in the records who are not counted as of the day, and why."""

    left: Count = 0
    """Left the registry before."""
    contradicted: Count = 0
    """Their one certificate was contradicted."""
    revoked: Count = 0
    """Their one certificate has ended."""
    unlevelled: Count = 0
    """Hold a certificate without a level."""
    after: Count = 0
    """Registered between the day and the demo's today."""
    after_level: Count = 0
    """Counted at their level, and certified at the next one between the day and the demo's today."""


class Shares(Part):
    """What befalls people in general."""

    moved: Share = 0
    second_occupation: Share = 0
    competence: Share = 0
    claimed: Share = 0
    """Certificates that the person claims and nobody verified."""
    higher_contradicted: Share = 0
    higher_revoked: Share = 0


class KindPeriod(Part):
    """The kind of levelled certificate issued until a day."""

    kind: str
    until: date | None = None


class NamedPerson(Part):
    """Someone whose honour a government announced: known by name alone."""

    name: str
    level: str | None = None
    occupation: str | None = None
    issued: date | None = None


class People(Part):
    """The skilled workers."""

    sexes: Weights
    first_age: Years
    """Age at the first certificate."""
    oldest: int = 60
    places: Weights
    """Place (its newest code) → weight."""
    occupations: Weights
    levels: tuple[LevelPlan, ...] = Field(min_length=1)
    kinds: tuple[KindPeriod, ...] = Field(min_length=1)
    issuer: str | None = None
    claim_source: str = "个人申报"
    check_source: str = "证书核验接口"
    outside: Outside = Outside()
    shares: Shares = Shares()
    named: Mapping[Identifier, NamedPerson] = {}


class Employment(Part):
    """Who works, and how steadily."""

    employed: Share
    second_job: Share = 0
    claimed: Share = 0
    contradicted: Share = 0
    before: Span = (0, 3)
    """Years of work before the first certificate."""


class Scheme(Part):
    """One insurance scheme and how many of the employed it covers."""

    scheme: str
    since: date
    share: Share


class Insurance(Part):
    """Spells of insurance, as the social-security interface tells them."""

    source: str
    schemes: tuple[Scheme, ...]
    gap: Share = 0
    """Spells with an interruption."""
    claimed: Share = 0
    """Spells not verified."""
