"""Where each number of a letter came from, for programs (JSON) and for readers (a page)."""

from __future__ import annotations

from baigong.engine.documents.letters.trace.page import as_html
from baigong.engine.documents.letters.trace.places import Placed, placed, trace

__all__ = ["Placed", "as_html", "placed", "trace"]
