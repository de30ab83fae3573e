"""What every part of a pack shares: frozen, typed, strict about names; half-open periods."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

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


def holds(start: date | None, end: date | None, day: date) -> bool:
    """Whether ``day`` lies in the half-open period ``[start, end)``; None is open."""
    return (start is None or start <= day) and (end is None or day < end)
