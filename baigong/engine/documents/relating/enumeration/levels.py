"""Levels of government before their number: 省、市、县三级."""

from __future__ import annotations

import re
from fractions import Fraction

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import numeral
from baigong.engine.figures.interval import Interval

LONGEST = 40
"""So many characters before the number hold the names."""


def levels_before(scan: Scan, quantity: Quantity) -> Interval | None:
    """How many levels are named; None where a word between the strokes is no level of its own (省市、县、乡)."""
    if quantity.unit != words("enumeration")["level_unit"]:
        return None
    at = numeral(quantity)
    before = claim("enumeration", "nested").sub("", scan.document.text[max(0, at - LONGEST) : at])
    said = claim("enumeration", "levels_before").search(before)
    if said is None:
        return None
    named = Fraction(len(re.findall(claim("enumeration", "and"), said["names"])) + 1)
    return Interval(named, named)
