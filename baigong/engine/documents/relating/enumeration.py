"""So many, and then their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.claims import claim, failed, held, numeral, words
from baigong.engine.documents.relating.items import items_of
from baigong.engine.documents.relating.ordinals import counted_on, ordinals_of
from baigong.engine.figures.interval import Interval

LONGEST = 300


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
    return _behind(scan, quantity) or _names_before(scan, quantity) or _alike_before(scan, quantity)


def _behind(scan: Scan, quantity: Quantity) -> Interval | None:
    """``5所学校：A、B、C`` and ``5所学校（A、B、C）``."""
    text = scan.document.text
    opens = claim("enumeration", "opens").match(text[quantity.end : quantity.end + 40])
    if opens is None:
        return None
    begin = quantity.end + opens.end()
    bracket = opens["open"] in words("enumeration")["brackets"]
    ends = claim("enumeration", "bracket_ends" if bracket else "colon_ends").search(text, begin, begin + LONGEST)
    if ends is None and begin + LONGEST < len(text):
        return None
    listed = text[begin : ends.start() if ends else len(text)].strip()
    if bracket and (claim("enumeration", "explains").search(listed) or claim("enumeration", "open").search(listed)):
        return None
    return items_of(listed, names_only=bracket)


def _names_before(scan: Scan, quantity: Quantity) -> Interval | None:
    """``“A”“B”等三大工程``, ``《A》和《B》两个文件``."""
    text, said = scan.document.text, words("enumeration")
    before = text[max(0, numeral(quantity) - said["look_back"]) : numeral(quantity)].rstrip(said["opening_quote"])
    if before[-1:] not in said["before_ends"]:
        return None
    closed = claim("enumeration", "etc_before").sub("", before)
    names = claim("enumeration", "names_before").search(closed)
    if names is None or not claim("enumeration", "titled").search(
        quantity.text[-1:] + text[quantity.end : quantity.end + 12]
    ):
        return None
    listed = Fraction(len(claim("enumeration", "one_name").findall(names.group())))
    return Interval(listed, None if closed != before else listed)


def _alike_before(scan: Scan, quantity: Quantity) -> Interval | None:
    """``A县、B县、C县3个县``: all end as what is counted."""
    text = scan.document.text
    following = text[quantity.end : quantity.end + 2]
    suffixes = words("enumeration")["suffixes"]
    suffix = next((one for one in suffixes if following.startswith(one) or quantity.unit.endswith(one)), "")
    clause = scan.clauses[quantity.clause]
    names = suffix and _alike(suffix).search(text[clause.start : numeral(quantity)][-LONGEST:])
    if not names:
        return None
    listed = Fraction(len(re.findall(claim("enumeration", "and"), names.group())) + 1)
    before = text[clause.start : numeral(quantity)][-LONGEST:][: names.start()]
    open_ended = names["etc"] or claim("enumeration", "joined").search(before[-1:])
    return Interval(listed, None if open_ended else listed)


@lru_cache
def _alike(suffix: str) -> re.Pattern[str]:
    return re.compile(words("enumeration")["alike"].replace("{suffix}", suffix))


def _relation(scan: Scan, number: int, named: Interval) -> Relation:
    quantity = scan.quantities[number]
    shown = {"count": quantity.text, "least": int(named.low or 0)}
    if quantity.interval.meets(named):
        return held("enumeration", (number,), _("“{count}”与所列各项相符").format(**shown))
    says = _("写作“{count}”，而列出了 {least} 项").format(**shown)
    return failed("enumeration", (number,), says, _("核对个数，或者补全所列各项、加“等”"))
