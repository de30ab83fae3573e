"""A story of a .docx (the body, a footnote, a header, a text box): its paragraphs and tables in order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from baigong.engine.documents.model import Cell
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.word.blocks import Block, Piece, Place
from baigong.engine.documents.reading.word.choices import children
from baigong.engine.documents.reading.word.depth import Depth
from baigong.engine.documents.reading.word.fields import Fields
from baigong.engine.documents.reading.word.names import child, number, path, value
from baigong.engine.documents.reading.word.numbering import Numbering
from baigong.engine.documents.reading.word.runs import Runs
from baigong.engine.documents.reading.word.styles import Styles, over, said_by

if TYPE_CHECKING:
    from lxml.etree import _Element

AROUND = {"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"}


class Reader:
    """What all stories of a document share, and the blocks found so far."""

    def __init__(self, name: str, styles: Styles, numbering: Numbering) -> None:
        self.styles, self.numbering, self.depth = styles, numbering, Depth(name)
        self.counts: Counter[str] = Counter()
        self.blocks: list[Block] = []
        self.tables = 0

    def story(self, root: _Element, place: Place, anchor: _Element | None = None) -> Runs:
        """Read a story; comments on it stand at ``anchor`` unless it is the body. Gives what was referred to in it."""
        runs = Runs(Fields(root, self.counts), self.styles, self.counts, self.depth)
        runs.anchor, runs.anchored = anchor, place != "body"
        Story(self, runs, place).content(root, None)
        return runs


class Story:
    """The walk through one story."""

    def __init__(self, reader: Reader, runs: Runs, place: Place) -> None:
        self.reader, self.runs, self.place = reader, runs, place
        self.pending: Block | None = None
        """A paragraph whose mark is deleted: the next one continues it."""

    def content(self, parent: _Element, cell: Cell | None) -> None:
        """The whole of a story or a cell."""
        self.blocks(parent, cell)
        self.close()

    def blocks(self, parent: _Element, cell: Cell | None) -> None:
        """The paragraphs and tables of a story, a cell, or something around them."""
        with self.reader.depth:
            for name, one in children(parent):
                if name == "w:p":
                    self.paragraph(one, cell)
                elif name == "w:tbl":
                    self.table(one)
                elif name in AROUND:
                    self.blocks(one, cell)
                elif name == "w:altChunk":
                    self.reader.counts["objects"] += 1

    def paragraph(self, element: _Element, cell: Cell | None) -> None:
        """One paragraph, then the text boxes that it holds."""
        own, styles = child(element, "w:pPr"), self.reader.styles
        style = over(styles.paragraph(value(child(own, "w:pStyle"))), said_by(own, None))
        block = self.pending or Block(self.place, cell=cell)
        self.pending = None
        block.kind, block.centred, block.paragraph = style.kind, bool(style.centred), element
        first = len(block.pieces)
        self.runs.paragraph(element, block, style)
        if style.contents:
            self.reader.counts["contents"] += len(block.pieces) > first
            del block.pieces[first:]
        mark = path(own, "w:rPr")
        self.reader.counts["revisions"] += child(mark, "w:ins") is not None or child(mark, "w:del") is not None
        boxes, self.runs.boxes = self.runs.boxes, []
        if child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None:
            self.pending = block
        else:
            self.number(block, style.list_id, style.level)
            self.reader.blocks.append(block)
        for box, anchor in boxes:
            self.reader.story(box, "box", anchor)

    def number(self, block: Block, list_id: str | None, level: int | None) -> None:
        """Put the number of its list before a paragraph."""
        label = self.reader.numbering.label(list_id, level) if list_id else ""
        if label:
            run = next((piece.run for piece in block.pieces), self.runs.anchor)
            block.pieces.insert(0, Piece(label, None, run))

    def close(self) -> None:
        """End a paragraph that nothing continues."""
        if self.pending is not None:
            self.reader.blocks.append(self.pending)
            self.pending = None

    def table(self, element: _Element) -> None:
        """A table, row by row; a cell that others are merged into is read once."""
        self.close()
        index, self.reader.tables = self.reader.tables, self.reader.tables + 1
        row = 0
        for one in through(element, "w:tr"):
            own = child(one, "w:trPr")
            self.reader.counts["revisions"] += child(own, "w:ins") is not None or child(own, "w:del") is not None
            if child(own, "w:del") is None:
                self.row(one, index, row, columns(child(own, "w:gridBefore"), 0))
                row += 1

    def row(self, element: _Element, table: int, row: int, column: int) -> None:
        """The cells of a row."""
        for one in through(element, "w:tc"):
            own = child(one, "w:tcPr")
            self.reader.counts["revisions"] += child(own, "w:cellDel") is not None
            merged = any(
                mark is not None and value(mark) != "restart"
                for mark in (child(own, "w:vMerge"), child(own, "w:hMerge"))
            )
            if not merged and child(own, "w:cellDel") is None:
                self.content(one, Cell(table, row, column))
            column += columns(child(own, "w:gridSpan"), 1)


def columns(element: _Element | None, least: int) -> int:
    """How many columns are passed, no more than a table has."""
    return max(least, min(number(value(element), least), limits().columns))


def through(element: _Element, wanted: str) -> list[_Element]:
    """Children of that name, also those in content controls around them."""
    found: list[_Element] = []
    todo = list(reversed(list(children(element))))
    while todo:
        name, one = todo.pop()
        if name == wanted:
            found.append(one)
        elif name in AROUND:
            todo.extend(reversed(list(children(one))))
    return found
