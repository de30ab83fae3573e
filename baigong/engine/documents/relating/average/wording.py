"""An average against total ÷ count, in the words of a relation."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.printing import number, plain
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.figures.interval import Interval


def quotient(scan: Scan, pair: tuple[int, int]) -> Interval:
    """Total ÷ count."""
    return scan.quantities[pair[0]].interval.over(scan.quantities[pair[1]].interval)


def relation(scan: Scan, one: int, pair: tuple[int, int], per: str, holds: bool) -> Relation:
    """The average as the pair of total and count makes it, or as it does not."""
    total, count = (scan.quantities[other] for other in pair)
    average = scan.quantities[one]
    shown = {
        "total": total.text,
        "count": count.text,
        "per": per,
        "price": _text(quotient(scan, pair), average),
        "average": average.text,
    }
    if holds:
        says = _("{total} ÷ {count} = 每{per} {price}，与“{average}”相符").format(**shown)
        return held("average", (one, *pair), says)
    says = _("{total} ÷ {count} = 每{per} {price}，而写作“{average}”").format(**shown)
    cure = _("把“{average}”改为 {price}，或者核对总数和个数").format(**shown)
    return failed("average", (one, *pair), says, cure)


def _text(quotient: Interval, like: Quantity) -> str:
    """``2261—2291``; one number where both ends print alike."""
    ends = [_printed(one, like) for one in (quotient.low, quotient.high) if one is not None]
    return "—".join(dict.fromkeys(ends)) or like.text


def _printed(value: Fraction, like: Quantity) -> str:
    rounded = Fraction(round(value)) if value >= 100 else Fraction(round(value * 100), 100)
    return number(rounded, like.text) if rounded >= 10_000 else plain(rounded)
