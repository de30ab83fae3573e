"""The characters of text files, and what is no text."""

from __future__ import annotations

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.reading import read_bytes
from baigong.engine.documents.reading.decoding import decoded

TEXT = "　　全市现有技能大师工作室13个，其中国家级3个。\r\n“𠮷”字在扩展区。\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_each_encoding_gives_the_same_characters(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    assert decoded(marks.get(encoding, b"") + TEXT.encode(encoding)) == TEXT


def test_a_mark_is_no_character_of_the_text() -> None:
    document = read_bytes(b"\xef\xbb\xbf" + "甲13个。".encode(), "a.txt")
    assert document.text == "甲13个。"
    assert document.paragraphs[0].start == 0


def test_gbk_with_a_euro_sign_and_old_punctuation() -> None:
    assert decoded("约２２％，３∶７——〔2018〕".encode("gbk")) == "约２２％，３∶７——〔2018〕"


def test_short_files_that_could_be_both() -> None:
    assert decoded("一".encode("gb18030")) == "一"
    assert decoded("ÄÖ m²".encode()) == "ÄÖ m²"
    assert decoded("дом一".encode()) == "дом一"


def sentence(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        decoded(data)
    assert "\n" not in error.value.message
    return error.value.message


def test_a_zero_byte_is_named_by_its_place() -> None:
    assert "第 3 个字节是空字节" in sentence(b"ab\0cd")


def test_utf16_without_a_mark_is_no_text() -> None:
    assert "空字节" in sentence("a13个".encode("utf-16-le"))


def test_a_damaged_utf8_file_is_not_taken_for_another_encoding() -> None:
    data = "全市现有技能大师工作室十三个。".encode()
    broken = data[:31] + b"\xff" + data[31:]
    assert "UTF-8 文本：第 31 个字节无效" in sentence(broken)


def test_a_utf8_file_cut_in_a_character_is_damaged() -> None:
    assert "UTF-8" in sentence("全市现有技能大师工作室十三个".encode()[:-1])


def test_bytes_of_no_encoding_are_named_by_both_places() -> None:
    assert sentence(b"abc \xff\xff def").startswith("认不出文件的编码：第 5 个字节不是 UTF-8，第 5 个字节不是 GB18030")


def test_a_damaged_gb18030_file_is_not_read() -> None:
    data = "全市现有技能大师工作室".encode("gb18030")
    assert "GB18030" in sentence(data[:4] + b"\xff" + data[4:])


def test_private_characters_say_that_it_is_another_encoding() -> None:
    assert "GB18030 文本：第 3 个字节无效" in sentence(b"ab" + "\ue000".encode("gb18030") + "中".encode("gb18030"))


def test_half_a_character_of_utf16() -> None:
    assert "UTF-16" in sentence(b"\xff\xfe\x00\xd8")
    assert "UTF-16" in sentence(b"\xff\xfe1")


def test_many_control_characters_are_no_text() -> None:
    assert "控制字符" in sentence(b"\x01\x02\x03 ab")
    assert "控制字符" in sentence("a\x01".encode("utf-16") * 1)


def test_one_control_character_among_many_words_is_kept() -> None:
    text = "字" * 100 + "\x1b" + "\x07"
    assert decoded(text.encode()) == text


def test_zero_in_marked_utf16_is_no_text() -> None:
    assert "控制字符" in sentence(("字" * 100 + "\0").encode("utf-16"))
