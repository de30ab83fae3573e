"""A PDF as a document."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.model import Document, Paragraph, ParagraphKind
from baigong.engine.documents.reading.kinds import guess
from baigong.engine.documents.reading.pdf.apart import pages_apart
from baigong.engine.documents.reading.pdf.joining import joined
from baigong.engine.documents.reading.pdf.pages import Page
from baigong.engine.documents.reading.pdf.running import Parted, part
from baigong.engine.documents.reading.pdf.shapes import shapes


def read_pdf(data: bytes, name: str) -> Document:
    """The document in a PDF. Raises InputError, one sentence, for one that is broken, locked, too long, or a scan without text."""
    pages = pages_apart(data, name)
    hold_text(pages, name)
    parted = part(pages)
    paragraphs = joined(parted.lines, pages)
    kinds = guess([text for text, _centred in paragraphs], [centred for _text, centred in paragraphs])
    heads: list[ParagraphKind] = ["header"] * len(parted.heads)
    texts = [text for text, _centred in paragraphs] + parted.heads
    folded = "\n".join(texts).translate(shapes().radicals)
    return Document(folded, _placed(texts, kinds + heads), name, _notes(pages, parted, texts))


def hold_text(pages: Sequence[Page], name: str) -> None:
    """Raise InputError for a scan without text, and for text whose characters mean nothing."""
    shape = shapes()
    lines = [line for page in pages for line in page.lines]
    if len(_with_text(pages)) < max(1.0, shape.readable * len(pages)):
        raise InputError(
            _("{name} 里没有可读取的文字，看来是扫描件。请提供原来的 .docx 文件，或先做文字识别（OCR）。").format(
                name=name
            )
        )
    if sum(line.unknown + _strange(line.text) for line in lines) > shape.unknown * sum(
        len(line.text) for line in lines
    ):
        raise InputError(
            _("{name} 的字体没有给出文字的编码，读出来是乱码。请提供原来的 .docx 文件。").format(name=name)
        )


def _strange(text: str) -> int:
    """How many characters no Chinese document is written with: numbers of glyphs, taken for characters, are of all scripts."""
    return (
        len(text) - len(text.encode("gbk", "ignore").decode("gbk")) - sum(ord(one) in shapes().radicals for one in text)
    )


def _with_text(pages: Sequence[Page]) -> list[int]:
    """The numbers of the pages that have text, from 1; a page of few characters counts where all have few."""
    few = shapes().few
    sizes = [sum(len(line.text) for line in page.lines) for page in pages]
    rich = [number for number, size in enumerate(sizes, 1) if size >= few]
    return rich if rich or len(pages) > 1 else [number for number, size in enumerate(sizes, 1) if size]


def _placed(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    place = 0
    for text, kind in zip(texts, kinds, strict=True):
        found.append(Paragraph(place, place + len(text), kind))
        place += len(text) + 1
    return tuple(found)


def _notes(pages: Sequence[Page], parted: Parted, texts: Sequence[str]) -> tuple[str, ...]:
    radicals = shapes().radicals
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.lines]
    shown = _("、").join(empty[:10])
    counted = {
        _("PDF 按版面还原段落，表格按行读取，图片中的文字没有读取。"): 1,
        _("第 {pages} 页没有可读取的文字（可能是扫描页或空白页），共 {n} 页。"): len(empty),
        _("页码没有读取，共 {n} 处。"): parted.numbers,
        _("正文里的脚注编号没有读取，共 {n} 处。"): sum(line.marks for page in pages for line in page.lines),
        _("有 {n} 个部首字形已换成普通汉字。"): sum(ord(one) in radicals for text in texts for one in text),
        _("有 {n} 个字符在 PDF 里没有编码，可能读错。"): sum(line.unknown for page in pages for line in page.lines),
        _("有 {n} 处批注或表单内容没有读取。"): sum(page.marks for page in pages),
    }
    return tuple(sentence.format(n=n, pages=shown) for sentence, n in counted.items() if n)
