"""Footnotes, headers and text boxes."""

from __future__ import annotations

from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.wordfile import box, docx, field, p, packed, parts_of, r, strict, t


def kinds(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "信.docx")
    return [(one.kind, document.text[one.start : one.end]) for one in document.paragraphs]


def note(which: int, *texts: str, kind: str = "") -> str:
    kind = f' w:type="{kind}"' if kind else ""
    return f'<w:footnote w:id="{which}"{kind}>{t(*texts)}</w:footnote>'


def reference(which: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{which}"/></w:r>'


def test_footnotes_stand_at_the_end_in_the_order_of_their_references() -> None:
    body = p(r("甲13个"), reference(2), r("。")) + p(r("乙3个"), reference(1), r("。"))
    notes = note(0, "——", kind="separator") + note(1, "注一5个。") + note(2, "注二6个。")
    assert kinds(docx(body, footnotes=notes)) == [
        ("body", "甲13个。"),
        ("body", "乙3个。"),
        ("footnote", "注二6个。"),
        ("footnote", "注一5个。"),
    ]


def test_endnotes_stand_after_footnotes() -> None:
    body = p(r("甲。"), reference(1, "endnote"), reference(1))
    data = docx(body, footnotes=note(1, "脚注"), endnotes=note(1, "尾注").replace("footnote", "endnote"))
    assert kinds(data) == [("body", "甲。"), ("footnote", "脚注"), ("footnote", "尾注")]


def test_a_note_that_nothing_refers_to_is_not_shown() -> None:
    assert kinds(docx(t("甲。"), footnotes=note(1, "旧注"))) == [("body", "甲。")]


def test_a_note_referred_to_twice_is_read_once_and_a_missing_one_not_at_all() -> None:
    body = p(r("甲。"), reference(1), reference(1), reference(9))
    assert kinds(docx(body, footnotes=note(1, "注"))) == [("body", "甲。"), ("footnote", "注")]


def test_footnotes_of_strict_files() -> None:
    assert kinds(strict(p(r("甲。"), reference(1)), footnotes=note(1, "注"))) == [("body", "甲。"), ("footnote", "注")]


def section(*references: str, title: bool = False) -> str:
    return f"<w:sectPr>{''.join(references)}{'<w:titlePg/>' if title else ''}</w:sectPr>"


def head(name: str, kind: str = "default") -> str:
    return f'<w:{name.rstrip("0123456789")}Reference w:type="{kind}" r:id="{name}"/>'


def test_headers_and_footers_are_read_once() -> None:
    body = t("甲。") + p(extra=section(head("header1"))) + section(head("header1"), head("header2"), head("footer1"))
    data = docx(body, header1=t("云州市文件"), header2=t("云州市文件"), footer1=t("内部资料"))
    assert kinds(data) == [("body", "甲。"), ("header", "云州市文件"), ("header", "内部资料")]


def test_a_footer_of_a_page_number_is_left_out() -> None:
    data = docx(t("甲。") + section(head("footer1")), footer1=p(r("— "), field("PAGE", r("4")), r(" —")))
    assert kinds(data) == [("body", "甲。")]
    assert read_bytes(data, "信.docx").notes == ("页码没有读取，共 1 处。",)


def test_headers_of_the_first_page_only_where_it_differs() -> None:
    for title in (True, False):
        data = docx(t("甲。") + section(head("header1", "first"), title=title), header1=t("红头"))
        assert kinds(data) == [("body", "甲。")] + [("header", "红头")] * title


def test_headers_of_even_pages_only_where_they_differ() -> None:
    body = t("甲。") + section(head("header1", "even"))
    assert kinds(docx(body, header1=t("双页"))) == [("body", "甲。")]
    assert kinds(docx(body, header1=t("双页"), settings="<w:evenAndOddHeaders/>"))[1:] == [("header", "双页")]


def test_a_header_that_is_missing_is_passed_over() -> None:
    files = parts_of(t("甲。") + section(head("header1"), head("header9")), header1=t("红头"))
    del files["word/header1.xml"]
    assert kinds(packed(files)) == [("body", "甲。")]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    data = docx(p(r("甲13个"), box(t("框里3个", "又5个")), r("。")) + t("乙。"))
    assert kinds(data) == [("body", "甲13个。"), ("body", "框里3个"), ("body", "又5个"), ("body", "乙。")]


def test_a_text_box_within_a_text_box() -> None:
    assert kinds(docx(p(box(p(r("外"), box(t("内"))))))) == [("body", "外"), ("body", "内")]


def test_old_text_boxes() -> None:
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{t('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert kinds(docx(p(r("甲。"), old))) == [("body", "甲。"), ("body", "框")]


def test_text_boxes_in_headers_and_footnotes() -> None:
    body = p(r("甲。"), reference(1)) + section(head("header1"))
    notes = f'<w:footnote w:id="1">{p(r("注"), box(t("注框")))}</w:footnote>'
    found = kinds(docx(body, footnotes=notes, header1=p(box(t("头框")))))
    assert [words for _kind, words in found] == ["甲。", "注", "注框", "头框"]
