"""Numbers in the cells of a table take their measure word and their noun from the first row and the first column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from baigong.engine.documents.model import Cell, Document, Paragraph
from baigong.engine.documents.scanning.flat import flat
from baigong.engine.documents.scanning.plain import plain_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.setting import Setting
from baigong.engine.documents.scanning.tabbed import cell_at, cells_of, rows_of
from baigong.engine.documents.scanning.words import data, pattern


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings of a cell say: a measure word such as 万元, what is counted, and which of them."""

    measure: str
    counts: str
    label: str


Headings = Callable[[int], tuple[Heading, int, int]]


class Tables:
    """The headings of every cell of a document's tables."""

    def __init__(self, document: Document) -> None:
        self.cells: dict[Cell, str] = {
            one.cell: document.text[one.start : one.end].strip() for one in document.paragraphs if one.cell
        }
        self.rows = rows_of(document)
        self.cells = {**self.cells, **cells_of(document, self.rows)}
        self.units = dict(_units(document, self.rows))

    def heading(self, cell: Cell) -> Heading:
        """The headings over and beside a cell; empty words where there are none."""
        over = self.cells.get(Cell(cell.table, 0, cell.column), "") if cell.row else ""
        beside = self.cells.get(Cell(cell.table, cell.row, 0), "") if cell.column else ""
        rules = data("tables")
        measure = _measure(over) or _measure(beside) or self.units.get(cell.table, "")
        column, row = _words(over), _words(beside)
        plain = not column or column in rules["plain"].split()
        total = row in rules["total"].split()
        return Heading(measure, row if plain and not (total and column) else column, row or column)

    def headings_of(self, paragraph: Paragraph, text: str) -> Headings | None:
        """Tells a place's headings, and where in the paragraph's text its cell begins and ends; None outside tables."""
        cell = paragraph.cell
        if cell is not None:
            told = self.heading(cell), 0, len(text)
            return lambda _place: told
        if paragraph.start not in self.rows:
            return None
        table, row = self.rows[paragraph.start]

        def at(place: int) -> tuple[Heading, int, int]:
            column, start, end = cell_at(text, place)
            return self.heading(Cell(table, row, column)), start, end

        return at


def head(one: Printed, text: str, heading: Heading) -> tuple[str, str]:
    """Give a cell's number the measure word of its headings; what it counts and its label."""
    alone = not one.word and one.kind == "count" and one.understood and not text[one.end :].strip()
    if alone and heading.measure:
        whole = text[: one.end] + heading.measure
        full = plain_at(whole, one.number[0], Setting())
        if full is not None and full.value is not None:
            one.bounds, one.unit, one.kind, one.word = full.bounds, full.unit, full.kind, full.word
            one.step, one.value, one.place, one.scale = full.step, full.value, full.place, full.scale
    return heading.counts, heading.label


def _units(document: Document, rows: Mapping[int, tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The measure words that stand over whole tables: 单位：万元."""
    last = ""
    seen: set[int] = set()
    for one in document.paragraphs:
        table = one.cell.table if one.cell else rows.get(one.start, (None, 0))[0]
        if table is None:
            last = _over(document, one)
        elif table not in seen:
            seen.add(table)
            yield table, last


def _over(document: Document, paragraph: Paragraph) -> str:
    text = flat(document.text[paragraph.start : paragraph.end])
    found = pattern(data("tables")["over"]).search(text)
    return found["measure"] if found else ""


def _measure(heading: str) -> str:
    found = pattern(data("tables")["measure"]).search(flat(heading))
    return (found["measure"] or found["slash"]) if found else ""


def _words(heading: str) -> str:
    words = pattern(data("tables")["measure"]).sub("", flat(heading)).strip()
    return "".join(words.split()) if words and not words[0].isdigit() else ""
