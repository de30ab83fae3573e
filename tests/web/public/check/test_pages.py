"""The page *Check a letter*: what it answers, refuses, and never keeps."""

from __future__ import annotations

import io
import logging
import os
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baigong.web.public.check import views
from baigong.web.public.check.limits import BODY_BYTES, CHARACTERS, FILE_BYTES

ROOT = Path(__file__).resolve().parents[4]
WRONG = "全市建成实训基地13个，其中国家级3个、省级3个、市级8个。"
RIGHT = "全市建成实训基地14个，其中国家级3个、省级3个、市级8个。"


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def paste(visitor: Client, text: str, address: str = "/check/") -> Any:
    return visitor.post(address, {"text": text})


def upload(visitor: Client, content: bytes, name: str = "letter.docx", **more: Any) -> Any:
    return visitor.post("/check/", {"file": SimpleUploadedFile(name, content), **more})


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_form_says_that_nothing_is_kept(visitor: Client) -> None:
    answer = visitor.get("/check/")
    assert answer.status_code == 200
    assert "不保存，也不记入日志" in shown(answer)
    assert 'enctype="multipart/form-data"' in shown(answer)
    assert 'type="file"' in shown(answer)


def test_pasted_text_is_answered_with_its_contradiction_marked(visitor: Client) -> None:
    answer = paste(visitor, WRONG)
    assert answer.status_code == 200
    assert "<h1>1 处自相矛盾</h1>" in shown(answer)
    assert "3 + 3 + 8 = 14，而总数写作 13" in shown(answer)
    assert 'class="q n bad"' in shown(answer)


def test_a_sound_text_is_answered_so(visitor: Client) -> None:
    assert "<h1>没有发现自相矛盾</h1>" in shown(paste(visitor, RIGHT))


def test_a_word_file_is_read_and_named(visitor: Client) -> None:
    answer = upload(visitor, word("关于基地的通报", WRONG), "通报.docx")
    assert "<h1>1 处自相矛盾</h1>" in shown(answer)
    assert "通报.docx" in shown(answer)


def test_a_text_of_another_encoding_is_read(visitor: Client) -> None:
    assert "1 处自相矛盾" in shown(upload(visitor, WRONG.encode("gb18030"), "a.txt"))


def test_the_example_has_what_it_promises(visitor: Client) -> None:
    form = shown(visitor.get("/check/?example=1"))
    assert views.example().splitlines()[0] in form
    assert "<h1>1 处自相矛盾，1 处文字疏漏</h1>" in shown(paste(visitor, views.example()))


def test_the_example_is_that_of_the_readme() -> None:
    assert views.EXAMPLE.read_bytes() == (ROOT / "docs/examples/reply.txt").read_bytes()


def test_numbers_of_the_city_lead_to_their_figures(visitor: Client) -> None:
    text = "绵阳市人力资源和社会保障局\n截至2018年8月，绵阳市有技师学院{n}所。"
    agreeing = shown(paste(visitor, text.format(n=2)))
    assert 'href="/figures/technician_colleges/?as-of=2018-08-31"' in agreeing
    assert "与本市记录一致" in agreeing
    differing = shown(paste(visitor, text.format(n=7)))
    assert "<h1>1 处与本市记录不一致</h1>" in differing
    assert 'href="/figures/technician_colleges/?as-of=2018-08-31"' in differing


def test_a_document_is_checked_also_where_there_is_no_city(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    assert "1 处自相矛盾" in shown(paste(client, WRONG))


def test_a_broken_snapshot_does_not_stop_a_check(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "snapshots" / "newest").write_text("nowhere\n")
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    assert "1 处自相矛盾" in shown(paste(client, WRONG))


def test_english_readers_are_told_in_english(visitor: Client) -> None:
    answer = shown(paste(visitor, WRONG, "/en/check/"))
    assert '<html lang="en"' in answer
    assert "3 + 3 + 8 = 14" in answer
    assert "而总数写作" not in answer


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>13个", '"><img src=x onerror=alert(1)>有学校5所，其中甲类6所。', "{{ 7 }}{% load %}5个"],
)
def test_nothing_of_the_document_becomes_markup(visitor: Client, text: str) -> None:
    answer = shown(paste(visitor, text))
    assert "<script>alert" not in answer
    assert "<img" not in answer
    again = shown(visitor.post("/check/", {"text": text, "file": SimpleUploadedFile("a.txt", b"5")}))
    assert "<script>alert" not in again
    assert "<img" not in again


def test_a_name_is_only_a_name(visitor: Client) -> None:
    answer = shown(upload(visitor, RIGHT.encode(), "../../<b>x</b>.txt"))
    assert "<b>x</b>" not in answer
    assert "../" not in answer.split("<main")[1].split("</main>")[0]


