"""What a sweep of a world gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf
from typing import TypeAlias

from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.value import Used

Kind: TypeAlias = OneOf["granted", "refused", "unknown", "excluded", "capped"]
Whose: TypeAlias = tuple[str, Value]
"""A policy's id and a subject's."""


@dataclass(frozen=True)
class Outcome:
    """The outcome of one subject under one policy."""

    outcome: Kind
    provisional: bool = False
    amount: int | None = None
    """Fen, of a granted one only."""
    by: str | None = None
    """The check that refused it or is unknown, the pool that capped it, the policy that excludes it."""
    awaiting: frozenset[Whose] = frozenset()
    """The unknown rows that an unknown or provisional one waits for, itself among them if it lacks a fact."""
    decided: bool = False

    @property
    def settled(self) -> bool:
        """Neither unknown nor provisional."""
        return self.outcome != "unknown" and not self.provisional

    def used(self) -> Used:
        """Rule 6: what another policy reads of it."""
        if not self.settled:
            return None, None
        return (True, self.amount) if self.outcome == "granted" else (False, 0)


@dataclass
class Step:
    """One step's queue after all rounds."""

    policies: list[str]
    front: list[Entry]
    queue: list[Entry]
    shown: Mapping[Entry, tuple[Kind, str | None]] = field(default_factory=dict)
    rounds: int = 0
    """How many rounds brought marks."""


@dataclass
class Settled:
    """A world's outcomes by policy and subject; those of decided cases without a row stand apart."""

    outcomes: dict[Whose, Outcome] = field(default_factory=dict)
    gone: dict[Whose, Outcome] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    holes: list[str] = field(default_factory=list)
    """Where the rule had no value, and for whom."""
    missing: int = 0
    """How many facts are not known yet."""

    def used(self, policy: str, subject: Value | None) -> Used:
        """Rule 6: another policy's outcome; where there is no such row it is false."""
        assert subject is not None
        found = self.outcomes.get((policy, subject), self.gone.get((policy, subject)))
        return found.used() if found else (False, 0)
