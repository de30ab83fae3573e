"""When and where: the times and places that the words before a quantity name."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.words import pattern


def times(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """When: the last year named before it in its sentence, and the words like 上年, 上半年, 3月 after that."""
    said = sentence_before(scan, quantity)
    found: set[str] = set()
    names = ("year", "year_before", "year_now", "part_of_year")
    marks = [(hit.start(), name, hit[0]) for name in names for hit in pattern("common", name).finditer(said)]
    last = max((place for place, name, _text in marks if name != "part_of_year"), default=-1)
    found |= {text for place, name, text in marks if place == last or (place > last and name == "part_of_year")}
    return frozenset(found)


def places(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """Where: 全市, 我市, 北城区 … named before it in its sentence."""
    return frozenset(hit[0] for hit in pattern("common", "place").finditer(sentence_before(scan, quantity)))
