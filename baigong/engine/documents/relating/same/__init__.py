"""Two values for one thing: the same words, scope and time, and numbers that cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.same.home import home_of
from baigong.engine.documents.relating.same.key import Key, key_of
from baigong.engine.documents.relating.same.table_totals import pairs
from baigong.engine.documents.relating.scope import times
from baigong.engine.documents.relating.sentences import sentence_spans
from baigong.engine.documents.relating.verdicts import failed, held

FAR = 300
"""So far into a sentence its scope is no longer plain."""


def find(scan: Scan) -> Iterator[Relation]:
    """Each later statement of a thing against its first one."""
    first: dict[Key, list[int]] = defaultdict(list)
    home, spans = home_of(scan), sentence_spans(scan)
    for number, quantity in enumerate(scan.quantities):
        near = quantity.start - spans[quantity.sentence][0] < FAR
        key = key_of(scan, quantity, home) if near else None
        if key is None:
            continue
        for other in first[key][:1]:
            if scan.quantities[other].sentence != quantity.sentence and _one_time(
                scan, scan.quantities[other], quantity
            ):
                yield _relation(scan, number, other)
        first[key].append(number)
    for total, one in pairs(scan):
        yield _relation(scan, total, one)


def _one_time(scan: Scan, one: Quantity, other: Quantity) -> bool:
    """The same time is said, or none of one and the present of the other; of what flows the same time only."""
    when, later = _when(scan, one), _when(scan, other)
    if when == later or one.kind == "amount" or claim("same", "flow").search(one.counts + other.counts):
        return when == later
    dated = one if when else other
    return (not when or not later) and bool(claim("same", "now").search(sentence_before(scan, dated)))


def _when(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """Year, month and day."""
    days = claim("same", "day").findall(sentence_before(scan, quantity))
    return times(scan, quantity) | frozenset(days)


def _relation(scan: Scan, number: int, first: int) -> Relation:
    later, earlier = scan.quantities[number], scan.quantities[first]
    holds = later.interval.meets(earlier.interval)
    shown = {"noun": later.counts, "one": earlier.text, "other": later.text}
    if holds:
        return held("same", (number, first), _("{noun}前后写作“{one}”和“{other}”，一致").format(**shown))
    says = _("{noun}前面写作“{one}”，后面写作“{other}”").format(**shown)
    return failed("same", (number, first), says, _("核对后改为同一个数"))
