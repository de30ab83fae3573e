"""Tracked changes are read as accepted, and told."""

from __future__ import annotations

from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.wordfile import docx, field, p, r, t

WHO = 'w:id="7" w:author="某" w:date="2018-08-01T00:00:00Z"'
TOLD = "文件中有 {} 处修订，按全部接受读取。"


def ins(*inside: str) -> str:
    return f"<w:ins {WHO}>{''.join(inside)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def mark(kind: str) -> str:
    return f"<w:rPr><w:{kind} {WHO}/></w:rPr>"


def read(body: str) -> tuple[str, tuple[str, ...]]:
    document = read_bytes(docx(body), "信.docx")
    return document.text, document.notes


def test_insertions_are_kept_and_deletions_left_out() -> None:
    assert read(p(r("工作室"), gone("14"), ins(r("13")), r("个"))) == ("工作室13个", (TOLD.format(2),))


def test_words_deleted_without_a_mark_of_their_own() -> None:
    assert read(p(r("工作室13"), f"<w:del {WHO}>{r('4')}</w:del>", r("个"))) == ("工作室13个", (TOLD.format(1),))


def test_what_was_moved_stands_where_it_went() -> None:
    body = p(f"<w:moveFrom {WHO}>{r('13个')}</w:moveFrom>", r("工作室"), f"<w:moveTo {WHO}>{r('13个')}</w:moveTo>")
    assert read(body) == ("工作室13个", (TOLD.format(1),))


def test_a_deletion_within_an_insertion() -> None:
    assert read(p(r("共"), ins(r("13"), gone("4")), r("个")))[0] == "共13个"


def test_inserted_paragraphs_are_kept() -> None:
    assert read(ins(t("甲。")) + p(ins(r("乙。")), extra=mark("ins"))) == ("甲。\n乙。", (TOLD.format(2),))


def test_a_deleted_mark_joins_two_paragraphs() -> None:
    assert read(p(r("工作室"), extra=mark("del")) + t("13个。", "后。")) == ("工作室13个。\n后。", (TOLD.format(1),))


def test_a_deleted_paragraph_leaves_nothing() -> None:
    assert read(t("甲。") + p(gone("乙。"), extra=mark("del")) + t("丙。")) == ("甲。\n丙。", (TOLD.format(2),))


def test_marks_are_joined_over_what_stands_around_paragraphs() -> None:
    assert read(f"<w:sdt><w:sdtContent>{p(r('工作室'), extra=mark('del'))}</w:sdtContent></w:sdt>" + t("13个。"))[
        0
    ] == ("工作室13个。")


def test_a_deleted_last_mark_keeps_its_words() -> None:
    assert read(t("甲。") + p(r("乙。"), extra=mark("del")))[0] == "甲。\n乙。"


def test_a_change_of_form_is_no_revision_of_words() -> None:
    assert read(p(r("13个", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>"))) == ("13个", ())


def test_an_empty_insertion_is_no_revision() -> None:
    assert read(p(ins(), r("13个"))) == ("13个", ())


def test_a_deleted_field_leaves_the_rest_in_order() -> None:
    assert (
        read(p(r("共"), f"<w:del {WHO}>{field('REF a', r('14'))}</w:del>", field("REF b", r("13")), r("个")))[0]
        == "共13个"
    )
