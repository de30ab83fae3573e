"""Word documents (.docx): read them, and find the places of their words."""

from __future__ import annotations

from baigong.engine.documents.reading.word.document import read_word

__all__ = ["read_word"]
