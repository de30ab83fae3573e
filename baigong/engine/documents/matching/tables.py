"""What a table says of a number in one of its cells: the words and dates of its row, of its column, and right above the table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from baigong.engine.documents.matching.wordlist import plain, words
from baigong.engine.documents.model import Aside, Cell, Document, Paragraph, Quantity, Scan


@dataclass(frozen=True, slots=True)
class Placed:
    """A number's place in a table. ``name`` is what its heads call it, where the number is all that its cell holds and the heads
    name one thing alone; ``said`` are all words that may say of what it is told, ``dates`` their dates.
    """

    name: str
    said: str
    dates: tuple[Aside, ...]


class Tables:
    """Finds the heads of numbers in tables."""

    def __init__(self, scan: Scan) -> None:
        self._document = scan.document
        self._starts = [one.start for one in scan.document.paragraphs]
        counted = {self._at(one.start) for one in scan.quantities}
        self._dates: dict[int, list[Aside]] = defaultdict(list)
        for one in scan.asides:
            if one.kind == "date":
                self._dates[self._at(one.start)].append(one)
        self._heads: dict[tuple[int, str, int], list[int]] = defaultdict(list)
        self._above: dict[int, int] = {}
        for number, paragraph in enumerate(scan.document.paragraphs):
            if paragraph.cell is None:
                continue
            self._above.setdefault(paragraph.cell.table, number - 1)
            if number not in counted:
                self._heads[paragraph.cell.table, "row", paragraph.cell.row].append(number)
                self._heads[paragraph.cell.table, "column", paragraph.cell.column].append(number)

    def placed(self, one: Quantity) -> Placed | None:
        """Its place; None for a number that is in no table."""
        number = self._at(one.start)
        paragraph = self._document.paragraphs[number] if number >= 0 else None
        if paragraph is None or paragraph.cell is None:
            return None
        beside, above = self._around(number, paragraph.cell)
        names = {name for head in beside if (name := name_of(_text(self._document, self._document.paragraphs[head])))}
        alone = _text(self._document, paragraph).strip() == self._document.text[one.start : one.end]
        around = [*above, *beside]
        said = "\n".join(_text(self._document, self._document.paragraphs[head]) for head in around)
        dates = tuple(date for head in around for date in self._dates[head])
        return Placed(names.pop() if alone and len(names) == 1 else "", said, dates)

    def _around(self, number: int, cell: Cell) -> tuple[list[int], list[int]]:
        """The cells of its row and those over it that hold no quantity; and the line above the table."""
        row = self._heads[cell.table, "row", cell.row]
        column = [one for one in self._heads[cell.table, "column", cell.column] if one < number and one not in row]
        above = self._above[cell.table]
        return [*row, *column], [above] if above >= 0 and self._document.paragraphs[above].cell is None else []

    def _at(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def name_of(head: str) -> str:
    """What a head names, without its unit; empty where it says a date, or that numbers follow."""
    text = re.sub(words()["unit_in_head"], "", head)
    return "" if re.fullmatch(words()["empty_head"], plain(text)) else plain(text)


def _text(document: Document, paragraph: Paragraph) -> str:
    return document.text[paragraph.start : paragraph.end]
