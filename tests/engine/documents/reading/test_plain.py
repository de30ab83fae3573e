"""Plain text stays as it is; only its paragraphs are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.base.errors import InputError
from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import document_of, read_bytes
from baigong.engine.documents.reading.limits import limits

LETTER = "关于第12号建议的答复\r\n某某代表：\r\n　　一、基本情况\r\n　　全市现有工作室13个。\r\n\r\n　　二、下一步\r\n"


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and words of each paragraph."""
    document = document_of(text)
    return [(one.kind, text[one.start : one.end]) for one in document.paragraphs]


def test_paragraphs_are_the_lines_with_their_kinds() -> None:
    assert kinds(LETTER) == [
        ("title", "关于第12号建议的答复"),
        ("body", "某某代表："),
        ("heading", "　　一、基本情况"),
        ("body", "　　全市现有工作室13个。"),
        ("heading", "　　二、下一步"),
    ]


def test_the_text_keeps_its_line_ends() -> None:
    assert document_of(LETTER, "信.txt").text == LETTER
    assert document_of(LETTER, "信.txt").name == "信.txt"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_paragraph(end: str) -> None:
    document = document_of(f"甲。{end}乙。")
    assert [document.text[one.start : one.end] for one in document.paragraphs] == ["甲。", "乙。"]


def test_nothing_is_a_document_without_paragraphs() -> None:
    assert document_of("") == Document("", ())
    assert document_of(" \n\t\n　").paragraphs == ()


def test_one_line_alone_is_no_title() -> None:
    assert kinds("全市现有工作室13个") == [("body", "全市现有工作室13个")]


def test_lines_without_a_sentence_after_them_are_no_title() -> None:
    assert {kind for kind, _words in kinds("甲县120人\n乙县130人\n丙县140人")} == {"body"}


def test_all_lines_above_who_is_addressed_are_title() -> None:
    text = "云州市人力资源和社会保障局\n云人社函〔2018〕12号\n对第68号建议答复的函\n某某代表：\n您好。"
    assert [kind for kind, _words in kinds(text)] == ["title", "title", "title", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "一、基本情况",
        "（一）技能人才规模",
        "1．队伍建设",
        "2、经费",
        "(3)奖励",
        "第二章 组织领导",
        "①宣传",
        "十一、其他",
    ],
)
def test_headings_by_their_numbers(line: str) -> None:
    assert kinds(f"首先说明情况。\n{line}\n以下为正文。")[1] == ("heading", line)


@pytest.mark.parametrize(
    "line",
    [
        "一、全市现有工作室13个。",
        "一、包括下列单位：",
        "1.5万人参加了培训",
        "第三条 本办法自公布之日起施行",
        "一共13个工作室",
        "一、" + "很长的标题" * 10,
    ],
)
def test_sentences_and_numbers_are_no_headings(line: str) -> None:
    assert kinds(f"首先说明情况。\n{line}\n以下为正文。")[1] == ("body", line)


def test_a_day_or_an_attachment_ends_the_title() -> None:
    assert [kind for kind, _words in kinds("年度报告\n2018年8月31日\n全市情况如下。")] == ["title", "body", "body"]
    assert [kind for kind, _words in kinds("年度报告\n附件1\n全市情况如下。")] == ["title", "body", "body"]


def test_more_characters_than_are_read_is_one_sentence() -> None:
    with pytest.raises(InputError, match=f"超过 {limits().characters:,} 个字符"):
        document_of("字" * (limits().characters + 1))


def test_as_many_characters_as_are_read_are_read() -> None:
    assert len(document_of("字" * limits().characters).text) == limits().characters


@given(st.text(max_size=300))
def test_any_text_is_kept_and_its_paragraphs_are_its_lines(text: str) -> None:
    document = document_of(text)
    assert document.text == text
    last = -1
    for one in document.paragraphs:
        assert last < one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
        assert "\n" not in text[one.start : one.end]
        last = one.end
    between = text
    for one in reversed(document.paragraphs):
        between = between[: one.start] + between[one.end :]
    assert between.strip() == ""


@given(st.text(alphabet="一、（）13个。\r\n 　：年度", max_size=80))
def test_the_characters_of_a_file_are_those_of_its_text(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        data = text.encode(encoding)
        if text.strip():
            assert read_bytes(data, "a.txt").text == text
        else:
            with pytest.raises(InputError):
                read_bytes(data, "a.txt")
