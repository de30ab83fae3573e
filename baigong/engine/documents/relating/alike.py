"""Which quantities can be counted, and which can be added."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.words import pattern

KINDS = frozenset({"count", "amount", "measure"})


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added: the same unit, or a number without a measure word (约36万) and things or people."""
    if one.unit == other.unit:
        return True
    bare = [_unmeasured(each) for each in (one, other)]
    return all(bare) or (any(bare) and one.kind == other.kind == "count")


def _unmeasured(quantity: Quantity) -> bool:
    return pattern("items", "unmeasured").search(quantity.text) is not None


def countable(quantity: Quantity) -> bool:
    """Whether a quantity can be a part or a whole: people, things, money, measures; no ages."""
    return quantity.kind in KINDS and pattern("items", "age").fullmatch(quantity.unit) is None
