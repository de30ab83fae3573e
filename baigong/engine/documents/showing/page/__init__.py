"""One self-contained HTML page: the document with its numbers marked, and what was found beside it."""

from __future__ import annotations

from baigong.engine.documents.showing.page.whole import as_html

__all__ = ["as_html"]
