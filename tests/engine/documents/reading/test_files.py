"""By content first, by name second; what cannot be read is one sentence that says what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.documents.reading import read_bytes, read_document
from baigong.engine.documents.reading.limits import limits
from tests.engine.documents.reading.pdffile import pdf
from tests.engine.documents.reading.wordfile import docx, packed, t

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
PDF = pdf([[(72, 700, "Thirteen studios were opened.")]])
WORD = docx(t("全市现有工作室13个。"))
TEXT = "全市现有工作室13个。".encode()


def sentence(data: bytes, name: str) -> str:
    with pytest.raises(InputError) as error:
        read_bytes(data, name)
    message = error.value.message
    assert "\n" not in message
    assert "Traceback" not in message
    assert message.endswith("。")
    return message


@pytest.mark.parametrize("name", ["信.docx", "信.txt", "信.pdf", "信", "信.doc", "信.docm"])
def test_a_word_file_is_read_whatever_its_name(name: str) -> None:
    document = read_bytes(WORD, name)
    assert document.text == "全市现有工作室13个。"
    assert document.name == name


@pytest.mark.parametrize("name", ["信.pdf", "信.docx", "信.txt", "信"])
def test_a_pdf_is_read_whatever_its_name(name: str) -> None:
    assert read_bytes(PDF, name).text == "Thirteen studios were opened."


@pytest.mark.parametrize("name", ["信.txt", "信.docx", "信.pdf", "信.md", "信", "信.doc", "-"])
def test_text_is_read_whatever_its_name(name: str) -> None:
    assert read_bytes(TEXT, name).text == "全市现有工作室13个。"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (WORD, "信.txt", "文件名以 .txt 结尾，内容却是Word 文档，已按Word 文档读取。"),
        (WORD, "信.doc", "文件名以 .doc 结尾，内容却是Word 文档，已按Word 文档读取。"),
        (PDF, "信.docx", "文件名以 .docx 结尾，内容却是PDF 文件，已按PDF 文件读取。"),
        (TEXT, "信.docx", "文件名以 .docx 结尾，内容却是纯文本，已按纯文本读取。"),
        (TEXT, "信.PDF", "文件名以 .pdf 结尾，内容却是纯文本，已按纯文本读取。"),
    ],
)
def test_a_name_that_says_something_else_is_noted(data: bytes, name: str, said: str) -> None:
    assert read_bytes(data, name).notes[0] == said


@pytest.mark.parametrize(("data", "name"), [(WORD, "信.DOCX"), (WORD, "信"), (TEXT, "信.txt"), (TEXT, "说明.md")])
def test_a_name_that_says_the_same_is_not_noted(data: bytes, name: str) -> None:
    assert read_bytes(data, name).notes == ()


def zipped(*names: str) -> bytes:
    return packed(dict.fromkeys(names, "x"))


LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(200)
BITMAP = b"BM" + bytes.fromhex("36000300") + bytes(4) + bytes(40)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (OLE, "信.doc", "旧版 Word（.doc）"),
        (OLE, "信.docx", "旧版 Word（.doc）"),
        (OLE, "信.wps", "信.wps 是 WPS 文字文件"),
        (OLE, "表.xls", "电子表格"),
        (LOCKED, "信.docx", "设了打开密码"),
        (b"{\\rtf1 abc}", "信.rtf", "RTF"),
        (b"{\\rtf1 abc}", "信.doc", "RTF"),
        (b"\x89PNG\r\n\x1a\n123", "图.png", "图片"),
        (b"\xff\xd8\xff\xe0abc", "信.docx", "图片"),
        (b"GIF89a....", "图.gif", "图片"),
        (b"II*\0....", "图.tif", "图片"),
        (BITMAP, "图.bmp", "图片"),
        (b"RIFF1234WEBPVP8 ", "图.webp", "图片"),
        (b"Rar!\x1a\x07\x00", "件.rar", "解压"),
        (b"7z\xbc\xaf\x27\x1c", "件.7z", "解压"),
        (b"\x1f\x8b\x08abc", "件.gz", "解压"),
        (zipped("a.txt", "b.txt"), "件.zip", "压缩包"),
        (zipped("a.txt"), "信.docx", "压缩包"),
        (zipped("mimetype", "META-INF/manifest.xml", "content.xml"), "信.odt", "OpenDocument"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "表.xlsx", "电子表格"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "讲.pptx", "演示文稿"),
        (zipped("OFD.xml", "Doc_0/Document.xml"), "信.ofd", "OFD"),
        (b"<!DOCTYPE html><html><body>13</body></html>", "信.html", "网页"),
        (b"\xef\xbb\xbf\r\n<HTML><body>13</body></html>", "信.doc", "网页"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "信.doc", "标记文件"),
        (b"MIME-Version: 1.0\r\n", "信.doc", "网页"),
        (b"PK\x03\x04broken", "信.docx", "Word 文档"),
        (b"PK\x03\x04broken", "件.zip", "压缩包"),
        (b"\x7fELF\0\0\0\1", "程序", "空字节"),
        (b"", "空.txt", "空.txt 是空文件"),
        (b"", "", "文件 是空文件"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(data: bytes, name: str, said: str) -> None:
    assert said in sentence(data, name)


@pytest.mark.parametrize("blank", [" ", "\r\n\r\n", "　　\n", "\ufeff\u200b", "\t\x0c"])
def test_white_space_alone_is_no_document(blank: str) -> None:
    assert "只有空白" in sentence(blank.encode("utf-8-sig"), "空.txt")
    assert "只有空白" in sentence(docx(t(blank.replace("\x0c", " "))), "空.docx")


def test_a_bitmap_is_told_from_words_that_begin_alike() -> None:
    assert read_bytes(b"BM is a name, 13 of them.", "a.txt").text.startswith("BM is")


def test_a_text_may_begin_like_a_page() -> None:
    assert read_bytes(b"<html> is a tag.", "a.txt").text == "<html> is a tag."


def test_a_pdf_may_begin_late() -> None:
    assert read_bytes(b"\r\n%some mail\r\n" + PDF, "信.pdf").text == "Thirteen studios were opened."


def test_the_sentence_is_english_for_an_english_reader() -> None:
    with speak("en"), pytest.raises(InputError) as error:
        read_bytes(b"", "a.txt")
    assert "a.txt" in error.value.message


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "信.docx"
    path.write_bytes(WORD)
    assert read_document(path).text == "全市现有工作室13个。"
    assert read_document(path).name == "信.docx"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read_document(path)
    assert "\n" not in error.value.message
    return error.value.message


def test_a_folder_is_one_sentence(tmp_path: Path) -> None:
    assert f"{tmp_path} 是文件夹" in refused(tmp_path)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    assert f"没有 {tmp_path / '信.docx'} 这个文件" in refused(tmp_path / "信.docx")


def test_a_file_under_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert "不能读取" in refused(tmp_path / "a" / "信.docx")


def test_a_name_too_long_is_one_sentence(tmp_path: Path) -> None:
    assert "不能读取" in refused(tmp_path / ("长" * 300))


def test_a_name_with_a_zero_byte_is_one_sentence() -> None:
    assert "不能读取" in refused(Path("a\0b.txt"))


def test_a_file_without_permission_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(self: Path, *_arguments: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    path = tmp_path / "信.txt"
    path.write_bytes(TEXT)
    monkeypatch.setattr(Path, "open", closed)
    assert "没有读取" in refused(path)


def test_an_endless_file_is_not_read_to_its_end() -> None:
    assert "MB" in refused(Path("/dev/zero"))


def test_a_large_file_is_one_sentence() -> None:
    assert f"超过 {limits().file // 1_000_000} MB" in sentence(bytes(limits().file + 1), "a.txt")


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "真.txt").write_bytes(TEXT)
    (tmp_path / "信.txt").symlink_to(tmp_path / "真.txt")
    assert read_document(tmp_path / "信.txt").name == "信.txt"


def test_an_empty_zip_is_no_document() -> None:
    stream = io.BytesIO()
    zipfile.ZipFile(stream, "w").close()
    assert "压缩包" in sentence(stream.getvalue(), "信.docx")
