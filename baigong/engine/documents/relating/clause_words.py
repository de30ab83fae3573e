"""The words of its clause around a numeral."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity, Scan


def lead(scan: Scan, quantity: Quantity) -> str:
    """The words of its clause before the numeral, 40 characters at most."""
    start = scan.clauses[quantity.clause].start
    place = numeral(quantity)
    return scan.document.text[max(start, place - 40) : place]


def numeral(quantity: Quantity) -> int:
    """Where the numeral begins."""
    return quantity.number[0] or quantity.start


def trail(scan: Scan, quantity: Quantity, length: int = 40) -> str:
    """What follows a quantity, whatever it is."""
    return scan.document.text[quantity.end : quantity.end + length]
