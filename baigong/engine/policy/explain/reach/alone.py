"""From facts alone: what is given, what the same facts decide; the rest is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from baigong.engine.policy.compile.outcomes import GRANTED, IN_FORCE
from baigong.engine.policy.explain.judge import Found, Judged, Stood, Use, row_alone

Outcomes = Mapping[str, tuple[bool, int] | None]
"""Policy → whether it grants, and fen; None: not known."""
REFUSED, UNKNOWN = -IN_FORCE, IN_FORCE


@dataclass(frozen=True)
class Alone:
    """Facts that are nobody's. ``outcomes`` are what used policies gave."""

    outcomes: Outcomes = field(default_factory=dict)

    def stood(self, judged: Judged, *, changed: bool) -> Stood:  # noqa: ARG002  # given facts are as good as changed ones
        """What the row decides; nobody is there to compete with."""
        return row_alone(judged)

    def fixed(self, use: Use) -> Stood | None:
        """What was given."""
        if use[0] not in self.outcomes:
            return None
        given = self.outcomes[use[0]]
        if given is None:
            return Stood(UNKNOWN)
        return Stood(GRANTED, given[1]) if given[0] else Stood(REFUSED)

    def other(self, use: Use, subject: int | str, *, deep: bool) -> Found:  # noqa: ARG002  # whoever it is
        """Somebody else's facts are not here."""
        return Found(subject, Stood(UNKNOWN))
