"""Official documents: read and check their numbers; write them.

Names are imported when they are first used, so that a command pays only for what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.documents.checking import check_document, check_text
    from baigong.engine.documents.model import Document, Finding, Quantity, Relation, Report, Scan
    from baigong.engine.documents.reading import document_of, read_document

__all__ = [
    "Document",
    "Finding",
    "Quantity",
    "Relation",
    "Report",
    "Scan",
    "check_document",
    "check_text",
    "document_of",
    "read_document",
]
HOMES = {"check_document": "checking", "check_text": "checking", "document_of": "reading", "read_document": "reading"}


def __getattr__(name: str) -> Any:
    return loaded(__name__, dict.fromkeys(__all__, "model") | HOMES, name)
