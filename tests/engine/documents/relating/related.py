"""Short ways to ask what the checker claims of a text."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Cell, Document, Paragraph, Relation, RelationKind, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import relate
from baigong.engine.documents.scanning import scan

Claim = tuple[str, tuple[str, ...], bool]
"""The kind, the numerals as printed (the whole first), and whether it holds."""


def shown(seen: Scan, relation: Relation) -> Claim:
    """A relation with the texts of its quantities."""
    return relation.kind, tuple(seen.quantities[index].text for index in relation.quantities), relation.holds


def claims(text: str, *kinds: RelationKind) -> list[Claim]:
    """What is claimed of a text, of these kinds only (all where none is named)."""
    seen = scan(document_of(text))
    return [shown(seen, one) for one in relate(seen) if not kinds or one.kind in kinds]


def failed(text: str) -> list[tuple[str, ...]]:
    """The quantities of every relation that no true values satisfy, of any kind."""
    return [texts for _kind, texts, holds in claims(text) if not holds]


def relations(text: str, *kinds: RelationKind) -> list[Relation]:
    """The relations of a text, of these kinds only."""
    return [one for one in relate(scan(document_of(text))) if not kinds or one.kind in kinds]


def wrong(document: Document | str) -> Relation:
    """The one relation that no true values satisfy."""
    seen = scan(document_of(document) if isinstance(document, str) else document)
    (found,) = [one for one in relate(seen) if not one.holds]
    return found


def table(rows: Sequence[Sequence[str]], before: str = "") -> Document:
    """A document with one table; each cell is a paragraph with its place."""
    text, paragraphs = before + "\n", [Paragraph(0, len(before))]
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            paragraphs.append(Paragraph(len(text), len(text) + len(words), "cell", Cell(0, row, column)))
            text += words + "\n"
    return Document(text, tuple(paragraphs))


def claims_of(document: Document) -> list[Claim]:
    """What is claimed of a document's sums."""
    seen = scan(document)
    return [shown(seen, one) for one in relate(seen) if one.kind == "sum"]