def refused(answer: Any, words: str, field: str = "file") -> None:
    assert answer.status_code == 400
    assert words in shown(answer)
    assert "govuk-error-summary" in shown(answer)
    assert f'href="#{field}"' in shown(answer)
    assert f'id="{field}-error"' in shown(answer)
    assert "Traceback" not in shown(answer)


def test_nothing_given_is_said(visitor: Client) -> None:
    refused(visitor.post("/check/", {}), "还没有内容")
    refused(paste(visitor, " \n\t"), "还没有内容")


def test_both_given_keeps_what_was_pasted(visitor: Client) -> None:
    answer = upload(visitor, RIGHT.encode(), "a.txt", text=WRONG)
    refused(answer, "只能选一样", "text")
    assert WRONG in shown(answer)


def test_two_files_are_one_too_many(visitor: Client) -> None:
    two = [SimpleUploadedFile(name, b"5") for name in ("a.txt", "b.txt")]
    refused(visitor.post("/check/", {"file": two}), "一次只能检查一个文件")


def test_what_is_no_document_is_refused_in_one_sentence(visitor: Client) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "5个")
    refused(upload(visitor, stream.getvalue()), "docx")
    refused(upload(visitor, b"\x89PNG\r\n\x1a\n" + bytes(100), "scan.png"), "docx")


def test_too_long_a_text_is_refused_and_kept(visitor: Client) -> None:
    text = "全市有学校5所。" * (CHARACTERS // 8 + 1)
    answer = paste(visitor, text)
    refused(answer, "最多检查 200 页", "text")
    assert text[:800] in shown(answer)
    refused(upload(visitor, text.encode(), "a.txt"), "最多检查 200 页")


def test_too_large_a_file_is_refused(visitor: Client) -> None:
    refused(upload(visitor, bytes(FILE_BYTES + 1), "a.txt"), "最多收 10 MB")


def test_too_large_a_request_is_not_read(visitor: Client) -> None:
    class Untouched(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise AssertionError("read")

    answer = visitor.generic(
        "POST",
        "/check/",
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(BODY_BYTES + 1),
        **{"wsgi.input": Untouched()},  # type: ignore[arg-type]
    )
    refused(answer, "最多收 10 MB")


@pytest.mark.parametrize(
    "body", [b"", b"--x\r\nnonsense", b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n5']
)
def test_half_a_request_is_refused(visitor: Client, body: bytes) -> None:
    answer = visitor.generic("POST", "/check/", body, content_type="multipart/form-data; boundary=x")
    assert answer.status_code in {200, 400}
    assert "Traceback" not in shown(answer)
    missing = visitor.generic("POST", "/check/", body, content_type="multipart/form-data")
    assert missing.status_code == 400


def with_picture(document: bytes, picture: bytes) -> bytes:
    """A larger file of the same words: Django would put it on a disk."""
    whole = io.BytesIO(document)
    with zipfile.ZipFile(whole, "a") as package:
        package.writestr("word/media/image1.png", picture)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded; charset=utf-16", b"text=13"),
        ("application/x-www-form-urlencoded", b"text=13" + b"&a=1" * 5000),
    ],
)
def test_a_form_that_is_none_is_refused_on_the_page(visitor: Client, kind: str, body: bytes) -> None:
    answer = visitor.generic("POST", "/check/", body, content_type=kind)
    assert answer.status_code == 400
    assert "请求不完整" in answer.content.decode()


def test_nothing_is_kept(visitor: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def never(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a file was made")

    for name in ("mkstemp", "NamedTemporaryFile", "TemporaryFile", "mkdtemp"):
        monkeypatch.setattr(tempfile, name, never)
    large = with_picture(word(WRONG), os.urandom(3 * 1024 * 1024))
    with caplog.at_level(logging.DEBUG):
        answers = [
            paste(visitor, WRONG),
            upload(visitor, large),
            upload(visitor, word(WRONG)),
            paste(visitor, ""),
        ]
    assert [one.status_code for one in answers] == [200, 200, 200, 400]
    for one in [*answers, visitor.get("/check/")]:
        assert "no-store" in one.headers["Cache-Control"]
        assert not one.cookies
    assert "实训基地" not in caplog.text


def test_when_many_check_at_once_the_next_is_told_to_come_again(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Busy:
        def acquire(self, timeout: float) -> bool:
            return False

    monkeypatch.setattr(views, "_turns", Busy())
    answer = paste(visitor, WRONG)
    assert answer.status_code == 503
    assert "请过一会儿再试" in shown(answer)
    assert WRONG in shown(answer)


def test_a_turn_is_given_back_also_after_an_error(visitor: Client) -> None:
    for _round in range(5):
        assert upload(visitor, b"", "a.docx").status_code == 400
        assert paste(visitor, RIGHT).status_code == 200


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(visitor: Client, method: str) -> None:
    assert getattr(visitor, method)("/check/").status_code == 405
