"""One letter, whatever it is kept in: the same paragraphs of the same kinds."""

from __future__ import annotations

import io

import docx as library
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import document_of, read_bytes
from tests.engine.documents.reading.wordfile import cell, docx, p, r, row, t, table

LETTER = [
    ("title", "云州市教育局"),
    ("title", "关于市八届人大二次会议第31号建议的答复"),
    ("body", "某某代表："),
    ("body", "您提出的《关于改善乡村学校条件的建议》收悉，现答复如下："),
    ("heading", "一、基本情况"),
    ("body", "全市现有乡村学校86所，其中小学52所、初中34所；在校学生约3.2万人，占全市学生的22%。"),
    ("heading", "（一）校舍建设"),
    ("body", "2017年以来投入1.2亿元，改造校舍13万平方米，新建食堂28个。"),
    ("heading", "二、下一步打算"),
    ("body", "到2020年，力争使每所学校都有塑胶运动场，感谢您的关心和支持。"),
    ("body", "云州市教育局"),
    ("body", "2018年8月31日"),
]
WORDS = [words for _kind, words in LETTER]


def seen(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.text[one.start : one.end].strip()) for one in document.paragraphs]


def by_hand() -> bytes:
    return docx(t(*WORDS))


def by_library() -> bytes:
    stream, document = io.BytesIO(), library.Document()
    document.styles["Normal"].font.size = Pt(16)
    for kind, words in LETTER:
        paragraph = document.add_paragraph()
        if kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for place in range(0, len(words), 7):
            paragraph.add_run(words[place : place + 7]).bold = place % 2 == 0
    document.save(stream)
    return stream.getvalue()


def by_line_breaks() -> bytes:
    return docx(p("<w:r>" + "<w:br/>".join(f"<w:t>{words}</w:t>" for words in WORDS) + "</w:r>"))


def by_revisions() -> bytes:
    who = 'w:id="1" w:author="某"'
    return docx(
        "".join(
            p(
                r(words[:3]),
                f"<w:del {who}><w:r><w:delText>99</w:delText></w:r></w:del>",
                f"<w:ins {who}>{r(words[3:])}</w:ins>",
            )
            for words in WORDS
        )
    )


FORMS = {
    "utf-8": "\n".join(WORDS).encode(),
    "gb18030, set in": "\r\n".join(f"　　{words}" for words in WORDS).encode("gb18030"),
    "utf-16, blank lines": "\r\n\r\n".join(WORDS).encode("utf-16"),
    "docx by hand": by_hand(),
    "docx by a library": by_library(),
    "docx with line breaks": by_line_breaks(),
    "docx with revisions": by_revisions(),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_letter_is_the_same(form: str) -> None:
    assert seen(read_bytes(FORMS[form], "答复")) == LETTER


@pytest.mark.parametrize("form", FORMS)
def test_what_was_read_reads_the_same_as_text(form: str) -> None:
    document = read_bytes(FORMS[form], "答复")
    again = document_of(document.text)
    assert again.text == document.text
    assert seen(again) == seen(document)


def test_every_number_is_at_its_place() -> None:
    for data in FORMS.values():
        document = read_bytes(data, "答复")
        for number in ("86所", "3.2万人", "22%", "1.2亿元", "13万平方米", "28个"):
            start = document.text.index(number)
            assert sum(one.start <= start < one.end for one in document.paragraphs) == 1


def test_a_table_in_a_letter_read_as_text_is_its_lines() -> None:
    body = (
        t("情况如下：")
        + table(row(cell(t("小学")), cell(t("52"))), row(cell(t("初中")), cell(t("34"))))
        + t("共86所。")
    )
    document = read_bytes(docx(body), "答复.docx")
    assert document_of(document.text).text.split("\n") == ["情况如下：", "小学", "52", "初中", "34", "共86所。"]
