"""The value of a plain number in either script."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.scanning.chinese import worth
from baigong.engine.documents.scanning.words import data

LONGEST = 30
"""Digits of a number; longer runs are no number that a letter prints."""


def number_of(text: str) -> Fraction | None:
    """The value of a plain number in either script, 点 and decimals allowed; None where it is none."""
    if text[:1].isdigit():
        return (
            Fraction(text.translate(dict.fromkeys(map(ord, data("numerals")["commas"]))))
            if len(text) <= LONGEST
            else None
        )
    whole, point, decimals = text.partition(data("numerals")["point"])
    value = worth(whole)
    if value is None or not point:
        return None if value is None else Fraction(value)
    digits = "".join(str(data("numerals")["small"].get(one, "")) for one in decimals)
    return Fraction(f"{value}.{digits or 0}")
