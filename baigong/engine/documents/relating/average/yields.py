"""Yields: tonnes ÷ mu = kilograms a mu, where crop and scope are the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.printing import plain
from baigong.engine.documents.relating.quotients import rounded
from baigong.engine.documents.relating.scope import places
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.documents.relating.words import bare
from baigong.engine.figures.interval import Interval

UNITS = {"harvest": "weights", "area": "areas"}
NEAR = 10
"""So many quantities before a yield are looked at, in its paragraph."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every yield whose harvest and area stand before it in its paragraph."""
    for one, quantity in enumerate(scan.quantities):
        said = claim("yields", "lead").search(lead(scan, quantity))
        if said and quantity.understood and quantity.unit in words("yields")["weights"]:
            near = [other for other in range(max(0, one - NEAR), one) if _together(scan, other, quantity)]
            yield from _compared(scan, one, bare(said["what"]), near)


def _together(scan: Scan, other: int, quantity: Quantity) -> bool:
    """Whether a number before it is of the same paragraph, now and here."""
    before = scan.quantities[other]
    if scan.clauses[before.clause].paragraph != scan.clauses[quantity.clause].paragraph or not before.understood:
        return False
    elsewhere = places(scan, before) and places(scan, quantity) and places(scan, before) != places(scan, quantity)
    return not elsewhere and claim("yields", "other").search(lead(scan, before)) is None


def _compared(scan: Scan, one: int, crop: str, near: Sequence[int]) -> Iterator[Relation]:
    quantity = scan.quantities[one]
    harvests = [(other, said) for other in near if (said := _crop(scan, other, "harvest"))]
    areas = [(other, said) for other in near if (said := _crop(scan, other, "area"))]
    pairs = [
        (harvest, area)
        for (harvest, one_crop), (area, other_crop) in product(harvests, areas)
        if _of_one(scan, (harvest, area, one), (one_crop["what"], other_crop["what"], crop))
    ]
    fitting = [pair for pair in pairs if quotient(scan, pair, quantity.unit).meets(rounded(quantity))]
    if fitting or len(pairs) == 1:
        yield relation(scan, one, (fitting or pairs)[0], holds=bool(fitting))


def _crop(scan: Scan, other: int, what: str) -> re.Match[str] | None:
    """The words that make a number a harvest or an area, with its crop."""
    quantity = scan.quantities[other]
    if quantity.unit not in words("yields")[UNITS[what]] or quantity.per:
        return None
    return claim("yields", what).fullmatch(bare(quantity.counts))


def _of_one(scan: Scan, numbers: Sequence[int], crops: Sequence[str]) -> bool:
    """Whether the words name one crop; in other sentences than the yield's it must be named each time."""
    if len({crop for crop in crops if crop}) > 1:
        return False
    return all(crops) or len({scan.quantities[index].sentence for index in numbers}) == 1


def quotient(scan: Scan, pair: tuple[int, int], unit: str) -> Interval:
    """The harvest over the area, in the unit of the yield a mu."""
    harvest, area = (scan.quantities[other] for other in pair)
    weights = words("yields")["weights"]
    return harvest.interval.scaled(Fraction(weights[harvest.unit]) / Fraction(weights[unit])).over(area.interval)


def relation(scan: Scan, one: int, pair: tuple[int, int], *, holds: bool) -> Relation:
    """A yield against its harvest and area, in words."""
    harvest, area = (scan.quantities[other] for other in pair)
    found = quotient(scan, pair, scan.quantities[one].unit)
    ends = [plain(Fraction(round(end * 10), 10)) for end in (found.low, found.high) if end is not None]
    shown = {
        "harvest": harvest.text,
        "area": area.text,
        "right": "—".join(dict.fromkeys(ends)) + scan.quantities[one].unit,
        "said": scan.quantities[one].text,
    }
    if holds:
        says = _("{harvest} ÷ {area} = 每亩 {right}，与“{said}”相符").format(**shown)
        return held("average", (one, *pair), says)
    says = _("{harvest} ÷ {area} = 每亩 {right}，而写作“{said}”").format(**shown)
    cure = _("把“{said}”改为 {right}，或者核对总产量和面积").format(**shown)
    return failed("average", (one, *pair), says, cure)
