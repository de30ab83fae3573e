"""A .docx as a document."""

from __future__ import annotations

from baigong.engine.documents.model import Document
from baigong.engine.documents.reading.limits import hold_length
from baigong.engine.documents.reading.word.assembling import assemble
from baigong.engine.documents.reading.word.package import Package
from baigong.engine.documents.reading.word.telling import told
from baigong.engine.documents.reading.word.walk import walk


def read_word(data: bytes, name: str) -> Document:
    """The document in a .docx. Raises InputError, one sentence, for a broken, locked or hostile file."""
    package = Package(data, name)
    walked = walk(package, package.xml(package.main))
    hold_length(sum(len(piece.text) + 1 for block in walked.blocks for piece in block.pieces))
    found = assemble(walked)
    return Document(found.text, found.paragraphs, name, told(walked.counts))
