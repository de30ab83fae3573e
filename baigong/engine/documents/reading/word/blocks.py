"""What a walk through a .docx finds: paragraphs made of pieces, each with its place in the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from baigong.engine.documents.model import Cell, ParagraphKind

if TYPE_CHECKING:
    from lxml.etree import _Element

Place = Literal["body", "box", "note", "header"]


@dataclass(slots=True)
class Piece:
    """Some characters. ``element`` holds them and is a child of ``run``; it is None for what the file does not hold (a list's number),
    and for what cannot be cut. ``run`` is where a comment can stand: for a footnote that of its reference, for a header None.
    """

    text: str
    element: _Element | None
    run: _Element | None


@dataclass(slots=True)
class Block:
    """A paragraph; its text may hold line breaks. ``kind`` is None where the style does not say it."""

    place: Place
    kind: ParagraphKind | None = None
    centred: bool = False
    cell: Cell | None = None
    paragraph: _Element | None = None
    """Its last ``w:p``."""
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Walked:
    """All blocks in the order of reading, and how often something was met that is told to the reader."""

    blocks: list[Block] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
