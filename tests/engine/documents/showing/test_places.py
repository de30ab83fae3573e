"""Where something stands, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baigong.engine.documents.model import Document, Paragraph
from baigong.engine.documents.showing import Places, place
from tests.engine.documents.showing.reports import document, table

TEXT = "标题\n\n第一段\n第二段"


@pytest.mark.parametrize(
    ("name", "offset", "words"),
    [
        ("函.txt", 0, "第1行"),
        ("函.txt", 2, "第1行"),
        ("函.txt", 3, "第2行"),
        ("函.txt", 4, "第3行"),
        ("函.txt", 8, "第4行"),
        ("函.txt", len(TEXT), "第4行"),
        ("", 4, "第3行"),
        ("函.docx", 0, "第1段"),
        ("函.docx", 4, "第2段"),
        ("函.DOCX", 8, "第3段"),
        ("函.pdf", 8, "第3段"),
    ],
)
def test_lines_of_a_text_and_paragraphs_of_a_file(name: str, offset: int, words: str) -> None:
    assert place(document(TEXT, name), offset) == words


def test_cells_have_table_row_and_column() -> None:
    of = table([["项目", "数量"], ["基地", "13个"]])
    assert place(of, of.text.index("13个")) == "表1第2行第2列"
    assert place(of, 0) == "表1第1行第1列"


def test_footnotes_and_headers_are_not_counted() -> None:
    paragraphs = (Paragraph(0, 2, "header"), Paragraph(3, 5), Paragraph(6, 8, "footnote"), Paragraph(9, 11))
    of = Document("页眉\n正文\n脚注\n末段", paragraphs, "函.docx")
    assert [place(of, offset) for offset in (0, 3, 6, 9)] == ["页眉页脚", "第1段", "脚注", "第2段"]


def test_a_document_without_paragraphs_still_has_a_place() -> None:
    assert place(Document("", (), "空.docx"), 0) == "第1段"
    assert place(Document("", ()), 0) == "第1行"


def test_many_places_of_one_document() -> None:
    of = replace(document("\n".join("句" * 3 for _line in range(50))), name="函.docx")
    places = Places(of)
    assert [places.of(one.start) for one in of.paragraphs] == [f"第{number}段" for number in range(1, 51)]
