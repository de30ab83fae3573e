"""What holds of every text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.documents.model import Cell, Document, Paragraph
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan

NUMERAL = re.compile("[0-9０-９①-⑳⑴-⒛〇零一二两三四五六七八九十百千万亿廿卅]")
PIECES = [
    *"0123456789０１２％%‰.,，。、；：:-—～至到第一二三四五六七八九十百千万亿两几数余多约近个名人元年月日号天半成倍番金银铜大每最高均次届①⑴《》“”（）()〔〕\n 的为abXG/+",
    *[
        "约",
        "近",
        "超过",
        "不足",
        "以上",
        "以下",
        "左右",
        "万元",
        "百分之",
        "分之",
        "个百分点",
        "三分之一",
        "同比增长",
        "占",
        "每人",
        "一次性",
        "第一名",
        "第三届",
        "2018年",
        "9月4日",
        "一票否决",
        "培训",
        "平方米",
        "翻一番",
        "人均",
        "3:7",
    ],
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=40)


def check(document: Document) -> None:
    seen = scan(document)
    text = document.text
    spans = [(one.start, one.end, one.text) for one in seen.quantities]
    spans = sorted([*spans, *((one.start, one.end, one.text) for one in seen.asides)])
    last = 0
    for start, end, printed in spans:
        assert last <= start < end
        assert text[start:end] == printed
        last = end
    inside = {place for paragraph in document.paragraphs for place in range(paragraph.start, paragraph.end)}
    covered = {place for start, end, _printed in spans for place in range(start, end)}
    assert {one.start() for one in NUMERAL.finditer(text)} & inside <= covered
    assert [one.start for one in seen.quantities] == sorted(one.start for one in seen.quantities)
    assert [one.start for one in seen.asides] == sorted(one.start for one in seen.asides)
    for one in seen.quantities:
        assert one.start <= one.number[0] < one.number[1] <= one.end
        assert one.understood or one.why
        assert one.unit
        assert not one.understood or (one.low, one.high) != (None, None)
        assert one.low is None or one.high is None or one.low < one.high
        clause = seen.clauses[one.clause]
        assert clause.sentence == one.sentence
        assert clause.start <= one.start


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_numeral_is_spoken_for_once(text: str) -> None:
    check(document_of(text))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(TEXTS.map(lambda text: text.replace("\n", "")), min_size=2, max_size=3), min_size=2, max_size=3)
)
def test_tables_too(rows: list[list[str]]) -> None:
    text, paragraphs = "", []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            paragraphs.append(Paragraph(len(text), len(text) + len(cell), "cell", Cell(0, row, column)))
            text += cell + "\n"
    check(Document(text, tuple(paragraphs)))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "没有数字。", "１", "①", "一", "万", "第", "%", "1" * 500, "一" * 500, "“" * 500 + "1"]
)
def test_small_and_odd_texts(text: str) -> None:
    check(document_of(text))


def test_a_text_of_one_piece_read_twice_is_read_alike() -> None:
    """Nothing is remembered between two documents."""
    text = "全市有学员1200人，其中女学员48.5%。"
    assert scan(document_of(text)) == scan(document_of(text))
