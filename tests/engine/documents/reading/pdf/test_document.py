"""From pages of lines to a document, without a file."""

from __future__ import annotations

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.model import Document
from baigong.engine.documents.reading.pdf import document
from baigong.engine.documents.reading.pdf.lines import Line
from baigong.engine.documents.reading.pdf.pages import Page


def read(monkeypatch: pytest.MonkeyPatch, *texts: str, unknown: int = 0, marks: int = 0) -> Document:
    lines = [Line(text, 0, 80, 300, 600 - 60 * n, 616 - 60 * n, 16, unknown) for n, text in enumerate(texts)]
    monkeypatch.setattr(document, "pages_apart", lambda _data, _name: [Page(595, 842, lines, marks)])
    return document.read_pdf(b"", "信.pdf")


def test_radicals_are_folded_in_their_places_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, "全市⼈员13⼈，⻓期。", "⻅附件第一张表格。")
    assert found.text == "全市人员13人，长期。\n见附件第一张表格。"
    assert [(one.start, one.end) for one in found.paragraphs] == [(0, 11), (12, 21)]
    assert found.notes[1:] == ("有 4 个部首字形已换成普通汉字。",)


def test_full_width_digits_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "全市共有１３个工作室。").text == "全市共有１３个工作室。"


def test_a_few_characters_without_a_meaning_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, "全市共有工作室13个\ufffd。", unknown=1)
    assert found.notes[1:] == ("有 1 个字符在 PDF 里没有编码，可能读错。",)


def test_many_characters_without_a_meaning_are_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"信\.pdf 的字体没有给出文字的编码"):
        read(monkeypatch, "\ufffd\ufffd\ufffd\ufffd13\ufffd\ufffd\ufffd", unknown=7)


@pytest.mark.parametrize("text", ["ĂԆ܈ऊଌഎ༐ᄒጔᔖ13", "䀁䀂䀃䀄䀅䀆13個", "ÀÁÂÃÄÅÆÇÈ13"])
def test_numbers_of_glyphs_taken_for_characters_are_one_sentence(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    with pytest.raises(InputError, match="乱码"):
        read(monkeypatch, text)


@pytest.mark.parametrize("text", ["技師学院13個，鎔基、喆。", "Zürich: 13 cafés", "㐂先生等13人出席会议。"])
def test_rare_characters_among_others_are_read(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert read(monkeypatch, text).text == text


def test_comments_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "全市共有工作室13个。", marks=2).notes[1:] == ("有 2 处批注或表单内容没有读取。",)


def test_the_name_and_the_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, "年度报告", "各县区：", "一、情况", "全市13个。")
    assert found.name == "信.pdf"
    assert [one.kind for one in found.paragraphs] == ["title", "body", "heading", "body"]
