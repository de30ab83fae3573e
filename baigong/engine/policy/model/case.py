"""A case that a policy's author wrote: facts, and what must come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from baigong.engine.policy.model.nodes import Value

Kind = Literal["granted", "refused", "unknown", "excluded", "capped"]


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come out. What is None is not asked."""

    outcome: Kind
    amount: int | None = None
    by: str | None = None
    """The condition, veto, pool or policy that decides it."""
    provisional: bool | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One subject of a case."""

    id: int | str
    facts: Mapping[str, Value | None]
    expect: Expected | None
    """None: it only stands in the queue."""


@dataclass(frozen=True, slots=True)
class Case:
    """One day, one or more subjects; ``outcomes`` are what used policies gave (policy → granted, amount; None: unknown)."""

    name: str
    on: date
    rows: tuple[CaseRow, ...]
    outcomes: Mapping[str, tuple[bool, int] | None] = field(default_factory=dict)
    line: int = 0
