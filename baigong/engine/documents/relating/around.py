"""The words around a quantity, and the quantities before it."""

from __future__ import annotations

from baigong.engine.documents.model import Clause, Quantity, Scan
from baigong.engine.documents.relating.words import data

LONG_SENTENCE = 40
"""Clauses of a sentence that are looked back upon; a list without a full stop may have thousands."""


def clause_of(scan: Scan, quantity: Quantity) -> Clause:
    """The clause in which a quantity stands."""
    return scan.clauses[quantity.clause]


def sentence_before(scan: Scan, quantity: Quantity) -> str:
    """The words from the beginning of the sentence to the quantity."""
    first, last = quantity.clause, max(0, quantity.clause - LONG_SENTENCE)
    while first > last and scan.clauses[first - 1].sentence == quantity.sentence:
        first -= 1
    return scan.document.text[scan.clauses[first].start : quantity.start]


def own_words(scan: Scan, index: int) -> str:
    """The words right before a quantity that no mark and no other quantity cuts off: 占技能人才总量的 before 22%."""
    quantity = scan.quantities[index]
    start = max(clause_of(scan, quantity).start, scan.quantities[index - 1].end if index else 0)
    said = scan.document.text[start : quantity.start]
    marks = data("words")["common"]["delimiters"]
    return said[max((place for place, mark in enumerate(said) if mark in marks), default=-1) + 1 :]


def earlier(scan: Scan, index: int, most: int = 12) -> list[int]:
    """The quantities before this one in its sentence, the nearest first."""
    sentence = scan.quantities[index].sentence
    found: list[int] = []
    for place in range(index - 1, max(-1, index - 1 - most), -1):
        if scan.quantities[place].sentence != sentence:
            break
        found.append(place)
    return found
