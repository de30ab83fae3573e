"""What a proof says: of each obligation that it holds, or an example that breaks it, or why nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from baigong.engine.policy.model.case import Kind as Comes

Verdict = Literal["proved", "found", "undecided"]
Kind = Literal[
    "condition-never",
    "condition-always",
    "veto-never",
    "veto-always",
    "nobody",
    "gap",
    "branch-never",
    "branch-overlap",
    "amount-negative",
    "amount-above",
    "group-apart",
    "version-gap",
    "version-overlap",
    "lose",
    "gain",
]
Outcomes = Mapping[str, tuple[bool, int] | None]
"""What used policies gave: whether they grant, and how many fen; None: not known."""


@dataclass(frozen=True, slots=True)
class Example:
    """One subject on one day that shows a finding; ``case`` is it as YAML, ready to be put into the policy's file."""

    policy: str
    day: date
    facts: Mapping[str, Any]
    outcomes: Outcomes
    outcome: Comes
    by: str
    amount: int | None
    case: str


@dataclass(frozen=True, slots=True)
class Result:
    """One obligation. ``place`` is the condition, veto, group or part of the amount that it is about; ``why`` says why it is undecided."""

    kind: Kind
    policy: str
    place: str
    verdict: Verdict
    says: str
    why: str = ""
    notes: tuple[str, ...] = ()
    """Of a reform: what it does not speak of, and what a finding hangs on."""
    examples: tuple[Example, ...] = ()
    """One of what is found, of a version two (the newer policy first); of a reform two, before and after it (one where the policy is new or gone)."""
