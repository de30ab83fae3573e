"""Where something stands, as one would say it."""

from __future__ import annotations

from bisect import bisect_right

from baigong.engine.base.language import _
from baigong.engine.documents.model import Document, Paragraph

BY_PARAGRAPHS = (".docx", ".pdf")


def place(document: Document, offset: int) -> str:
    """第3行 of a text, 第3段 of a Word file or PDF (blank ones not counted), 表1第2行第3列 of a table."""
    paragraph = paragraph_at(document, offset)
    if paragraph is not None and paragraph.cell is not None:
        cell = paragraph.cell
        return _("表{table}第{row}行第{column}列").format(
            table=cell.table + 1, row=cell.row + 1, column=cell.column + 1
        )
    if not document.name.lower().endswith(BY_PARAGRAPHS):
        return _("第{n}行").format(n=document.text.count("\n", 0, offset) + 1)
    if paragraph is not None and paragraph.kind == "footnote":
        return _("脚注")
    if paragraph is not None and paragraph.kind == "header":
        return _("页眉页脚")
    before = sum(
        one.start <= offset and one.cell is None and bool(document.text[one.start : one.end].strip())
        for one in document.paragraphs
        if one.kind in {"title", "heading", "body"}
    )
    return _("第{n}段").format(n=max(before, 1))


def paragraph_at(document: Document, offset: int) -> Paragraph | None:
    """The paragraph that holds the place, or ends at it; None where there is none."""
    index = bisect_right(document.paragraphs, offset, key=lambda one: one.start) - 1
    if index < 0:
        return None
    found = document.paragraphs[index]
    return found if offset <= found.end else None
