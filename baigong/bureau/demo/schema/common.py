"""Shapes that several parts of ``demo.yaml`` share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field

from baigong.engine.pack.model import Part

Share = Annotated[float, Field(ge=0, le=1)]
"""A chance from 0 to 1."""
Count = Annotated[int, Field(ge=0)]
Fen = Annotated[int, Field(gt=0)]
Weights = Annotated[Mapping[str, Annotated[float, Field(ge=0)]], Field(min_length=1)]
"""Term → relative weight."""


def ordered(value: object) -> object:
    """The value; raises ValueError for a pair whose first is the greater."""
    if isinstance(value, list | tuple) and len(value) == 2 and value[0] > value[1]:
        message = "the first of the two must not be greater than the second"
        raise ValueError(message)
    return value


Years = Annotated[tuple[int, int], BeforeValidator(ordered)]
"""First and last calendar year."""
Span = Annotated[tuple[float, float], BeforeValidator(ordered)]
"""Least and most, in years."""
Days = Annotated[tuple[date, date], BeforeValidator(ordered)]
"""First and last day."""


class Identifiers(Part):
    """The fictional blocks from which every number of a synthetic person or organisation comes."""

    id_divisions: tuple[Annotated[str, Field(pattern=r"^99\d{4}$")], ...] = Field(min_length=1)
    """Division codes of identity numbers (GB 11643); 99xxxx is no block of GB/T 2260."""
    organisation_division: Annotated[str, Field(pattern=r"^99\d{4}$")]
    """Division code inside unified social credit codes (GB 32100)."""
    phone_prefix: Annotated[str, Field(pattern=r"^1\d{3}$")]
    account_prefix: Annotated[str, Field(pattern=r"^9\d{5}$")]


class Names(Part):
    """Pools of characters and words from which synthetic names are put together."""

    surnames: str = Field(min_length=1)
    given: Mapping[str, str]
    """Sex → characters."""
    brands: tuple[str, str]
    """First and second characters of an organisation's own word."""
    trades: Mapping[str, tuple[str, ...]] = {}
    """Sector → words an organisation's name uses for it."""
