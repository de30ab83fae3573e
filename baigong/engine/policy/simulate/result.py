"""What a simulation tells its caller. All money is fen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.engine.policy.diff.change import Change


@dataclass(frozen=True, slots=True)
class Cost:
    """A policy on one side, as a sweep sums it up."""

    granted: int = 0
    fen: int = 0
    """Settled grants."""
    provisional: int = 0
    provisional_fen: int = 0
    """Granted, but others' missing facts may still change it; not to be paid."""
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """A policy before and after; a policy that is not there costs nothing."""

    policy: str
    before: Cost
    after: Cost


@dataclass(frozen=True, slots=True)
class Moved:
    """Subjects of a view, or of those with one value of a column, over all its policies. ``after - before = gained - lost + opened``."""

    view: str
    column: str
    """'' for the whole view."""
    value: str | None
    before: int
    after: int
    """Settled grants in fen."""
    gains: int
    gained: int
    loses: int
    lost: int
    open: int
    """Subjects with an outcome that differs and is not settled, before or after."""
    opened: int
    """By how much their settled grants differ."""
    other: int
    """With another outcome, none of it a grant."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """Two books over the same subjects on a day."""

    day: date
    snapshot: str
    changes: tuple[Change, ...]
    policies: tuple[Side, ...]
    """Those that the changes can reach; all others stay as they are."""
    untouched: int
    """How many others there are."""
    moved: tuple[Moved, ...]
    """By view: the whole, then by each column and value."""
    ids: Path | None = None

    @property
    def before(self) -> int:
        """What the policies cost in all before, settled."""
        return sum(one.before.fen for one in self.policies)

    @property
    def after(self) -> int:
        """What they cost after, settled."""
        return sum(one.after.fen for one in self.policies)

    @property
    def wholes(self) -> tuple[Moved, ...]:
        """The views, each as a whole."""
        return tuple(one for one in self.moved if not one.column)
