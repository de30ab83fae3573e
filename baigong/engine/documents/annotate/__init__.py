"""Write findings into a .docx as comments."""

from __future__ import annotations

from baigong.engine.documents.annotate.annotating import annotate

__all__ = ["annotate"]
