"""One line of the answer key."""

from __future__ import annotations

from typing import NamedTuple

MONEY = "granted"
CLAIMED = " claimed"
"""Behind an outcome: what was made for it says that it was claimed, without an application."""


class Expected(NamedTuple):
    """What must come out for a planted subject. ``amount`` in fen where it is granted, else None."""

    policy: str
    kind: str
    """The record of the subject."""
    subject: int
    outcome: str
    by: str
    """The condition, veto, pool or policy that decides it; empty where it is granted."""
    amount: int | None
    claimed: bool
    """There is an application that stands, a payment, or a decided case."""
    decided: bool
    """A decided case answers."""
    says: str
    """The scene, and what was changed in it."""


def intended(text: str) -> tuple[str, str, int | None]:
    """Outcome, by, amount from the words of a pack.

    >>> intended("granted 150000"), intended("granted claimed"), intended("refused insured")
    (('granted', '', 150000), ('granted', '', 0), ('refused', 'insured', None))
    """
    outcome, _space, rest = text.removesuffix(CLAIMED).partition(" ")
    if outcome == MONEY:
        return outcome, "", int(rest or 0)
    return outcome, rest, None
