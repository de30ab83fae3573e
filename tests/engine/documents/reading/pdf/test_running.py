"""What runs along the edges of pages."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading.pdf.lines import Line
from baigong.engine.documents.reading.pdf.pages import Page
from baigong.engine.documents.reading.pdf.running import part
from baigong.engine.documents.reading.pdf.shapes import shapes

HEIGHT = 842


def at(text: str, bottom: float, page: int = 0) -> Line:
    return Line(text, page, 80, 300, bottom, bottom + 14, 14, 0)


def page(*lines: Line) -> Page:
    return Page(595, HEIGHT, list(lines))


@pytest.mark.parametrize(
    "text", ["4", "— 4 —", "－4－", "-4-", "·4·", "第4页", "第 4 页 共 9 页", "第4页/共9页", "4/9", "Page 4", "― 12 ―"]
)
def test_page_numbers(text: str) -> None:
    assert shapes().page_number.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["13个", "第4期", "2018年", "12,345", "共9人", "4.5", "一", "20180", "4 9", "〔4〕", "A4"]
)
def test_what_is_no_page_number(text: str) -> None:
    assert not shapes().page_number.fullmatch(text)


def test_only_the_outermost_line_is_a_page_number() -> None:
    parted = part([page(at("正文13个。", 400), at("120", 60), at("— 1 —", 40))])
    assert [line.text for line in parted.lines] == ["正文13个。", "120"]
    assert parted.numbers == 1


def test_a_number_that_is_high_up_is_text() -> None:
    assert [line.text for line in part([page(at("120", 400))]).lines] == ["120"]


def test_heads_that_differ_in_their_numbers_are_one() -> None:
    pages = [
        page(at(f"年报 第{n}版", 800, n), at("正文。", 400, n), at("内部资料", 60, n), at(str(n), 30, n))
        for n in range(4)
    ]
    parted = part(pages)
    assert parted.heads == ["年报 第0版", "内部资料"]
    assert (len(parted.lines), parted.numbers) == (4, 4)


def test_a_head_on_the_third_page_needs_its_like() -> None:
    pages = [page(at("年报" if n < 2 else "附表", 800, n), at("正文。", 400, n)) for n in range(4)]
    parted = part(pages)
    assert parted.heads == []
    assert len(parted.lines) == 8


def test_the_same_words_at_the_head_and_at_the_foot_are_two() -> None:
    pages = [page(at("年报", 800 if n % 2 else 40, n), at("正文。", 400, n)) for n in range(4)]
    assert part(pages).heads == []


def test_lines_below_the_second_are_text() -> None:
    pages = [
        page(*(at(f"表头{row}", 800 - 10 * ord(row), n) for row in "\0\1\2\3"), at("正文。", 300, n)) for n in range(3)
    ]
    parted = part(pages)
    assert parted.heads == ["表头\0", "表头\1"]
    assert [line.text for line in parted.lines] == ["表头\2", "表头\3", "正文。"] * 3


def test_rows_of_a_table_at_the_edge_are_text() -> None:
    pages = [page(at(f"合计 {count}", 800, n), at("正文。", 400, n)) for n, count in enumerate((120, 340, 17, 88))]
    assert (part(pages).heads, len(part(pages).lines)) == ([], 8)


def test_a_head_that_counts_its_pages_and_says_how_many() -> None:
    pages = [page(at(f"年报 {n + 1}/9", 800, n), at("正文。", 400, n)) for n in range(9)]
    assert part(pages).heads == ["年报 1/9"]


def test_pages_without_lines() -> None:
    parted = part([page(), page()])
    assert (parted.lines, parted.heads, parted.numbers) == ([], [], 0)
