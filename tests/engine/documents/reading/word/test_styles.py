"""Styles with what they take from others, and numbering that is odd."""

from __future__ import annotations

from lxml import etree

from baigong.engine.documents.reading.word.numbering import Numbering
from baigong.engine.documents.reading.word.styles import PLAIN, Style, Styles, over
from tests.engine.documents.reading.wordfile import NAMES


def styles(*each: str) -> Styles:
    return Styles(etree.fromstring(f"<w:styles {NAMES}>{''.join(each)}</w:styles>"))


def style(which: str, inside: str = "", based: str = "", name: str = "", more: str = "") -> str:
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    name = f'<w:name w:val="{name}"/>' if name else ""
    return f'<w:style w:type="paragraph" w:styleId="{which}"{more}>{name}{based}{inside}</w:style>'


NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="5"/></w:numPr></w:pPr>'


def test_an_heir_takes_what_it_does_not_say() -> None:
    known = styles(style("a", NUMBERED), style("b", '<w:pPr><w:jc w:val="center"/></w:pPr>', "a"), style("c", "", "b"))
    assert known.named("c") == Style(centred=True, list_id="5", level=2)
    assert known.named("a") == Style(list_id="5", level=2)


def test_an_heir_may_say_no() -> None:
    known = styles(
        style("a", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:vanish/></w:rPr>'),
        style("b", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr>', "a"),
    )
    assert known.named("a") == Style(centred=True, hidden=True)
    assert known.named("b") == Style(centred=False, hidden=False)


def test_the_default_style_is_that_of_paragraphs_without_one() -> None:
    known = styles(style("n", '<w:pPr><w:jc w:val="center"/></w:pPr>', more=' w:default="1"'), style("x"))
    assert known.paragraph(None).centred is True
    assert known.paragraph("x") == PLAIN
    assert known.paragraph("missing") == PLAIN


def test_names_of_both_languages() -> None:
    for name, kind in (
        ("Title", "title"),
        ("副标题", "title"),
        ("heading 2", "heading"),
        ("标题 3", "heading"),
        ("标题", "title"),
    ):
        assert styles(style("a", name=name)).named("a").kind == kind
    assert styles(style("a", name="toc 2")).named("a").contents
    assert styles(style("a", name="正文")).named("a") == PLAIN


def test_a_circle_ends() -> None:
    known = styles(style("a", NUMBERED, "b"), style("b", "", "c"), style("c", "", "a"))
    assert known.named("b").list_id == "5"


def test_no_styles_at_all() -> None:
    assert Styles(None).paragraph("a") == PLAIN
    assert over(PLAIN, PLAIN) == PLAIN


def test_numbering_that_names_nothing() -> None:
    odd = '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num><w:num/><w:abstractNum/>'
    lists = Numbering(etree.fromstring(f"<w:numbering {NAMES}>{odd}</w:numbering>"))
    assert [lists.label("1", 0), lists.label(None, None), lists.label("", 3), lists.label("1", -1)] == [""] * 4
    assert Numbering(None).label("1", 0) == ""
