"""Training in ``demo.yaml``."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from baigong.bureau.demo.schema.common import Count, Fen, Share, Weights
from baigong.engine.pack.model import Part


class DesignationPlan(Part):
    """A school (a named organisation, or the n-th of a group) and the period of its designation."""

    school: str
    index: int = 0
    since: date
    until: date | None = None


class OrderedTraining(Part):
    """Classes that employers order."""

    scheme: str
    designations: tuple[DesignationPlan, ...] = Field(min_length=1)
    document: str = ""
    employers: tuple[str, ...]
    """Groups whose organisations order classes."""
    occupations: Weights
    levels: Weights
    trainees: Count
    """Different people who completed a class by the day."""
    twice: Count = 0
    """How many of them completed a second one, at the next level."""
    withdrawn: Count = 0
    running: Count = 0
    """Trainees of classes still running on the day."""
    class_size: int = Field(gt=0)
    passed: Share
    first: date
    last: date
    """The first class began, the last one ended."""
    purpose: str
    fund_kind: str
    fund_level: str
    total_fen: Fen
    """What the paid classes were paid together."""


class ApprenticeshipPlan(Part):
    """An employer's apprenticeships, one for each occupation."""

    scheme: str
    employer: str
    school: str
    level: str
    occupations: tuple[str, ...] = Field(min_length=1)
    starts: date
    ends: date
    yearly_fee_fen: Fen | None = None
    """What the employer pays the school for one apprentice and year."""
    finished: Count
    unfinished: Count = 0
    purpose: str
    fund_kind: str
    fund_level: str
    yearly_fen: Fen
    """Paid for each who finished, for each year."""
    paid: tuple[date, ...]
    policy: str = ""
    """Under which it was granted, on the last of those days; empty: no decision is on record."""
