"""What is told of entitlements that nobody has asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Subject = int | str


@dataclass(frozen=True, slots=True)
class Place:
    """The unclaimed entitlements of one county under one policy. ``fen``: what they would be paid in all."""

    county: str | None
    """None: not known, or the view has no county."""
    subjects: int
    fen: int
    ids: Mapping[Subject, int]
    """Subject → fen, by subject."""


@dataclass(frozen=True, slots=True)
class Entitled:
    """One policy: its unclaimed entitlements by county, and what cannot be counted among them."""

    policy: str
    places: tuple[Place, ...]
    provisional: int
    """Unclaimed, but others' missing facts may still change the outcome."""
    unsure: int
    """Granted, but whether there was an application or a payment is not known."""
    unknown: tuple[tuple[str, int], ...] = ()
    """Unclaimed, and whether they are entitled is not known: by the place that leaves it open (a condition, ``amount`` …), how many."""

    @property
    def subjects(self) -> int:
        """How many in all."""
        return sum(one.subjects for one in self.places)

    @property
    def fen(self) -> int:
        """How much in all."""
        return sum(one.fen for one in self.places)


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """The answer for a day."""

    day: date
    snapshot: str
    """The id of the city's snapshot; '' for a bare folder."""
    policies: tuple[Entitled, ...]
    """In the book's order, those with nobody too."""
    undeclared: tuple[str, ...]
    """Policies that do not say what a claim is, because no record tells of one; of them it is not known who has claimed."""
