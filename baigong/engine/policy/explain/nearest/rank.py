"""Which of several changes is named: first what a person can change, then the smallest."""

from __future__ import annotations

from datetime import date

from baigong.engine.policy.model import Column, Policy
from baigong.engine.policy.model.nodes import Value

Rank = tuple[int, bool, int]


def difference(old: Value | None, new: Value | None) -> int | None:
    """Of numbers, or of dates in days."""
    if isinstance(old, bool) or isinstance(new, bool):
        return None
    if isinstance(old, int) and isinstance(new, int):
        return new - old
    return (new - old).days if isinstance(old, date) and isinstance(new, date) else None


def rank(policy: Policy, column: Column, old: Value | None, new: Value | None) -> Rank:
    """Lower is better; of equals the first that the rule suggests counts.

    Amounts and months grow; papers come in; one may apply later; what has happened stays as it is.
    """
    change = difference(old, new)
    return _kind(policy, column, change), not any(column.supplied_by.values()), abs(change or 0)


def _kind(policy: Policy, column: Column, change: int | None) -> int:
    if column.type == "integer" and change is not None:
        return 0
    if column.type == "boolean" or (change is None and column.type != "text"):
        return 1
    if column.type == "text":
        return 3
    applied = column.fallback is not None or column.name == policy.dated_by
    return 2 if applied and (change or 0) > 0 else 4 if applied else 5
