"""Each comment stands at its finding's own characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.documents.model import Finding
from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.annotate.marking import W, commented, finding, local, root, said, under
from tests.engine.documents.reading.wordfile import box, cell, docx, field, p, r, row, strict, t, table

BODY = t("前言。", "全市现有工作室13个，其中国家级3个、省级3个、市级8个。")


def test_a_comment_stands_at_its_own_characters(tmp_path: Path) -> None:
    assert under(commented(tmp_path, docx(BODY), "13个")) == {0: "13个"}


def test_every_finding_has_a_comment_in_the_order_of_places(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(BODY), ("市级8个", "末"), ("13", "中"), ("前言", "首"))
    assert under(data) == {0: "前言", 1: "13", 2: "市级8个"}
    assert said(data) == {0: "首", 1: "中", 2: "末"}


def test_several_findings_on_one_place_and_over_one_another(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(BODY), "13个", "13个", "室13", "3个，其中")
    assert sorted(under(data).values()) == ["13个", "13个", "3个，其中", "室13"]


def test_the_form_of_cut_runs_is_kept(tmp_path: Path) -> None:
    form = '<w:rFonts w:eastAsia="仿宋"/><w:b/><w:color w:val="FF0000"/>'
    data = commented(tmp_path, docx(p(r("现有"), r("工作室13个", form), r("。"))), "13")
    runs = [one for one in root(data).iter(f"{W}r") if one.find(f"{W}t") is not None]
    words = {one.find(f"{W}t").text: [local(inner) for inner in one.findall(f"{W}rPr/*")] for one in runs}
    bold = ["rFonts", "b", "color"]
    assert words == {"现有": [], "工作室": bold, "13": bold, "个": bold, "。": []}


def test_spaces_at_the_cut_are_preserved(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(p("<w:r><w:t>共 13 个</w:t></w:r>")), "13")
    preserve = "{http://www.w3.org/XML/1998/namespace}space"
    assert [(one.text, one.get(preserve)) for one in root(data).iter(f"{W}t")] == [
        ("共 ", "preserve"),
        ("13", "preserve"),
        (" 个", "preserve"),
    ]


def test_no_run_is_cut_where_it_need_not_be(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(p(r("共"), r("13个"), r("。"))), "13个")
    assert [one.text for one in root(data).iter(f"{W}t")] == ["共", "13个", "。"]


def test_the_reference_follows_the_end(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(t("共13个。")), "13")
    order = [local(one) for one in next(root(data).iter(f"{W}p"))]
    assert order == ["r", "commentRangeStart", "r", "commentRangeEnd", "r", "r"]


def test_tabs_and_breaks_stay_in_order(tmp_path: Path) -> None:
    body = p("<w:r><w:t>甲</w:t><w:tab/><w:t>13</w:t><w:br/><w:t>乙3个</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>")
    data = commented(tmp_path, docx(body), "\t13", "3个-", "5")
    assert read_bytes(data, "信.docx").text == "甲\t13\n乙3个-5"
    assert sorted(under(data).values()) == ["13", "3个", "5"]


def test_a_finding_over_runs_and_paragraphs(tmp_path: Path) -> None:
    data = commented(tmp_path, docx(p(r("共1"), r("3", "<w:b/>"), r("个。")) + t("另有3个。")), "13个。\n另有3")
    assert under(data) == {0: "13个。另有3"}


def test_cells(tmp_path: Path) -> None:
    body = table(row(cell(t("县")), cell(t("人数"))), row(cell(t("甲")), cell(t("共120人"))))
    data = commented(tmp_path, docx(body), "120")
    assert under(data) == {0: "120"}
    start = next(root(data).iter(f"{W}commentRangeStart"))
    assert [local(one) for one in start.iterancestors()][:3] == ["p", "tc", "tr"]


def test_links_insertions_and_controls(tmp_path: Path) -> None:
    for around in ("hyperlink", 'ins w:id="9" w:author="某"', "smartTag"):
        name = around.split()[0]
        body = p(r("共"), f"<w:{around}>{r('工作室13个')}</w:{name}>", r("。"))
        data = commented(tmp_path, docx(body), "13")
        assert under(data) == {0: "13"}
        reference = next(root(data).iter(f"{W}commentReference")).getparent()
        assert local(reference.getparent()) == "p"


def test_a_result_of_a_field(tmp_path: Path) -> None:
    body = p(r("共"), field("REF x", r("工作室13个")), r("。"))
    assert under(commented(tmp_path, docx(body), "13")) == {0: "13"}


def test_the_number_of_a_list_stands_at_its_words(tmp_path: Path) -> None:
    numbers = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p(r("共13个"), extra='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert under(commented(tmp_path, docx(body, numbering=numbers), "1. ")) == {0: "共13个"}


def test_words_that_cannot_be_cut_are_marked_whole(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('jiàng')}</w:rt><w:rubyBase>{r('工匠13')}</w:rubyBase></w:ruby></w:r>"
    data = commented(tmp_path, docx(p(r("共"), ruby, r("人"))), "匠1")
    assert under(data) == {0: "jiàng工匠13"}
    formula = "<m:oMath><m:r><m:t>13</m:t></m:r></m:oMath>"
    assert under(commented(tmp_path, docx(p(r("共"), formula)), "13")) == {0: "共"}


def test_a_footnote_has_its_comment_at_the_reference(tmp_path: Path) -> None:
    body = p(r("共13个"), '<w:r><w:footnoteReference w:id="1"/></w:r>', r("。"))
    data = docx(body, footnotes=f'<w:footnote w:id="1">{t("其中国家级14个。")}</w:footnote>')
    out = commented(tmp_path, data, "14个")
    start = next(root(out).iter(f"{W}commentRangeStart"))
    assert local(start.getnext()[0]) == "footnoteReference"
    assert said(out) == {0: "（在脚注里）不对"}
    assert b"comment" not in out_part(out, "word/footnotes.xml")


def out_part(data: bytes, name: str) -> bytes:
    from tests.engine.documents.annotate.marking import part

    return part(data, name)


def test_a_header_has_its_comment_at_the_first_words(tmp_path: Path) -> None:
    body = t("共13个。") + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    out = commented(tmp_path, docx(body, header1=t("2018年第14期")), "14")
    assert under(out) == {0: "共13个。"}
    assert said(out) == {0: "（在页眉页脚里）不对"}


@pytest.mark.parametrize("body", ["", p()])
def test_a_file_of_a_header_alone(tmp_path: Path, body: str) -> None:
    body += '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    assert under(commented(tmp_path, docx(body, header1=t("2018年第14期")), "14")) == {0: ""}


def test_a_text_box_has_its_comment_at_the_box(tmp_path: Path) -> None:
    out = commented(tmp_path, docx(p(r("共13个"), box(t("框里14个")), r("。"))), "14")
    assert said(out) == {0: "（在文本框里）不对"}
    start = next(root(out).iter(f"{W}commentRangeStart"))
    assert local(start.getparent()) == "p"
    assert local(start.getnext()[0]) == "AlternateContent"


def test_a_run_with_a_box_and_words(tmp_path: Path) -> None:
    mixed = box(t("框里14个")).replace("<w:r>", "<w:r><w:t>共13个</w:t>", 1).replace("</w:r>", "<w:t>。</w:t></w:r>")
    mixed = mixed.replace("<w:t>。</w:t></w:r>", "</w:r>", mixed.count("<w:t>。</w:t></w:r>") - 1)
    out = commented(tmp_path, docx(p(mixed)), "13", "。", "14")
    assert {"13", "。"} < set(under(out).values())


def test_strict_files(tmp_path: Path) -> None:
    out = commented(tmp_path, strict(BODY), "13")
    assert under(out) == {0: "13"}
    assert said(out) == {0: "不对"}
    assert b"http://schemas.openxmlformats.org/wordprocessingml" not in out_part(out, "word/comments.xml")
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in out_part(out, "word/_rels/document.xml.rels")


@pytest.mark.parametrize(
    ("start", "end", "wanted"), [(5, 5, "个"), (0, 0, "共"), (6, 99, "。"), (-4, 1, "共"), (99, 99, "。")]
)
def test_places_between_characters_and_beyond_the_text(tmp_path: Path, start: int, end: int, wanted: str) -> None:
    odd = Finding("slip", "warning", "少了句号", (), start, end)
    assert under(commented(tmp_path, docx(t("共有13个。")), odd)) == {0: wanted}


def test_a_place_on_a_line_end_alone(tmp_path: Path) -> None:
    odd = Finding("slip", "warning", "少了句号", (), 3, 4)
    assert under(commented(tmp_path, docx(t("甲13", "乙3个。")), odd)) == {0: "乙3个。"}


def test_many_findings_in_one_long_run(tmp_path: Path) -> None:
    text = "".join(f"第{n}项13个，" for n in range(2000))
    findings = [finding(text, f"第{n}项") for n in range(2000)]
    out = commented(tmp_path, docx(t(text)), *findings)
    assert under(out) == {n: f"第{n}项" for n in range(2000)}


PIECES = st.sampled_from(
    [r("全市13个"), r("其中3个", "<w:b/>"), "<w:r><w:tab/><w:t>5</w:t><w:br/><w:t>6</w:t></w:r>", box(t("框7个")),
     f'<w:ins w:id="1" w:author="某">{r("增8个")}</w:ins>', field("REF a", r("9")), r("𠮷"), '<w:r><w:footnoteReference w:id="1"/></w:r>',
     '<w:del w:id="2" w:author="某"><w:r><w:delText>删</w:delText></w:r></w:del>']
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(PIECES, max_size=5), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), min_size=1, max_size=6),
)
def test_any_findings_on_any_words_leave_the_text_as_it_is(
    tmp_path: Path, paragraphs: list[list[str]], places: list[tuple[int, int]]
) -> None:
    body = t("全市。") + "".join(p(*one) for one in paragraphs)
    data = docx(body, footnotes=f'<w:footnote w:id="1">{t("脚注10个")}</w:footnote>')
    findings = [
        Finding("slip", "warning", f"第{n}", (), start, start + length) for n, (start, length) in enumerate(places)
    ]
    out = commented(tmp_path, data, *findings)
    assert len(said(out)) == len(under(out)) == len(findings)
    text = read_bytes(data, "信.docx").text
    for which, words in under(out).items():
        one = sorted(findings, key=lambda finding: (finding.start, -finding.end))[which]
        own = text[one.start : one.end]
        if own and own.isalnum() and not any(sign in text for sign in ("框", "脚注")):
            assert own in words
