"""One subject's outcome under one policy, in words."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.policy.compile.outcomes import told
from baigong.engine.policy.model import Book, Kind, Policy


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes out. ``amount`` in fen where it is granted; ``by`` names the condition, pool or policy that decides it."""

    subject: int | str
    outcome: Kind
    provisional: bool = False
    amount: int | None = None
    by: str = ""


def outcome_of(
    book: Book, policy: Policy, subject: int | str, status: int, amount: int | None, by: int | None
) -> Outcome:
    """From the bytes of a sweep."""
    kind, provisional, place = told(policy, status)
    if kind == "excluded":
        place = next((one.id for one in book.policies.values() if one.number == by), "")
    elif kind == "capped" and by:
        place = policy.pools[by - 1].id
    return Outcome(subject, kind, provisional, amount if kind == "granted" else None, place)
