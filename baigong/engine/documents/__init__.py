"""Official documents: read and check their numbers; write them.

Names are imported when they are first used, so that a command pays only for what it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{HOMES.get(name, 'model')}"), name)
