"""Cells of tables take their units and nouns from the headings."""

from __future__ import annotations

from baigong.engine.documents.model import Cell, Document, Paragraph, Quantity
from baigong.engine.documents.scanning import scan
from tests.engine.documents.scanning.seen import bounds

ROWS = [
    ["单位", "学员（人）", "补贴金额（万元）", "占比（%）", "时间"],
    ["甲县", "1,200", "36.5", "45.2", "2023年3月"],
    ["合计", "约2000", "48.5", "100", "—"],
]


def table(rows: list[list[str]], over: str = "") -> Document:
    text, paragraphs = over + "\n", [Paragraph(0, len(over))] if over else []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            paragraphs.append(Paragraph(len(text), len(text) + len(cell), "cell", Cell(0, row, column)))
            text += cell + "\t"
    return Document(text, tuple(paragraphs))


def read(rows: list[list[str]], over: str = "") -> list[Quantity]:
    return list(scan(table(rows, over)).quantities)


def test_a_heading_gives_unit_and_noun() -> None:
    people, money, share = read(ROWS)[:3]
    assert (bounds(people), people.unit, people.counts, people.label) == (("1200", "1201"), "人", "学员", "甲县")
    assert (bounds(money), money.unit, money.kind) == (("364500", "365500"), "元", "amount")
    assert (bounds(share), share.unit, share.kind) == (("45.15", "45.25"), "%", "share")
    assert share.step == 0


def test_headings_and_dates_are_no_quantities() -> None:
    scanned = scan(table(ROWS))
    assert len(scanned.quantities) == 6
    assert [one.text for one in scanned.asides if one.kind == "date"] == ["2023年3月"]


def test_a_line_over_the_table_gives_the_unit() -> None:
    one = read([["项目", "金额"], ["培训", "12"]], "单位：万元")[0]
    assert (bounds(one), one.unit, one.counts) == (("115000", "125000"), "元", "培训")


def test_a_plain_heading_leaves_the_noun_to_the_row() -> None:
    assert [one.counts for one in read([["名称", "数量"], ["技师学院", "2"], ["技工学校", "5"]])] == [
        "技师学院",
        "技工学校",
    ]


def test_a_cell_with_its_own_measure_word_keeps_it() -> None:
    one = read([["名称", "规模（万元）"], ["学校", "5所"]])[0]
    assert (bounds(one), one.unit) == (("5", "6"), "所")


def test_a_number_alone_in_a_cell_is_no_page_number() -> None:
    assert len(read([["甲", "乙"], ["1", "2"]])) == 2
