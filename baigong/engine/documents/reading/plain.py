"""Plain text as a document: nothing is added or taken away."""

from __future__ import annotations

import re

from baigong.engine.documents.model import Document, Paragraph
from baigong.engine.documents.reading.kinds import guess
from baigong.engine.documents.reading.limits import hold_length
from baigong.engine.documents.reading.piped import STROKE, tables

LINE = re.compile("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def document_of(text: str, name: str = "", notes: tuple[str, ...] = ()) -> Document:
    """Text as a document, kept character for character; each line that is not blank is a paragraph, or several cells.

    Raises InputError for more characters than are read.
    """
    hold_length(len(text))
    lines = [line for line in LINE.finditer(text) if not line.group().isspace()]
    kinds = guess([line.group() for line in lines])
    cells = dict(tables(lines)) if STROKE.search(text) else {}
    paragraphs: list[Paragraph] = []
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        paragraphs += cells[number] if number in cells else (Paragraph(line.start(), line.end(), kind),)
    return Document(text, tuple(paragraphs), name, notes)
