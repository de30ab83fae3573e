"""The pages of a PDF, opened and closed."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.reading.limits import hold_length, limits
from baigong.engine.documents.reading.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

ONE_AT_A_TIME = threading.Lock()
"""PDFium may be called by one thread only."""


@dataclass(slots=True)
class Page:
    """Its lines, and its size in points."""

    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    marks: int = 0
    """Comments and form fields on it, which are not read."""


def pages_of(data: bytes, name: str) -> list[Page]:
    """All pages. Raises InputError, one sentence, for a file that is broken, locked or too long."""
    from pypdfium2 import PdfDocument, PdfiumError

    with ONE_AT_A_TIME:
        try:
            with PdfDocument(data) as document:
                return _read(document, name)
        except PdfiumError as error:
            raise refused(getattr(error, "err_code", None), name) from None


def refused(code: int | None, name: str) -> InputError:
    """The sentence for a PDF that PDFium does not open."""
    from pypdfium2 import raw

    if code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return InputError(_("{name} 设了打开密码，不能读取。请去掉密码后重试。").format(name=name))
    return InputError(_("{name} 不是完好的 PDF，不能读取。请重新导出 PDF，或提供原来的 .docx 文件。").format(name=name))


def _read(document: PdfDocument, name: str) -> list[Page]:
    most, count = limits().pages, len(document)
    if count > most:
        raise InputError(
            _("{name} 有 {count:,} 页，超过一次能检查的 {most:,} 页。请把文件分成几份，分别检查。").format(
                name=name, count=count, most=most
            )
        )
    if not count:
        raise refused(None, name)
    pages: list[Page] = []
    total = 0
    for number in range(count):
        pages.append(_page(document, number, name))
        total += sum(len(line.text) for line in pages[-1].lines)
        hold_length(total)
    return pages


def _page(document: PdfDocument, number: int, name: str) -> Page:
    from pypdfium2 import raw

    page = document[number]
    try:
        text = page.get_textpage()
        try:
            count = text.count_chars()
            if count > limits().page_characters:
                raise InputError(
                    _("{name} 第 {page} 页的文字多得不正常，没有读取。请提供原来的 .docx 文件。").format(
                        name=name, page=number + 1
                    )
                )
            marks = sum(_is_mark(page.raw, index) for index in range(min(raw.FPDFPage_GetAnnotCount(page), 10_000)))
            return Page(page.get_width(), page.get_height(), lines_of(text, number, count), marks)
        finally:
            text.close()
    finally:
        page.close()


def _is_mark(page: object, index: int) -> bool:
    """Whether an annotation holds words: not a link, not a window of another one."""
    from pypdfium2 import raw

    annotation = raw.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return False
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind not in {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP}
