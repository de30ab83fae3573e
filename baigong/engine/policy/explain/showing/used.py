"""The outcomes that a policy reads, each in a line."""

from __future__ import annotations

from baigong.engine.base.language import pick
from baigong.engine.policy.compile.outcomes import IN_FORCE
from baigong.engine.policy.explain.judge import Judged, Stood
from baigong.engine.policy.explain.model import UsedOutcome
from baigong.engine.policy.model import Book
from baigong.engine.policy.sweep.outcome import outcome_of

NOBODY, UNKNOWN = Stood(-IN_FORCE), Stood(IN_FORCE)
"""A subject without a row is not granted; one whose name is not known is not known."""


def used_outcomes(book: Book, judged: Judged) -> tuple[UsedOutcome, ...]:
    """In the order in which they are read."""
    shown = []
    for (name, _column), found in judged.used.items():
        policy = book.policies[name]
        stood = found.stood or (UNKNOWN if found.subject is None else NOBODY)
        told = outcome_of(book, policy, found.subject or 0, stood.status, stood.amount, stood.by)
        by = told.by if found.judged is not None else ""
        title = pick(policy.title)
        shown.append(
            UsedOutcome(name, title, found.subject, told.outcome, told.provisional, told.amount, by, stood.placed)
        )
    return tuple(dict.fromkeys(shown))
