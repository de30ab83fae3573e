"""How lines become paragraphs, line by line."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading.pdf.joining import glue, is_centred, joined
from baigong.engine.documents.reading.pdf.lines import HYPHEN, Boxes, Line
from baigong.engine.documents.reading.pdf.pages import Page
from baigong.engine.documents.reading.pdf.shapes import shapes

PAGES = [Page(600, 800), Page(600, 800)]


def line(text: str, left: float, right: float, bottom: float = 700, page: int = 0, em: float = 16) -> Line:
    return Line(text, page, left, right, bottom, bottom + em, em, 0)


def together(*lines: Line) -> list[str]:
    return [text for text, _centred in joined(lines, PAGES)]


FULL = line("全市现有技能大师工作室十", 80, 520)


def test_chinese_lines_join_without_a_space() -> None:
    assert together(FULL, line("三个。", 80, 130, 672)) == ["全市现有技能大师工作室十三个。"]


def test_numbers_broken_by_the_line_join_without_a_space() -> None:
    assert together(line("全市1", 80, 520), line("3个。", 80, 130, 672)) == ["全市13个。"]


def test_a_line_that_ends_a_little_early_goes_on_if_its_sentence_does() -> None:
    early = line("其中拨付培训补贴", 80, 480, 672)
    assert together(FULL, early, line("740余万元。", 80, 160, 644)) == [
        "全市现有技能大师工作室十其中拨付培训补贴740余万元。"
    ]
    ended = line("其中拨付培训补贴。", 80, 480, 672)
    assert together(FULL, ended, line("下一段。", 80, 160, 644)) == [
        "全市现有技能大师工作室十其中拨付培训补贴。",
        "下一段。",
    ]


def test_a_full_heading_does_not_swallow_its_text() -> None:
    heading = line("（三）关于加大考核力度的问题", 112, 520)
    first, rest = line("我市在评选工作室过程中", 112, 520, 672), line("也考察企业。", 80, 200, 644)
    assert together(heading, first, rest) == [heading.text, first.text + rest.text]


def test_a_hanging_list_goes_on() -> None:
    body = [line("全市现有技能大师工作室十", 80, 520, 700 - 28 * n) for n in range(20)]
    hanging = [line("1.全市现有工作室十", 80, 520, 140), line("三个。", 110, 160, 112)]
    assert together(*body, *hanging)[-1].endswith("1.全市现有工作室十三个。")


def test_a_new_column_or_a_line_above_does_not_go_on() -> None:
    assert together(FULL, line("另一栏。", 80, 140, 760)) == [FULL.text, "另一栏。"]


def test_the_first_line_of_the_next_page_goes_on() -> None:
    assert together(FULL, line("三个。", 80, 130, 760, page=1)) == ["全市现有技能大师工作室十三个。"]


def test_pages_of_another_width_have_their_own_margins() -> None:
    pages = [Page(600, 800), Page(800, 600)]
    wide = [line("宽页现有技能大师工作室十", 60, 740, 500 - 28 * n, page=1) for n in range(3)]
    found = [text for text, _centred in joined([FULL, line("三个。", 80, 130, 672), *wide], pages)]
    assert found == ["全市现有技能大师工作室十三个。", wide[0].text * 3]


def test_a_centred_line_is_told() -> None:
    title = line("关于建议的答复", 220, 380, 760)
    found = joined([title, FULL, FULL], PAGES)
    assert next(centred for _text, centred in found)
    assert not is_centred(FULL, type("Margins", (), {"left": 80.0, "right": 520.0})())


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("甲", "乙", ""),
        ("a", "b", " "),
        ("甲", "b", ""),
        ("1", "2", ""),
        ("a,", "b", " "),
        ("3", "b", ""),
        ("a-", "b", ""),
    ],
)
def test_what_stands_between_two_lines(before: str, after: str, between: str) -> None:
    assert glue(before, after) == between


def boxes(*characters: tuple[int, float, float], made: tuple[int, ...] = ()) -> Line | None:
    found = Boxes(0)
    for index, (point, left, right) in enumerate(characters):
        found.add(point, (left, right, 100, 116), made=index in made)
    return found.line()


def test_air_beside_chinese_is_no_space() -> None:
    space = (32, 0.0, 0.0)
    near = boxes((ord("室"), 80, 96), space, (ord("1"), 100, 108), made=(1,))
    assert near is not None
    assert near.text == "室1"
    far = boxes((ord("室"), 80, 96), space, (ord("1"), 120, 128), made=(1,))
    assert far is not None
    assert far.text == "室 1"
    written = boxes((ord("室"), 80, 96), space, (ord("1"), 100, 108))
    assert written is not None
    assert written.text == "室 1"


def test_a_line_of_nothing_is_none() -> None:
    assert boxes((32, 0, 0)) is None
    assert boxes() is None


def test_signs_of_pdfium_are_read() -> None:
    found = boxes((ord("a"), 80, 88), (HYPHEN, 88, 92), (7, 92, 93), (0xFFFD, 93, 99))
    assert found is not None
    assert (found.text, found.unknown) == ("a-\ufffd", 2)


def test_halves_of_a_rare_character_are_put_together() -> None:
    found = boxes((0xD842, 80, 88), (0xDFB7, 88, 96))
    assert found is not None
    assert found.text == "𠮷"


def test_the_width_of_a_character_is_that_from_one_to_the_next() -> None:
    found = boxes(*((ord("字"), 80 + 18 * n, 94 + 18 * n) for n in range(5)))
    assert found is not None
    assert found.em == 18


def test_radicals_fold_to_one_character_each() -> None:
    radicals = shapes().radicals
    assert len(radicals) > 300
    assert all(len(one) == 1 and not 0x2E80 <= ord(one) < 0x2FE0 for one in radicals.values())
    assert "⼈⻓⻅⺠⻋".translate(radicals) == "人长见民车"
