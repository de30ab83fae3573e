"""The words of a .docx as a reader sees them."""

from __future__ import annotations

import io

import docx as library
import pytest

from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.wordfile import box, docx, field, p, r, strict, t


def text(*body: str, **parts: str) -> str:
    return read_bytes(docx("".join(body), **parts), "信.docx").text


def notes(*body: str, **parts: str) -> tuple[str, ...]:
    return read_bytes(docx("".join(body), **parts), "信.docx").notes


def test_paragraphs_are_lines() -> None:
    assert text(t("甲13个。", "乙3个。")) == "甲13个。\n乙3个。"


def test_empty_paragraphs_are_left_out() -> None:
    assert text(t("甲。", "", "　", "乙。"), p()) == "甲。\n乙。"


def test_runs_are_joined_without_anything_between() -> None:
    assert text(p(r("工作室1"), r("3", "<w:b/>"), r("个"))) == "工作室13个"


def test_the_strict_namespace_is_read_the_same() -> None:
    body = t("甲13个。") + p(box(t("框里3个。")))
    assert read_bytes(strict(body), "信.docx").text == read_bytes(docx(body), "信.docx").text == "甲13个。\n框里3个。"


def test_what_python_docx_writes_is_read() -> None:
    stream, document = io.BytesIO(), library.Document()
    document.add_heading("年度报告", 0)
    document.add_heading("一、基本情况", 1)
    document.add_paragraph("全市13个。")
    document.save(stream)
    read = read_bytes(stream.getvalue(), "信.docx")
    assert [(one.kind, read.text[one.start : one.end]) for one in read.paragraphs] == [
        ("title", "年度报告"),
        ("heading", "一、基本情况"),
        ("body", "全市13个。"),
    ]


SIGNS = {
    "<w:tab/>": "\t",
    '<w:ptab w:alignment="right"/>': "\t",
    "<w:noBreakHyphen/>": "-",
    "<w:softHyphen/>": "",
    "<w:lastRenderedPageBreak/>": "",
    '<w:sym w:font="Symbol" w:char="F0B4"/>': "×",
    '<w:sym w:font="Symbol" w:char="F0A3"/>': "≤",
    '<w:sym w:font="宋体" w:char="2103"/>': "℃",
    '<w:sym w:font="Wingdings" w:char="F052"/>': "\uf052",
    '<w:sym w:font="Wingdings" w:char="xyz"/>': "",
    '<w:sym w:font="Wingdings" w:char="D800"/>': "",
    "<w:sym/>": "",
    "<!-- 旁注 -->": "",
    "<?pi x?>": "",
}


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_that_are_no_words(sign: str) -> None:
    assert text(p(f"<w:r><w:t>3</w:t>{sign}<w:t>5</w:t></w:r>")) == f"3{SIGNS[sign]}5"


@pytest.mark.parametrize("sign", ["<w:br/>", "<w:cr/>", '<w:br w:type="page"/>'])
def test_a_line_break_ends_a_line(sign: str) -> None:
    document = read_bytes(docx(p(f"<w:r><w:t>甲13个，</w:t>{sign}<w:t>乙3个。</w:t></w:r>")), "信.docx")
    assert document.text == "甲13个，\n乙3个。"
    assert [(one.start, one.end) for one in document.paragraphs] == [(0, 5), (6, 10)]


def test_breaks_alone_are_no_paragraphs() -> None:
    document = read_bytes(docx(p("<w:r><w:br/><w:t>甲。</w:t><w:br/><w:br/></w:r>") + t("乙。")), "信.docx")
    assert [document.text[one.start : one.end] for one in document.paragraphs] == ["甲。", "乙。"]


def test_line_ends_in_the_xml_are_spaces() -> None:
    assert text(p(r("甲\n乙"), r("\n"), r("丙"))) == "甲 乙 丙"


def test_links_tags_and_controls_are_looked_through() -> None:
    words = r("13个")
    for around in (
        f'<w:hyperlink r:id="x">{words}</w:hyperlink>',
        f"<w:smartTag>{words}</w:smartTag>",
        f"<w:customXml>{words}</w:customXml>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{words}</w:sdtContent></w:sdt>",
        f'<w:dir w:val="ltr">{words}</w:dir>',
    ):
        assert text(p(r("共"), around, r("。"))) == "共13个。"


def test_controls_around_paragraphs_are_looked_through() -> None:
    assert text(f"<w:sdt><w:sdtContent>{t('甲。')}</w:sdtContent></w:sdt>", t("乙。")) == "甲。\n乙。"


def test_words_with_their_reading_are_read_once() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('jiàng')}</w:rt><w:rubyBase>{r('匠')}</w:rubyBase></w:ruby></w:r>"
    assert text(p(r("工"), ruby, r("13人"))) == "工匠13人"


def test_formulas_keep_their_characters() -> None:
    formula = (
        "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>5</m:t></m:r></m:den></m:f></m:oMath>"
    )
    assert text(p(r("占"), formula)) == "占35"
    assert notes(p(r("占"), formula)) == ("有 1 个公式，只按顺序读取了其中的字符。",)


HIDDEN_STYLES = (
    '<w:style w:type="character" w:styleId="away"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="heir"><w:basedOn w:val="gone"/></w:style>'
)


