"""Numerals that name no number: 数百, 十几, 三五."""

from __future__ import annotations

import re
from fractions import Fraction

from baigong.engine.documents.scanning.chinese import worth
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.scales import match, scale_of


def vague_at(text: str, start: int) -> Numeral | None:
    """The numeral without a number that begins at ``start``: bounds alone."""
    found = match("vague", text, start)
    if found:
        if found["some"]:
            unit = scale_of(found["unit"])
            return _between(found, 2 * unit, 10 * unit)
        return _between(found, scale_of(found["floor"]) if found["up"] else 100, None)
    found = match("teens", text, start)
    if found:
        tens, unit = worth(found["tens"]) or 10, scale_of(found["unit"])
        return _between(found, tens * unit + 1, (tens + 10) * unit)
    found = match("neighbours", text, start)
    if found:
        return _neighbours(found)
    return None


def _neighbours(found: re.Match[str]) -> Numeral | None:
    low, high = worth(found["low"]) or 0, worth(found["high"]) or 0
    if not (low + 1 == high or (low, high) == (3, 5)):
        return None
    tens, unit = worth(found["before"] or "") or 0, scale_of(found["unit"] or "")
    return _between(found, (tens + low) * unit, (tens + high) * unit + 1)


def _between(found: re.Match[str], low: int, high: int | None) -> Numeral:
    return Numeral(found.start(), found.end(), None, low=Fraction(low), high=None if high is None else Fraction(high))
