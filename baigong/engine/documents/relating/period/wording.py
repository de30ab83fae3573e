"""A period against the length said of it, in the words of a relation."""

from __future__ import annotations

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.claims import words
from baigong.engine.documents.relating.period.span import Span
from baigong.engine.figures.interval import Interval


def related(scan: Scan, number: int, span: Span, allowed: Interval) -> Relation:
    """The number of a length against the lengths that its period allows."""
    quantity = scan.quantities[number]
    holds = quantity.interval.meets(allowed)
    return relation(scan, span, quantity.text, allowed, (number,), holds=holds)


def relation(
    scan: Scan, span: Span, length: str, allowed: Interval, numbers: tuple[int, ...], *, holds: bool
) -> Relation:
    """A length, as it is printed, against the lengths that its period allows; ``numbers`` is empty where it is no quantity."""
    low, high = (int(one or 0) for one in (allowed.low, allowed.high))
    unit = scan.quantities[numbers[0]].unit if numbers else words("period")["years"]
    shown = {"period": scan.document.text[span.start : span.end], "length": length, "high": high, "unit": unit}
    shown["allowed"] = f"{low}—{high} {unit}" if low else _("至多 {high} {unit}").format(**shown)
    says = (_("“{period}”与“{length}”相符") if holds else _("“{period}”为 {allowed}，而写作“{length}”")).format(**shown)
    cure = "" if holds else _("核对起止时间和“{length}”").format(**shown)
    place = (None, None) if numbers else (span.start, span.end)
    return Relation("period", numbers, holds=holds, says=says, cure=cure, start=place[0], end=place[1])
