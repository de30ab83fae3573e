"""Where a match stands: its paragraph, the sentence before it, whether it is inside a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from baigong.engine.documents.model import Document, Paragraph
from baigong.engine.documents.slips.rules import data

LOOK_BACK = 40


class Page:
    """A document, asked about places. Every question takes logarithmic time."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._starts = [one.start for one in document.paragraphs]

    @cached_property
    def names(self) -> list[tuple[int, int]]:
        """The places of names in 《》."""
        return [one.span() for one in re.finditer(data()["marks"]["name"], self.text)]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [start for start, _end in self.names]

    def paragraph(self, place: int) -> Paragraph | None:
        """The paragraph of a place."""
        at = bisect_right(self._starts, place) - 1
        return self.document.paragraphs[at] if at >= 0 else None

    def in_name(self, place: int) -> bool:
        """Whether a place is between 《 and 》."""
        at = bisect_right(self._name_starts, place) - 1
        return at >= 0 and self.names[at][0] < place < self.names[at][1]

    def in_cell(self, place: int) -> bool:
        """Whether a place is in a table."""
        paragraph = self.paragraph(place)
        return paragraph is not None and (paragraph.cell is not None or paragraph.kind == "cell")

    def before(self, place: int) -> str:
        """What precedes in the same sentence, 40 characters at most."""
        return re.split(data()["marks"]["sentence_end"], self.text[max(0, place - LOOK_BACK) : place])[-1]
