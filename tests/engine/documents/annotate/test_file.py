"""The commented file: what is added to it, and what stays byte for byte."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx as library
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.documents.annotate import annotate
from baigong.engine.documents.model import Document, Report, Scan
from baigong.engine.documents.reading import document_of
from tests.engine.documents.annotate.marking import commented, finding, part, report, root, said, under
from tests.engine.documents.reading.pdffile import pdf
from tests.engine.documents.reading.wordfile import docx, p, packed, parts_of, r, t

DATA = docx(t("全市现有工作室13个。"), styles="", header1=t("页眉"))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_a_comment_says_what_is_wrong_and_what_to_write(tmp_path: Path) -> None:
    text = "全市现有工作室13个。"
    out = commented(tmp_path, DATA, finding(text, "13", "3 + 3 + 8 = 14，总数却是 13。", "改为 14 个"))
    assert said(out) == {0: "3 + 3 + 8 = 14，总数却是 13。\n建议：改为 14 个"}
    out = commented(tmp_path, DATA, finding(text, "13", "请改为 14 个。", "改为 14 个"))
    assert said(out) == {0: "请改为 14 个。"}


def test_a_comment_has_its_author_and_its_day(tmp_path: Path) -> None:
    comment = root(commented(tmp_path, DATA, "13"), "word/comments.xml")[0]
    found = {name.rpartition("}")[2]: value for name, value in comment.attrib.items()}
    assert (found["author"], found["initials"], found["id"]) == ("百工", "BG", "0")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["date"])


def test_what_xml_cannot_hold_is_left_out_of_a_comment(tmp_path: Path) -> None:
    out = commented(tmp_path, DATA, ("13", "含\x00控\x1b制\ufffe字\ud800符\n<&>二行"))
    assert said(out) == {0: "含控制字符\n<&>二行"}


def test_python_docx_reads_the_comments(tmp_path: Path) -> None:
    stream, document = io.BytesIO(), library.Document()
    document.add_paragraph("全市现有").add_run("工作室13个").bold = True
    document.save(stream)
    out = commented(tmp_path, stream.getvalue(), ("13", "核对"))
    read = library.Document(io.BytesIO(out))
    assert [(one.author, one.initials, one.text) for one in read.comments] == [("百工", "BG", "核对")]
    assert [(run.text, run.bold) for run in read.paragraphs[0].runs if run.text] == [
        ("全市现有", None),
        ("工作室", True),
        ("13", True),
        ("个", True),
    ]


def test_the_new_part_is_declared_once(tmp_path: Path) -> None:
    out = commented(tmp_path, DATA, "13")
    types, relations = part(out, "[Content_Types].xml"), part(out, "word/_rels/document.xml.rels")
    assert types.count(b'PartName="/word/comments.xml"') == 1
    assert relations.count(b"relationships/comments") == 1
    again = commented(tmp_path, out, "13")
    assert part(again, "[Content_Types].xml") == types
    assert part(again, "word/_rels/document.xml.rels") == relations
    assert sorted(names(again)) == sorted(names(out))


def test_other_parts_stay_byte_for_byte(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        **parts_of(t("全市13个。"), styles="", header1=t("页眉")),
        "word/media/a.png": bytes(range(256)),
    }
    data = packed(files)
    out = commented(tmp_path, data, "13")
    changed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert set(names(out)) - set(names(data)) == {"word/comments.xml"}
    assert names(out)[: len(names(data))] == names(data)
    assert {name for name in names(data) if part(data, name) != part(out, name)} == changed


def test_comments_that_were_there_are_kept(tmp_path: Path) -> None:
    body = p(
        '<w:commentRangeStart w:id="7"/>',
        r("工作室13个"),
        '<w:commentRangeEnd w:id="7"/>',
        r("。"),
        '<w:r><w:commentReference w:id="7"/></w:r>',
    )
    old = f'<w:comment w:id="7" w:author="某">{t("旧批注")}</w:comment>'
    out = commented(tmp_path, docx(body, comments=old), "13")
    assert said(out) == {7: "旧批注", 8: "不对"}
    assert under(out) == {7: "工作室13个", 8: "13"}


def test_marks_without_a_comment_keep_their_number(tmp_path: Path) -> None:
    body = p('<w:commentRangeStart w:id="3"/>', r("工作室13个"), '<w:commentRangeEnd w:id="3"/>')
    assert said(commented(tmp_path, docx(body), "13")) == {4: "不对"}


def test_revisions_are_kept(tmp_path: Path) -> None:
    gone = '<w:del w:id="1" w:author="某"><w:r><w:delText>14</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2" w:author="某">{r("13个")}</w:ins>'
    out = commented(tmp_path, docx(p(r("工作室"), gone, new)), "13")
    text = part(out, "word/document.xml").decode()
    assert gone.replace('"/>', '" />') in text or gone in text
    assert text.count("<w:ins ") == 1
    assert under(out) == {0: "13"}


def test_an_orphan_part_of_that_name_is_left_alone(tmp_path: Path) -> None:
    data = packed({**parts_of(t("全市13个。")), "word/comments.xml": "orphan"})
    out = commented(tmp_path, data, "13")
    assert part(out, "word/comments.xml") == b"orphan"
    assert said(out, "word/comments1.xml") == {0: "不对"}


def test_a_related_part_that_is_missing_is_made(tmp_path: Path) -> None:
    files = parts_of(t("全市13个。"), comments="")
    del files["word/comments.xml"]
    assert said(commented(tmp_path, packed(files), "13")) == {0: "不对"}


def test_a_package_without_relations_gets_them(tmp_path: Path) -> None:
    files = parts_of(t("全市13个。"))
    del files["word/_rels/document.xml.rels"], files["[Content_Types].xml"]
    out = commented(tmp_path, packed(files), "13")
    assert b"comments.xml" in part(out, "word/_rels/document.xml.rels")
    assert b"comments.xml" in part(out, "[Content_Types].xml")


def test_without_findings_the_file_is_the_same(tmp_path: Path) -> None:
    assert commented(tmp_path, DATA) == DATA


def test_the_output_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    (tmp_path / "批注.docx").write_bytes(b"old")
    assert said(commented(tmp_path, DATA, "13")) == {0: "不对"}


def test_the_author_is_named_in_the_reader_s_language(tmp_path: Path) -> None:
    with speak("en"):
        comment = root(commented(tmp_path, DATA, "13"), "word/comments.xml")[0]
    assert next(value for name, value in comment.attrib.items() if name.endswith("author"))


def refused(source: Path, out: Path, given: Report | None = None) -> str:
    before = out.read_bytes() if out.is_file() else None
    with pytest.raises(InputError) as error:
        annotate(source, given or report(DATA, finding("全市现有工作室13个。", "13")), out)
    assert (out.read_bytes() if out.is_file() else None) == before
    assert "\n" not in error.value.message
    return error.value.message


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "信.docx"
    path.write_bytes(DATA)
    return path


@pytest.mark.parametrize(
    "data",
    [
        "全市现有工作室13个。".encode(),
        pdf([[(72, 700, "Thirteen studios.")]]),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        b"",
    ],
)
def test_only_word_files_take_comments(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "信.docx"
    source.write_bytes(data)
    assert "不是 Word 文档（.docx），不能加批注" in refused(source, tmp_path / "批注.docx")


def test_a_missing_source_is_one_sentence(tmp_path: Path) -> None:
    assert "没有" in refused(tmp_path / "无.docx", tmp_path / "批注.docx")


def test_a_broken_source_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "信.docx"
    path.write_bytes(packed({**parts_of(t("甲13个")), "word/document.xml": "<broken"}))
    assert "XML 有错" in refused(path, tmp_path / "批注.docx")


def test_the_source_is_never_written_over(source: Path, tmp_path: Path) -> None:
    assert "就是原文件" in refused(source, source)
    (tmp_path / "下").mkdir()
    assert "就是原文件" in refused(source, tmp_path / "下" / ".." / "信.docx")
    (tmp_path / "链.docx").symlink_to(source)
    assert "就是原文件" in refused(source, tmp_path / "链.docx")
    (tmp_path / "硬.docx").hardlink_to(source)
    assert "就是原文件" in refused(source, tmp_path / "硬.docx")


def test_the_output_is_a_word_file(source: Path, tmp_path: Path) -> None:
    assert "以 .docx 结尾" in refused(source, tmp_path / "批注.txt")
    assert "以 .docx 结尾" in refused(source, tmp_path / "批注")


def test_the_output_is_no_folder(source: Path, tmp_path: Path) -> None:
    (tmp_path / "夹.docx").mkdir()
    assert "不是普通文件" in refused(source, tmp_path / "夹.docx")


def test_the_output_cannot_stand_under_a_file(source: Path) -> None:
    assert "不能写入" in refused(source, source / "批注.docx")


def test_an_output_with_a_name_too_long(source: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="不能写入"):
        annotate(source, report(DATA), tmp_path / ("长" * 300 + ".docx"))


def test_a_link_stays_a_link(source: Path, tmp_path: Path) -> None:
    (tmp_path / "真.docx").write_bytes(b"old")
    (tmp_path / "链.docx").symlink_to(tmp_path / "真.docx")
    annotate(source, report(DATA), tmp_path / "链.docx")
    assert (tmp_path / "链.docx").is_symlink()
    assert (tmp_path / "真.docx").read_bytes() == DATA


@pytest.mark.parametrize("text", ["全市现有工作室14个。", "", "全市现有工作室13个。\n"])
def test_a_report_on_other_words_is_refused(source: Path, tmp_path: Path, text: str) -> None:
    other = Report(Scan(document_of(text), (), (), ()), (), ())
    assert "与检查过的文字不同" in refused(source, tmp_path / "批注.docx", other)


def test_the_name_of_the_checked_document_does_not_matter(source: Path, tmp_path: Path) -> None:
    checked = report(DATA)
    same = Document(checked.document.text, checked.document.paragraphs, "别名")
    annotate(source, Report(Scan(same, (), (), ()), (), ()), tmp_path / "批注.docx")
    assert (tmp_path / "批注.docx").read_bytes() == DATA
