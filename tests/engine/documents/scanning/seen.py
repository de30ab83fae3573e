"""What a scan saw, in the few words that a test compares."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan

Interval = tuple[str | None, str | None]


def seen(text: str) -> Scan:
    return scan(document_of(text))


def quantities(text: str) -> list[Quantity]:
    return list(seen(text).quantities)


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    (one,) = quantities(text)
    return one


def asides(text: str) -> list[tuple[str, str]]:
    """Kind and text of what was set aside."""
    return [(one.kind, one.text) for one in seen(text).asides]


def bounds(one: Quantity) -> Interval:
    return (number(one.low), number(one.high))


def number(value: Fraction | None) -> str | None:
    """325 or 7.92; None where open."""
    if value is None:
        return None
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.10g}"
