"""Which quantities can be counted, and which can be added."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.words import pattern

KINDS = frozenset({"count", "amount", "measure"})


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added: the same unit, none at all, or thousands of anything (约36万) and people."""
    if one.unit == other.unit or (_ends(one, "unmeasured") and _ends(other, "unmeasured")):
        return True
    return _of_people(one, other) or _of_people(other, one)


def _of_people(one: Quantity, other: Quantity) -> bool:
    people = pattern("items", "people").search(other.unit) is not None
    return people and one.kind == other.kind == "count" and _ends(one, "scale")


def _ends(quantity: Quantity, how: str) -> bool:
    return pattern("items", how).search(quantity.text) is not None


def countable(quantity: Quantity) -> bool:
    """Whether a quantity can be a part or a whole: people, things, money, measures; no ages."""
    return quantity.kind in KINDS and pattern("items", "age").fullmatch(quantity.unit) is None
