"""A document of lines, made without the program's reading."""

from __future__ import annotations

from baigong.engine.documents.model import Cell, Document, Finding, Paragraph, ParagraphKind, Scan
from baigong.engine.documents.slips import find_slips


def paper(text: str, kinds: dict[int, ParagraphKind] | None = None, cells: bool = False) -> Scan:
    """Each line a paragraph of the body, unless ``kinds`` says otherwise of its number."""
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind: ParagraphKind = "cell" if cells else (kinds or {}).get(number, "body")
        paragraphs.append(Paragraph(at, at + len(line), kind, Cell(0, number, 0) if cells else None))
        at += len(line) + 1
    return Scan(Document(text, tuple(paragraphs)), (), (), ())


def slips(text: str, kinds: dict[int, ParagraphKind] | None = None, cells: bool = False) -> list[Finding]:
    """What is found in it."""
    return find_slips(paper(text, kinds, cells))


def names(text: str, kinds: dict[int, ParagraphKind] | None = None, cells: bool = False) -> list[str]:
    """The rules that found something."""
    return [one.rule for one in slips(text, kinds, cells)]


def marked(text: str) -> list[str]:
    """The words that are marked."""
    return [text[one.start : one.end] for one in slips(text)]
