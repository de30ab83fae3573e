"""From the blocks of a walk to a text with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.documents.model import Paragraph, ParagraphKind
from baigong.engine.documents.reading.kinds import guess
from baigong.engine.documents.reading.plain import LINE
from baigong.engine.documents.reading.word.blocks import Block, Piece, Walked

KINDS: dict[str, ParagraphKind] = {"note": "footnote", "header": "header"}


@dataclass(slots=True)
class Span:
    """A piece and where it stands in the text."""

    start: int
    end: int
    piece: Piece
    block: Block


@dataclass(frozen=True, slots=True)
class Assembled:
    """The text of a document: its paragraphs with a line break between them, blank ones left out."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    spans: list[Span]


def assemble(walked: Walked) -> Assembled:
    """The text, its paragraphs, and the place of each piece."""
    texts: list[str] = []
    spans: list[Span] = []
    lines: list[tuple[Block, re.Match[str], int]] = []
    place = 0
    for block in walked.blocks:
        text = block.text
        if not text.strip():
            continue
        lines += [(block, line, place) for line in LINE.finditer(text) if not line.group().isspace()]
        spans += _spans(block, place)
        texts.append(text)
        place += len(text) + 1
    kinds = iter(_kinds([(block, line.group()) for block, line, _place in lines]))
    paragraphs = tuple(
        Paragraph(at + line.start(), at + line.end(), next(kinds), block.cell) for block, line, at in lines
    )
    return Assembled("\n".join(texts), paragraphs, spans)


def _spans(block: Block, place: int) -> Iterator[Span]:
    for piece in block.pieces:
        yield Span(place, place + len(piece.text), piece, block)
        place += len(piece.text)


def _kinds(lines: list[tuple[Block, str]]) -> Iterator[ParagraphKind]:
    own = [(block, line) for block, line in lines if block.place == "body" and block.cell is None]
    guessed = iter(guess([line for _block, line in own], [block.centred for block, _line in own]))
    for block, _line in lines:
        if block.place in KINDS:
            yield KINDS[block.place]
        elif block.cell is not None:
            yield "cell"
        elif block.place == "box":
            yield block.kind or "body"
        else:
            kind = next(guessed)
            yield block.kind or kind
