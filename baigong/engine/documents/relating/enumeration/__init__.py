"""So many, and then their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.claims import words
from baigong.engine.documents.relating.enumeration.above import sections_above
from baigong.engine.documents.relating.enumeration.before import alike_before, names_before
from baigong.engine.documents.relating.enumeration.behind import named_behind
from baigong.engine.documents.relating.enumeration.levels import levels_before
from baigong.engine.documents.relating.enumeration.ordinals import counted_on, ordinals_of
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.figures.interval import Interval

FINDERS = (named_behind, names_before, alike_before, levels_before, sections_above)
"""The first that finds a list says how many it names."""


def find(scan: Scan) -> Iterator[Relation]:
    """Numbers with a list behind a colon or in brackets, with 一是…二是…, or with names before them."""
    marks = ordinals_of(scan)
    for number, quantity in enumerate(scan.quantities):
        if quantity.kind in words("enumeration")["kinds"] and _exact(quantity):
            named = _named(scan, quantity, marks)
            if named is not None:
                yield _relation(scan, number, named)


def _exact(quantity: Quantity) -> bool:
    single = quantity.interval.low is not None and quantity.interval.low == quantity.interval.high
    return quantity.understood and single and not quantity.modifier and not quantity.per and quantity.value != 1


def _named(scan: Scan, quantity: Quantity, marks: Mapping[int, list[tuple[int, int]]]) -> Interval | None:
    """How many are named; None where no list is."""
    counted = counted_on(scan, quantity, marks)
    if counted is not None:
        return Interval(Fraction(counted), Fraction(counted))
    return next((one for finder in FINDERS if (one := finder(scan, quantity)) is not None), None)


def _relation(scan: Scan, number: int, named: Interval) -> Relation:
    quantity = scan.quantities[number]
    shown = {"count": quantity.text, "least": int(named.low or 0)}
    if quantity.interval.meets(named):
        return held("enumeration", (number,), _("“{count}”与所列各项相符").format(**shown))
    says = _("写作“{count}”，而列出了 {least} 项").format(**shown)
    return failed("enumeration", (number,), says, _("核对个数，或者补全所列各项、加“等”"))
