"""What is told of two folders of policies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.engine.policy.diff.change import Change


@dataclass(frozen=True, slots=True)
class Whom:
    """How many subjects of a policy come out otherwise on the day."""

    policy: str
    changed: int
    """With another outcome or amount; those below are parts of it."""
    granted: int
    """Granted now and not before, both settled."""
    no_longer: int
    """Granted before and not now, both settled."""
    more: int
    """Granted in both, more money."""
    less: int
    unsettled: int
    """Unknown or provisional before or now."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed, and for whom where a day was given."""

    changes: tuple[Change, ...]
    day: date | None = None
    snapshot: str = ""
    whom: tuple[Whom, ...] = ()
    """Policies whose outcomes can differ, in the new book's order, the removed ones after; empty without a day."""
