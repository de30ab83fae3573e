"""Lists: the number that Word shows is in no run, and yet is read."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading import read_bytes
from baigong.engine.documents.reading.word.numerals import shown
from tests.engine.documents.reading.wordfile import docx, p, r


def level(number: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def item(text: str, depth: int = 0, which: int = 1) -> str:
    return p(r(text), extra=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{which}"/></w:numPr>')


def lines(body: str, numbers: str, **parts: str) -> list[str]:
    return read_bytes(docx(body, numbering=numbers, **parts), "信.docx").text.split("\n")


CHINESE = numbering(level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCounting", "（%2）"))


def test_chinese_lists() -> None:
    body = item("情况") + item("规模", 1) + item("结构", 1) + item("打算") + item("经费", 1)
    assert lines(body, CHINESE) == ["一、情况", "（一）规模", "（二）结构", "二、打算", "（一）经费"]


def test_a_numbered_line_is_a_heading() -> None:
    document = read_bytes(docx(item("情况") + p(r("共13个。")), numbering=CHINESE), "信.docx")
    assert [one.kind for one in document.paragraphs] == ["heading", "body"]


def test_a_number_and_a_year_do_not_grow_together() -> None:
    assert lines(item("2017年13个"), numbering(level(0, "decimal", "%1."))) == ["1. 2017年13个"]


def test_what_follows_the_number() -> None:
    for suffix, wanted in (("tab", "1. 甲"), ("space", "1. 甲"), ("nothing", "1.甲")):
        assert lines(item("甲"), numbering(level(0, "decimal", "%1.", f'<w:suff w:val="{suffix}"/>'))) == [wanted]


def test_levels_of_levels() -> None:
    numbers = numbering(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert lines(item("甲") + item("乙", 1) + item("丙", 1), numbers) == ["第一章 甲", "1.1 乙", "1.2 丙"]


def test_a_level_whose_parent_was_never_used() -> None:
    assert lines(item("甲", 1), numbering(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))) == ["1.1 甲"]


def test_lists_that_start_elsewhere() -> None:
    assert lines(item("甲") + item("乙"), numbering(level(0, "decimal", "（%1）", start=5))) == ["（5）甲", "（6）乙"]


def test_two_lists_of_one_kind_count_on_unless_they_start_anew() -> None:
    on = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = on.replace("</w:num>", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>')
    body = item("甲") + item("乙", which=2) + item("丙", which=2)
    assert lines(body, numbering(level(0, "decimal", "%1）"), more=on)) == ["1）甲", "2）乙", "3）丙"]
    assert lines(body, numbering(level(0, "decimal", "%1）"), more=anew)) == ["1）甲", "1）乙", "2）丙"]


def test_a_level_may_be_replaced() -> None:
    other = level(0, "upperLetter", "%1）")
    more = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{other}</w:lvlOverride></w:num>'
    assert lines(item("甲", which=2), numbering(level(0, "decimal", "%1）"), more=more)) == ["A）甲"]


def test_numbers_by_the_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="m"><w:basedOn w:val="n"/></w:style>'
    )
    body = p(r("甲"), style="n") + p(r("乙"), style="m")
    assert lines(body, CHINESE, styles=styles) == ["一、甲", "二、乙"]


def test_bullets_and_lists_that_are_not_there_have_no_number() -> None:
    assert lines(item("甲"), numbering(level(0, "bullet", "•"))) == ["甲"]
    assert lines(item("甲", which=0) + item("乙", which=9) + item("丙", depth=8) + item("丁", depth=77), CHINESE) == [
        "甲",
        "乙",
        "丙",
        "丁",
    ]


def test_an_unknown_format_is_told() -> None:
    document = read_bytes(docx(item("甲"), numbering=numbering(level(0, "hebrew1", "%1."))), "信.docx")
    assert (document.text, document.notes) == ("甲", ("有 1 个自动编号的样式不认识，没有读取编号。",))


def test_a_deleted_item_does_not_count() -> None:
    gone = p(
        '<w:del w:id="1"><w:r><w:delText>去</w:delText></w:r></w:del>',
        extra='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>',
    )
    assert lines(item("甲") + gone + item("乙"), CHINESE) == ["一、甲", "二、乙"]


@pytest.mark.parametrize(
    ("count", "form", "wanted"),
    [
        (7, "decimal", "7"),
        (7, "decimalZero", "07"),
        (10, "chineseCounting", "十"),
        (11, "chineseCounting", "十一"),
        (20, "japaneseCounting", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (2018, "chineseCountingThousand", "二千零一十八"),
        (10_000, "chineseCountingThousand", None),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", None),
        (2, "decimalEnclosedParen", "⑵"),
        (2, "decimalEnclosedFullstop", "⒉"),
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (0, "lowerLetter", None),
        (1999, "lowerRoman", "mcmxcix"),
        (4, "upperRoman", "IV"),
        (4000, "upperRoman", None),
        (5, "none", ""),
        (5, "thaiLetters", None),
    ],
)
def test_formats(count: int, form: str, wanted: str | None) -> None:
    assert shown(count, form) == wanted
