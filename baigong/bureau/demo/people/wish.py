"""What a stage asks of a person it needs, and what it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from baigong.bureau.demo.world import Organisation

Fate = Literal["left", "contradicted", "revoked", "unlevelled", "after", "after_level"]
"""Why somebody is not counted (or, with ``after_level``, what happens soon after the day)."""


@dataclass(frozen=True)
class Wish:
    """A person to make. What is None is drawn. Days are ordinals."""

    level: str
    """The highest level."""
    issued: int | None = None
    """When that level's certificate was issued."""
    origin: str = "assessment"
    below: tuple[int, str] | None = None
    """Day and origin of the certificate one level below."""
    occupation: str | None = None
    employer: Organisation | None = None
    known_by: int | None = None
    """Registered, and at work for ``employer``, by this day at the latest."""
    student: bool = False
    """No work before the highest certificate."""
    fate: Fate | None = None


class Made(NamedTuple):
    """A person made. ``certificates`` are (level, day, id), the highest first."""

    id: int
    occupation: str
    certificates: list[tuple[str, int, int]]
    employer: Organisation | None
    place: str
