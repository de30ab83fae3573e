"""Read a document: plain text, Word or PDF."""

from __future__ import annotations

from baigong.engine.documents.reading.files import read_bytes, read_document
from baigong.engine.documents.reading.plain import document_of

__all__ = ["document_of", "read_bytes", "read_document"]
