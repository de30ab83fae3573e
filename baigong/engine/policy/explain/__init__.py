"""One subject under one policy, with the reasons.

:func:`explain` is here, and light to import: what does the work is loaded when it is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.policy.explain.explaining import Given, Subject, policy_named
    from baigong.engine.policy.explain.exported import as_json
    from baigong.engine.policy.explain.model import Explanation, LimitFact
    from baigong.engine.policy.explain.places import PlaceFact, PlaceFacts, WidePlaces
    from baigong.engine.policy.explain.session import Session
    from baigong.engine.policy.model import Book

__all__ = [
    "Explanation",
    "Given",
    "LimitFact",
    "PlaceFact",
    "PlaceFacts",
    "Subject",
    "WidePlaces",
    "as_json",
    "explain",
    "policy_named",
]
HOMES = {
    "as_json": "exported",
    "Given": "explaining",
    "Subject": "explaining",
    "policy_named": "explaining",
    "Explanation": "model",
    "LimitFact": "model",
    "PlaceFact": "places",
    "PlaceFacts": "places",
    "WidePlaces": "places",
}


def explain(
    book: Book, policy_id: str, of: Given | Subject | Mapping[str, Any], day: date, session: Session | None = None
) -> Explanation:
    """Why ``of`` has its outcome under a policy on ``day``: facts by column, :class:`Given` facts, or a :class:`Subject`.

    What a sweep of the day gives, this gives. Where others compete for a place, only a sweep's ``places`` settle it: without,
    a row that passes is granted, provisional, its place not computed. ``session`` keeps prepared statements; by default one of
    this process. Raises InputError for a policy, fact or id that cannot be used, MissingError where the subject is not there.
    """
    from baigong.engine.policy.explain.explaining import explained

    return explained(book, policy_id, of, day, session)


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)
