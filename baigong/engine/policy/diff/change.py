"""One difference between two books of policies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from baigong.engine.pack.model.part import Words
from baigong.engine.policy.model.nodes import Value

Kind = Literal["added", "removed", "changed", "words", "moved"]
"""``words``: what is said of it, not what it decides. ``moved``: its place in an order."""
What = Literal[
    "policy",
    "title",
    "basis",
    "subject",
    "in_force_from",
    "in_force_to",
    "dated_by",
    "period",
    "applied",
    "claimed",
    "parameter",
    "veto",
    "condition",
    "amount",
    "ceiling",
    "order",
    "group",
    "pool",
]
SILENT: frozenset[What] = frozenset({"title", "basis", "claimed"})
"""What decides nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """What differs, as data; :func:`~baigong.engine.policy.diff.words.sentence` says it."""

    policy: str
    what: What
    kind: Kind
    item: str = ""
    """The id of a veto, condition, group or pool; a parameter, with the keys of a table's cell: ``amount[5]``."""
    old: Value | None = None
    """An expression, a list or a setting is its text."""
    new: Value | None = None
    since: date | None = None
    """From when a parameter differs; None: not a parameter's value."""
    until: date | None = None
    """Exclusive; None: from then on."""
    money: bool = False
    """Both are fen."""
    old_says: Words = field(default_factory=dict)
    new_says: Words = field(default_factory=dict)

    @property
    def decides(self) -> bool:
        """Whether outcomes can differ by it."""
        return self.kind != "words" and self.what not in SILENT
