"""Title and headings: by the style where it says so, else by the looks."""

from __future__ import annotations

from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.wordfile import docx, p, r, t

CENTRED = '<w:jc w:val="center"/>'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="out"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="mid"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="usual"><w:name w:val="Normal"/></w:style>'
)


def kinds(body: str) -> list[str]:
    return [one.kind for one in read_bytes(docx(body, styles=STYLES), "信.docx").paragraphs]


def test_styles_say_title_and_heading() -> None:
    body = p(r("报告。"), style="a3") + p(r("情况"), style="1") + p(r("经费"), style="own") + p(r("人员"), style="out")
    assert kinds(body) == ["title", "heading", "heading", "heading"]


def test_the_level_of_a_paragraph_itself_says_heading() -> None:
    assert kinds(t("共13个。") + p(r("经费"), extra='<w:outlineLvl w:val="0"/>')) == ["body", "heading"]
    assert kinds(t("共13个。") + p(r("经费"), extra='<w:outlineLvl w:val="9"/>')) == ["body", "body"]


def test_without_styles_the_looks_say_it() -> None:
    assert kinds(t("对建议的答复", "某某代表：", "一、情况", "共13个。")) == ["title", "body", "heading", "body"]


def test_centred_lines_at_the_top_are_title() -> None:
    body = (
        p(r("云州市年度报告"), extra=CENTRED)
        + p(r("二〇一八"), style="mid")
        + t("共13个。")
        + p(r("表"), extra=CENTRED)
    )
    assert kinds(body) == ["title", "title", "body", "body"]


def test_a_centred_line_is_title_even_where_no_sentence_follows() -> None:
    assert kinds(p(r("云州市统计表"), extra=CENTRED) + t("甲县120人")) == ["title", "body"]


def test_a_centred_sentence_is_body() -> None:
    assert kinds(p(r("共13个。"), extra=CENTRED)) == ["body"]


def test_styles_in_a_circle_say_nothing() -> None:
    assert kinds(p(r("共13个。"), style="x") + p(r("共3个。"), style="missing")) == ["body", "body"]
