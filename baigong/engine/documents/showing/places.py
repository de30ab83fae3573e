"""Where something stands, as one would say it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from baigong.engine.base.language import _
from baigong.engine.documents.model import Document, Paragraph

BY_PARAGRAPHS = (".docx", ".pdf")
COUNTED = {"title", "heading", "body"}


class Places:
    """Names places of one document: 第3行 of a text, 第3段 of a Word file or PDF (blank ones not counted), 表1第2行第3列."""

    def __init__(self, document: Document) -> None:
        self._paragraphs = document.paragraphs
        self._starts = [one.start for one in document.paragraphs]
        text = document.text
        self._counted = list(
            accumulate(
                int(one.kind in COUNTED and one.cell is None and bool(text[one.start : one.end].strip()))
                for one in document.paragraphs
            )
        )
        self._breaks = [place for place, letter in enumerate(text) if letter == "\n"]
        self._by_lines = not document.name.lower().endswith(BY_PARAGRAPHS)

    def of(self, offset: int) -> str:
        """The place of a character, in the reader's language."""
        index = bisect_right(self._starts, offset) - 1
        paragraph = self._paragraphs[index] if index >= 0 else None
        if paragraph is not None and paragraph.cell is not None:
            at = paragraph.cell
            return _("表{table}第{row}行第{column}列").format(table=at.table + 1, row=at.row + 1, column=at.column + 1)
        if self._by_lines:
            return _("第{n}行").format(n=bisect_right(self._breaks, offset - 1) + 1)
        return _aside(paragraph) or _("第{n}段").format(n=max(self._counted[index] if index >= 0 else 1, 1))


def _aside(paragraph: Paragraph | None) -> str:
    if paragraph is None:
        return ""
    return {"footnote": _("脚注"), "header": _("页眉页脚")}.get(paragraph.kind, "")


def place(document: Document, offset: int) -> str:
    """The place of one character; for many, keep a :class:`Places`."""
    return Places(document).of(offset)
