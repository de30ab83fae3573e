"""Sections right above that a number recalls: 上述三类项目 behind （一）…（二）…（三）…."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.chinese import number_of
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.figures.interval import Interval


def sections_above(scan: Scan, quantity: Quantity) -> Interval | None:
    """How many sections stand one below the other right above its paragraph; None unless they count on from （一）."""
    if not claim("enumeration", "recalled").search(lead(scan, quantity)) or not claim("enumeration", "kinds_of").match(
        quantity.unit
    ):
        return None
    paragraphs, text = scan.document.paragraphs, scan.document.text
    place = scan.clauses[quantity.clause].paragraph - 1
    last = expected = None
    while place >= 0:
        said = claim("enumeration", "section").match(text, paragraphs[place].start, paragraphs[place].end)
        found = number_of(said["n"]) if said else None
        if found is None or (expected is not None and found != expected):
            return None
        last = last or found
        if found == 1:
            return Interval(Fraction(last), Fraction(last)) if last > 1 else None
        expected, place = found - 1, place - 1
    return None
