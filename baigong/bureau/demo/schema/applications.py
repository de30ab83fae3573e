"""Applications of the many in ``demo.yaml``: who asks for what they may have, and who is paid."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field

from baigong.bureau.demo.schema.common import Fen, Share, Weights, ordered
from baigong.engine.pack.model import Part

Wait = Annotated[tuple[int, int], BeforeValidator(ordered)]
"""Least and most, in days."""


class PaymentPlan(Part):
    """What those get who are entitled by the employment and insurance that were made for them."""

    purpose: str
    fund_kind: str
    fund_level: str
    amounts: Mapping[str, Fen] = Field(min_length=1)
    """Level → fen."""
    after: Wait
    """Days from the application to the payment."""


class ApplicationPlan(Part):
    """Applications for certificates."""

    policy: str
    origin: str
    """Only certificates that came about so."""
    levels: tuple[str, ...] = Field(min_length=1)
    since: date
    """The first day of issue."""
    after: Wait
    """Days from the certificate to the application."""
    insured_days: int = Field(ge=0)
    """Who has been insured without a break for so long, verified, at a verified job, applies more often, and is paid."""
    kinds: tuple[str, ...]
    """Employers of these kinds only."""
    scheme: str
    places: Weights
    """Place → chance that somebody who is entitled applies."""
    in_vain: Share = 0
    """The chance that somebody else does."""
    payment: PaymentPlan