@pytest.mark.parametrize(
    "hidden",
    [
        p(r("共13个")) + p(r("共3个", "<w:vanish/>")),
        p(r("共13个"), r("共3个", '<w:rStyle w:val="away"/>')),
        p(r("共13个")) + p(r("共3个"), style="gone"),
        p(r("共13个")) + p(r("共3个"), style="heir"),
        p(r("共13个")) + p(r("共3个", "<w:b/>"), style="heir"),
    ],
)
def test_hidden_words_are_left_out_and_told(hidden: str) -> None:
    document = read_bytes(docx(hidden, styles=HIDDEN_STYLES), "信.docx")
    assert document.text == "共13个"
    assert document.notes == ("有 3 个隐藏文字没有读取。",)


def test_a_switch_may_be_off() -> None:
    assert text(p(r("共13个", '<w:vanish w:val="0"/>'))) == "共13个"
    assert text(p(r("共13个", '<w:vanish w:val="false"/>'), style="gone"), styles=HIDDEN_STYLES) == "共13个"


def test_results_of_fields_are_words_and_codes_are_not() -> None:
    assert text(p(r("共"), field("=SUM(A1) 99", r("13")), r("个"))) == "共13个"


def test_fields_within_fields() -> None:
    inner = field("REF x", r("13"))
    assert text(p(r("共"), field("IF 1", inner + r("个")), r("。"))) == "共13个。"
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + inner + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text(p(r("共"), code, r("个"))) == "共个"


def test_a_field_over_paragraphs() -> None:
    begin, rest = field("QUOTE", r("甲") + "</w:p><w:p>" + r("乙")).split('<w:r><w:fldChar w:fldCharType="end"/>')
    assert text(p(r("共"), begin, '<w:r><w:fldChar w:fldCharType="end"/>' + rest, r("。"))) == "共甲\n乙。"


@pytest.mark.parametrize("kind", ["begin", "end", "separate"])
def test_a_field_that_never_ends_hides_nothing(kind: str) -> None:
    assert text(p(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>', r("共13个"))) == "共13个"


def test_page_numbers_are_no_words() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{r("4")}</w:fldSimple>'
    assert text(p(r("甲"), field("PAGE", r("4")), simple, field("numpages", r("9")))) == "甲"
    assert notes(p(r("甲"), field("PAGE", r("4")), simple)) == ("页码没有读取，共 2 处。",)


def test_simple_fields_keep_their_result() -> None:
    assert text(p(r("共"), f'<w:fldSimple w:instr="REF n">{r("13")}</w:fldSimple>', r("个"))) == "共13个"


def test_a_table_of_contents_is_left_out_and_told() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>'
    body = p(r("一、情况……3"), style="10") + p(r("二、打算……5"), style="10") + t("共13个。")
    document = read_bytes(docx(body, styles=styles), "信.docx")
    assert (document.text, document.notes) == ("共13个。", ("目录没有读取，共 2 处。",))
    document = read_bytes(docx(p(field("TOC \\o", r("一、情况……3"))) + t("共13个。")), "信.docx")
    assert (document.text, document.notes) == ("共13个。", ("目录没有读取，共 1 处。",))


def test_fields_that_draw_characters_are_told() -> None:
    drawn = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,1)</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read_bytes(docx(p(r("共13个"), drawn)), "信.docx")
    assert (document.text, document.notes) == ("共13个", ("有 1 个用域代码画出的字符没有读取。",))


PICTURE = "<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>"
CHART = "<w:r><w:drawing><a:graphic><c:chart/></a:graphic></w:drawing></w:r>"
OBJECT = "<w:r><w:object><o:OLEObject/></w:object></w:r>"


def test_pictures_charts_and_objects_are_told() -> None:
    old = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
    assert notes(p(r("甲"), PICTURE, old, CHART, OBJECT), '<w:altChunk r:id="x"/>') == (
        "有 2 幅图片，其中的文字没有读取。",
        "有 1 个图表，其中的文字没有读取。",
        "有 2 个嵌入的对象，其中的文字没有读取。",
    )


def test_comments_are_told_and_not_read() -> None:
    body = p('<w:commentRangeStart w:id="0"/>', r("甲13个"), '<w:r><w:commentReference w:id="0"/></w:r>')
    comments = f'<w:comment w:id="0" w:author="某">{t("请核对99")}</w:comment>'
    document = read_bytes(docx(body, comments=comments), "信.docx")
    assert (document.text, document.notes) == ("甲13个", ("有 1 条批注，不属于正文，没有读取。",))


def test_a_plain_file_has_nothing_to_tell() -> None:
    assert notes(t("甲13个。")) == ()


def test_old_radicals_in_words_stay_as_they_are() -> None:
    assert text(t("⼈员１３名")) == "⼈员１３名"


def test_alternate_content_around_runs_is_read_once() -> None:
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{r("13")}</mc:Choice>'
        f"<mc:Fallback>{r('14')}</mc:Fallback></mc:AlternateContent>"
    )
    assert text(p(r("共"), both, r("个"))) == "共13个"
    assert text(p(r("共"), both.replace("wps", "odd"), r("个"))) == "共14个"
    assert text(p(r("共"), both.replace("Fallback", "Other").replace("wps", "odd"), r("个"))) == "共个"
