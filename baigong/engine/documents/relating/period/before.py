"""A length said before its period: 五年来，从2013年到2018年."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.chinese import number_of
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.period.span import Span
from baigong.engine.documents.relating.period.wording import relation
from baigong.engine.figures.interval import Interval

NEAR = 32
"""So many characters before a period are looked at."""


def before(scan: Scan, span: Span) -> Iterator[Relation]:
    """``五年来，从2013年到2018年``."""
    said = claim("period", "years_before").search(scan.document.text[max(0, span.start - NEAR) : span.start])
    if said is None:
        return
    count = number_of(said["n"].replace(words("period")["two"], words("period")["second"]))
    allowed = span.allowed("years")
    if count and allowed:
        holds = Interval(Fraction(count), Fraction(count)).meets(allowed)
        yield relation(scan, span, said["said"], allowed, (), holds=holds)
