"""Whose document it is: a letter of another city is not matched with this one's records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.documents.matching.city import CityFigures
from baigong.engine.documents.matching.scope import names_another
from baigong.engine.documents.matching.wordlist import words
from baigong.engine.documents.model import Document

FIRST, LAST = 5, 8
"""Lines looked at from the top and from the bottom."""
LONGEST = 40
"""A longer line at the end is no signature."""


def speaks_of(document: Document, city: CityFigures) -> bool:
    """Whether the document is matched with the city's figures: it is the city's, and there are figures of its day."""
    return bool(city.named) and sent_by(document, city)


def sent_by(document: Document, city: CityFigures) -> bool:
    """Whether the document is this city's: its title and signature name it, or no other place, neither there nor in the text."""
    ends = list(_ends(document))
    own = re.compile(re.escape(city.stem))
    if any(name in line for line in ends for name in city.divisions):
        return False
    if any(own.search(line) for line in ends):
        return True
    if any(names_another(line, city) or _names_higher(line) for line in ends):
        return False
    return own.search(document.text) is not None or not names_another(document.text, city)


def _ends(document: Document) -> Iterator[str]:
    """The lines that say from whom it is: titles, the first and the last few outside of tables; not the line of whom it is to."""
    lines = [document.text[one.start : one.end].strip() for one in document.paragraphs if one.kind == "title"]
    shown = [document.text[one.start : one.end].strip() for one in document.paragraphs if one.cell is None]
    shown = [line for line in shown if line]
    lines += shown[:FIRST] + [line for line in shown[-LAST:] if line not in shown[:FIRST]]
    told = re.compile(words()["told"])
    return (line for line in lines if len(line) <= LONGEST and not told.search(line))


def _names_higher(line: str) -> bool:
    """Whether an office of the country or a province signs."""
    return re.search(words()["higher_office"], line) is not None
