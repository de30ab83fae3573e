"""Lines of cells between upright strokes are tables; their text stays what it is."""

from __future__ import annotations

import pytest

from baigong.engine.documents.model import Cell
from baigong.engine.documents.reading import document_of

TEXT = "如下：\n| 类别 | 里程 |\n|---|:---:|\n|县道| 20公里 |\n| | 30公里 |\n完。\n"


def cells(text: str) -> list[tuple[str, int, int, int]]:
    document = document_of(text)
    return [
        (document.text[one.start : one.end], one.cell.table, one.cell.row, one.cell.column)
        for one in document.paragraphs
        if one.cell
    ]


def test_cells_have_their_places() -> None:
    assert cells(TEXT) == [
        ("类别", 0, 0, 0),
        ("里程", 0, 0, 1),
        ("县道", 0, 1, 0),
        ("20公里", 0, 1, 1),
        ("30公里", 0, 2, 1),
    ]


def test_the_text_is_kept_and_other_lines_are_paragraphs() -> None:
    document = document_of(TEXT)
    assert document.text == TEXT
    assert [TEXT[one.start : one.end] for one in document.paragraphs if one.cell is None] == ["如下：", "完。"]
    assert {one.kind for one in document.paragraphs if one.cell} == {"cell"}


def test_two_tables_are_two() -> None:
    document = document_of("|甲|1个|\n|乙|2个|\n以上。\n|丙|3个|\n|丁|4个|\n")
    assert document.paragraphs[0].cell == Cell(0, 0, 0)
    assert document.paragraphs[-1].cell == Cell(1, 1, 1)


@pytest.mark.parametrize(
    "text", ["| 只有一行 | 2个 |\n", "甲|乙\n丙|丁\n", "正文一|\n|正文二\n", "没有竖线\n也没有\n", "||||\n正文\n"]
)
def test_strokes_alone_make_no_table(text: str) -> None:
    assert cells(text) == []
    assert len(document_of(text).paragraphs) == len(text.splitlines())


def test_full_width_strokes_count_too() -> None:
    assert cells("｜甲｜1个｜\n｜乙｜2个｜\n")[-1] == ("2个", 0, 1, 1)
