"""Which quantities can be counted, and which can be added."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.words import pattern

KINDS = frozenset({"count", "amount", "measure"})


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added: the same unit, or a number without a measure word (约36万) and anything."""
    return one.unit == other.unit or _unmeasured(one) or _unmeasured(other)


def _unmeasured(quantity: Quantity) -> bool:
    return quantity.kind == "count" and pattern("items", "unmeasured").search(quantity.text) is not None


def countable(quantity: Quantity) -> bool:
    """Whether a quantity can be a part or a whole: people, things, money, measures; no ages."""
    return quantity.kind in KINDS and pattern("items", "age").fullmatch(quantity.unit) is None
