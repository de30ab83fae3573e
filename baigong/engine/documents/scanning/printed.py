"""A printed number before its clause was looked at: its place, what it allows, its measure word."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from baigong.engine.documents.model import Modifier, QuantityKind
from baigong.engine.documents.scanning.intervals import Bounds


@dataclass(slots=True)
class Printed:
    """``text[start:end]`` of a paragraph, with the numeral at ``number``. ``said``: the noun is given with it (金牌)."""

    start: int
    end: int
    number: tuple[int, int]
    bounds: Bounds
    unit: str
    kind: QuantityKind
    value: Fraction | None = None
    step: Fraction = Fraction(1)
    modifier: Modifier = ""
    said: str = ""
    per: str = ""
    word: str = ""
    """The measure word as printed."""
    measured: int = 0
    """Where the measure word ends: the noun may follow."""
    understood: bool = True
    why: str = ""
    place: Fraction = Fraction(1)
    """The unit of the last printed digit."""
    scale: int = 1
    """10000 where it has 万."""
    follows: bool = False
    """Whether its noun is the next number's."""


def average(one: Printed) -> None:
    """Round a whole number that turns out to be an average: 上年为20071元 of an income per head."""
    if (
        one.modifier
        or one.value is None
        or one.value.denominator > 1
        or one.bounds != (one.value, one.value + one.place)
    ):
        return
    if one.kind in {"count", "amount", "measure"}:
        one.step, one.bounds = Fraction(0), (one.value - one.place / 2, one.value + one.place / 2)
