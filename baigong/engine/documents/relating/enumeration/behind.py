"""How many are named behind a number: in brackets or behind a colon."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.enumeration.items import items_of
from baigong.engine.documents.relating.spots import any_between
from baigong.engine.figures.interval import Interval

LONGEST = 300


def named_behind(scan: Scan, quantity: Quantity) -> Interval | None:
    """``5所学校：A、B、C`` and ``5所学校（A、B、C）``."""
    text = scan.document.text
    opens = claim("enumeration", "opens").match(text[quantity.end : quantity.end + 40])
    if opens is None:
        return None
    begin = quantity.end + opens.end()
    if any_between(scan, quantity.end, begin):
        return None
    bracket = opens["open"] in words("enumeration")["brackets"]
    ends = claim("enumeration", "bracket_ends" if bracket else "colon_ends").search(text, begin, begin + LONGEST)
    if ends is None and begin + LONGEST < len(text):
        return None
    listed = text[begin : ends.start() if ends else len(text)].strip()
    if bracket and (claim("enumeration", "explains").search(listed) or claim("enumeration", "open").search(listed)):
        return None
    return items_of(listed, names_only=bracket)
