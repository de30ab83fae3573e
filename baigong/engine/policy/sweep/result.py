"""What a sweep tells its caller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.engine.policy.sweep.output.counts import Count, OutOfRange


@dataclass(frozen=True, slots=True)
class SweepResult:
    """The sums of a sweep, and where its rows are."""

    day: date
    snapshot: str
    """The id of the city's snapshot; '' for a bare folder."""
    subjects: Mapping[str, int]
    """View → how many rows it has on the day."""
    counts: tuple[Count, ...]
    """By policy, in the book's order, then by outcome; provisional apart."""
    out_of_range: tuple[OutOfRange, ...]
    files: Mapping[str, Path]
    """View → its wide file, or ``all`` → the long one; empty where none was asked for."""

    def rows(self, policy: str, outcome: str, *, provisional: bool | None = None) -> int:
        """How many subjects have ``outcome`` under ``policy``."""
        return sum(one.rows for one in self._of(policy, outcome, provisional))

    def fen(self, policy: str, *, provisional: bool | None = None) -> int:
        """What ``policy`` grants in all, in fen."""
        return sum(one.fen for one in self._of(policy, "granted", provisional))

    def _of(self, policy: str, outcome: str, provisional: bool | None) -> list[Count]:
        return [
            one
            for one in self.counts
            if (one.policy, one.outcome) == (policy, outcome) and provisional in (None, one.provisional)
        ]
