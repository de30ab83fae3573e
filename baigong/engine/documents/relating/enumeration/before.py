"""How many are named before a number: “A”“B”等三大工程, A县、B县、C县3个县."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import numeral
from baigong.engine.documents.relating.enumeration.behind import LONGEST
from baigong.engine.figures.interval import Interval


def names_before(scan: Scan, quantity: Quantity) -> Interval | None:
    """``“A”“B”等三大工程``, ``《A》和《B》两个文件``."""
    text, said = scan.document.text, words("enumeration")
    before = text[max(0, numeral(quantity) - said["look_back"]) : numeral(quantity)]
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


def alike_before(scan: Scan, quantity: Quantity) -> Interval | None:
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
