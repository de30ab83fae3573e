"""PDF: its text, line by line, put together again."""

from __future__ import annotations

from baigong.engine.documents.reading.pdf.document import read_pdf

__all__ = ["read_pdf"]
