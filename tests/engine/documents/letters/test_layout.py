"""The .docx itself: page, grid, fonts, places of the rules; the same letter is the same file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from baigong.engine.base.errors import InputError
from baigong.engine.documents.letters import Letter
from baigong.engine.documents.letters.layout import as_docx, to_docx
from baigong.engine.documents.letters.layout.drawing import rules
from baigong.engine.documents.letters.layout.places import head_of
from tests.engine.documents.letters.build import BUREAU, long_letter, mianyang

MM = 36_000
"""English metric units in a millimetre."""
TWIPS = 1440 / 25.4
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SONG, FANG, HEI, KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"


@pytest.fixture(scope="module")
def letter() -> Letter:
    return mianyang()


@pytest.fixture(scope="module")
def docx(letter: Letter) -> bytes:
    return as_docx(letter)


def attribute(element: Any, path: str, name: str) -> str | None:
    """An attribute of what stands under an element: ``pPr/ind``, ``right``."""
    found = element.find("/".join(qn(f"w:{step}") for step in path.split("/")))
    return None if found is None else found.get(qn(f"w:{name}"))


def kept(paragraph: Any) -> bool:
    """Whether the paragraph stays with the next."""
    return paragraph._p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def part(docx: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(name))


def one(docx: bytes, path: str) -> etree._Element:
    (found,) = part(docx, "word/document.xml").iterfind(f".//{{*}}{path}")
    return found


def test_the_paper_and_its_margins(docx: bytes) -> None:
    section = Document(io.BytesIO(docx)).sections[0]
    measured = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    measured += [section.left_margin, section.right_margin]

    assert [round((each or 0) / MM, 1) for each in measured] == [210, 297, 37, 35, 28, 26]


def test_the_grid_has_22_lines_of_the_text_s_height(docx: bytes) -> None:
    grid = one(docx, "docGrid")

    assert grid.get(qn("w:type")) == "lines"
    pitch = int(grid.get(qn("w:linePitch")))
    assert (297 - 37 - 35) * TWIPS / pitch == pytest.approx(22, abs=0.1)
    assert int((297 - 37 - 35) * TWIPS / pitch) == 22


def test_28_characters_fill_the_line(docx: bytes) -> None:
    normal = Document(io.BytesIO(docx)).styles["Normal"].element
    size = int(normal.rPr.find(qn("w:sz")).get(qn("w:val"))) * 10
    squeeze = int(normal.rPr.find(qn("w:spacing")).get(qn("w:val")))
    room = (210 - 28 - 26) * TWIPS

    assert size == 320
    assert int(room / (size + squeeze)) == 28
    assert int(room / size) == 27, "without the squeeze a character is lost"


def test_the_body_s_paragraphs_are_the_letter_s(letter: Letter, docx: bytes) -> None:
    written = [each.text for each in Document(io.BytesIO(docx)).paragraphs]

    assert written[:-1] == [each.text for each in letter.paragraphs]
    assert written[-1] == "", "the one that the frame of 抄送 hangs on"


def test_fonts_and_sizes_of_each_kind(letter: Letter, docx: bytes) -> None:
    right = {"title": (SONG, 22), "part": (HEI, 16), "section": (KAI, 16), "copies": (FANG, 14)}
    for paragraph, written in zip(letter.paragraphs, Document(io.BytesIO(docx)).paragraphs[:-1], strict=True):
        for run in written.runs:
            fonts = {attribute(run._r, "rPr/rFonts", kind) for kind in ("ascii", "hAnsi", "eastAsia")}
            font, size = right.get(paragraph.kind, (FANG, 16))
            assert fonts == {font}, paragraph.kind
            assert run.font.size is not None
            assert run.font.size.pt == size, paragraph.kind


def test_the_first_page_has_a_header_of_its_own_and_no_number(docx: bytes) -> None:
    section = Document(io.BytesIO(docx)).sections[0]

    assert section.different_first_page_header_footer
    assert Document(io.BytesIO(docx)).settings.odd_and_even_pages_header_footer
    assert section.first_page_header.paragraphs[0].text == BUREAU
    assert "PAGE" not in etree.tostring(section.first_page_footer._element).decode()
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        xml = etree.tostring(footer._element, encoding="unicode")
        assert "PAGE" in xml
        assert f'<w:jc w:val="{side}"/>' in xml
        assert f'<w:ind w:{side}="280"/>' in xml, "a character of 4号 away from the margin"
        assert "宋体" in xml
        assert xml.count("—") == 2


def test_no_other_header_says_anything(docx: bytes) -> None:
    section = Document(io.BytesIO(docx)).sections[0]

    assert [each.text for each in section.header.paragraphs] == [""]
    assert [each.text for each in section.even_page_header.paragraphs] == [""]


def shapes(docx: bytes) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height of each shape in millimetres from the page's edge."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        headers = [archive.read(name) for name in sorted(archive.namelist()) if name.startswith("word/header")]
    found = []
    for anchor in (each for xml in headers for each in etree.fromstring(xml).iter(f"{WP}anchor")):
        left, top = (anchor.find(f"{WP}position{axis}") for axis in "HV")
        assert {left.get("relativeFrom"), top.get("relativeFrom")} == {"page"}
        extent = anchor.find(f"{WP}extent")
        numbers = [left[0].text, top[0].text, extent.get("cx"), extent.get("cy")]
        found.append(tuple(int(number) / MM for number in numbers))
    return found  # type: ignore[return-value]


def test_the_rules_are_170_mm_in_the_middle_of_the_page(docx: bytes) -> None:
    assert {(left, width) for left, _top, width, _height in shapes(docx)} == {(20, 170)}


def test_the_first_rule_is_thick_above_thin_and_the_second_thin_above_thick(docx: bytes) -> None:
    heights = [height for _left, _top, _width, height in sorted(shapes(docx), key=lambda each: each[1])]

    assert len(heights) == 4
    assert heights[0] > heights[1]
    assert heights[2] < heights[3]
    assert (heights[0], heights[1]) == (heights[3], heights[2])


def test_the_second_rule_ends_20_mm_above_the_page_s_edge(docx: bytes) -> None:
    assert max(top + height for _left, top, _width, height in shapes(docx)) == pytest.approx(277, abs=0.01)


@pytest.mark.parametrize(
    "issuer", ["某局", BUREAU, "云溪市人力资源和社会保障局职业能力建设与技能人才评价处", "局" * 60]
)
def test_the_first_rule_is_4_mm_below_the_name_whatever_its_length(issuer: str) -> None:
    head = head_of(issuer)
    height = head.size * 25.4 / 72

    assert head.size <= 40
    assert head.size * len(issuer) * 25.4 / 72 <= 150
    assert head.name_top - height * 0.05 == pytest.approx(30, abs=0.01)
    assert rules(issuer)[0].top - (30 + height * 0.93) == pytest.approx(4, abs=0.01)
    assert head.before_number >= 0
    assert head.after_name >= 0


@pytest.mark.parametrize("issuer", ["某局", BUREAU, "局" * 24])
def test_the_text_of_the_first_page_keeps_to_the_grid(issuer: str) -> None:
    head, pitch = head_of(issuer), 579
    header = round(head.name_top * TWIPS) + head.size * 20 + head.after_name

    assert (header - round(37 * TWIPS)) % pitch in {0, 1, pitch - 1}
    assert (head.before_number + head.after_number) % pitch == 0


def test_the_date_is_four_characters_from_the_right_and_the_name_centred_over_it(letter: Letter, docx: bytes) -> None:
    rights = {
        paragraph.kind: int(attribute(written._p, "pPr/ind", "right") or 0)
        for paragraph, written in zip(letter.paragraphs, Document(io.BytesIO(docx)).paragraphs[:-1], strict=True)
        if paragraph.kind in {"signature", "date"}
    }
    advance = 315
    date_width = (3 + 6 / 2) * advance  # 2018年9月4日

    assert rights["date"] == 4 * advance
    assert rights["signature"] + 13 * advance / 2 == pytest.approx(rights["date"] + date_width / 2, abs=2)


def test_a_name_too_long_to_be_centred_ends_at_the_margin() -> None:
    written = Document(io.BytesIO(as_docx(long_letter(40, issuer="局" * 26)))).paragraphs[5]

    assert written.text == "局" * 26
    assert attribute(written._p, "pPr/ind", "right") == "0"


def test_paragraphs_begin_two_characters_in(letter: Letter, docx: bytes) -> None:
    for paragraph, written in zip(letter.paragraphs, Document(io.BytesIO(docx)).paragraphs[:-1], strict=True):
        if paragraph.kind in {"part", "section", "point", "text", "note"}:
            assert attribute(written._p, "pPr/ind", "firstLine") == "630", paragraph.kind


def test_copies_stand_in_a_frame_at_the_text_s_foot(docx: bytes) -> None:
    frame = one(docx, "framePr")

    assert frame.get(qn("w:vAnchor")) == "margin"
    assert frame.get(qn("w:yAlign")) == "bottom"
    assert int(frame.get(qn("w:w"))) == round(156 * TWIPS)
    assert frame.getparent().getparent().find(f"{qn('w:r')}/{qn('w:t')}").text.startswith("抄送：")


def test_a_heading_stays_with_what_follows_and_the_signature_with_the_text(letter: Letter, docx: bytes) -> None:
    together = {place for place, written in enumerate(Document(io.BytesIO(docx)).paragraphs) if kept(written)}
    kinds = [each.kind for each in letter.paragraphs]

    assert {place for place, kind in enumerate(kinds) if kind in {"part", "section", "title"}} <= together
    assert {kinds.index("signature"), kinds.index("signature") - 1} <= together


def test_a_long_last_text_may_break_over_pages() -> None:
    letter = long_letter(28 * 30)
    without = replace(letter, paragraphs=letter.paragraphs[:4] + letter.paragraphs[5:])

    (long,) = [one for one in Document(io.BytesIO(as_docx(without))).paragraphs if one.text.startswith("技")]

    assert not kept(long)


def test_the_same_letter_is_the_same_file(letter: Letter, docx: bytes) -> None:
    assert as_docx(mianyang()) == docx
    assert as_docx(replace(letter, signed_on=date(2018, 9, 5))) != docx


def test_no_clock_is_in_the_file(docx: bytes) -> None:
    known = Document(io.BytesIO(docx)).core_properties
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        times = {entry.date_time for entry in archive.infolist()}

    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert known.created == known.modified
    assert known.created is not None
    assert known.created.date() == date(2018, 9, 4)
    assert known.author == BUREAU
    assert known.title.endswith("复函")


@pytest.mark.parametrize("text", ["甲 < 乙 & 丙", "“引号”", "喆赟堃䶮"])
def test_any_text_comes_back_as_it_was(text: str) -> None:
    letter = long_letter(1, copies=f"抄送：{text}。")

    assert Document(io.BytesIO(as_docx(letter))).paragraphs[-2].text == f"抄送：{text}。"


def test_the_product_s_own_reader_reads_it(letter: Letter, tmp_path: Path) -> None:
    from baigong.engine.documents.reading import read_document

    to_docx(letter, tmp_path / "reply.docx")
    text = read_document(tmp_path / "reply.docx").text

    assert all(each.text in text for each in letter.paragraphs)


def test_a_folder_that_cannot_be_written_is_one_sentence(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    with pytest.raises(InputError, match="不能写入"):
        to_docx(letter, tmp_path / "file" / "reply.docx")
