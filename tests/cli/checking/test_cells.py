"""Numbers of tables, quoted with the heads of their rows or columns."""

from __future__ import annotations

import pytest

from baigong.cli.checking.cells import in_cells
from baigong.cli.checking.quoted import quoted
from baigong.engine.documents.model import Cell, Document, Paragraph
from tests.engine.documents.showing.reports import about, quantity, report, slip

ROWS = (("区县", "学校（所）", "投资"), ("东湖区", "5", "12000"), ("西山区", "4", "9500万元"), ("合计", "12", "30000"))


def table(*rows: tuple[str, ...], before: str = "各区情况：", number: int = 0) -> Document:
    """A paragraph, and a table with a paragraph for each cell that is not None."""
    texts, paragraphs, at = [before], [Paragraph(0, len(before))], len(before) + 1
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            paragraphs.append(Paragraph(at, at + len(text), "cell", Cell(number, row, column)))
            texts.append(text)
            at += len(text) + 1
    return Document("\n".join(texts), tuple(paragraphs))


def said(document: Document, *printed: str) -> str | None:
    places, after = [], 0
    for words in printed:
        after = document.text.index(words, after)
        places.append((after, after + len(words)))
        after += len(words)
    return in_cells(document, places)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (("12000", "9500", "30000"), "东湖区[12000]，西山区[9500]万元，合计[30000]"),
        (("5", "12000"), "学校（所）[5]，投资[12000]"),
        (("30000",), "投资[30000]"),
    ],
    ids=["a column", "a row", "one number"],
)
def test_each_number_has_its_head(printed: tuple[str, ...], words: str) -> None:
    assert said(table(*ROWS), *printed) == words


def test_a_running_number_is_no_head() -> None:
    assert said(table(("1", "红星学校", "100"), ("2", "天工技校", "90")), "100", "90") == "红星学校[100]，天工技校[90]"


def test_where_there_are_only_numbers_there_is_no_head() -> None:
    assert said(table(("17", "23"), ("45", "68")), "23", "68") == "[23]，[68]"


def test_a_long_head_is_cut() -> None:
    assert said(table(("甲" * 30, "17"), ("乙", "23")), "17", "23") == "甲" * 12 + "…[17]，乙[23]"


def test_of_many_numbers_the_first_and_the_last_are_quoted() -> None:
    rows = [(f"第{chr(0x4E00 + n)}区", str(100 + n)) for n in range(20)]
    words = said(table(*rows), *(number for _name, number in rows)) or ""
    assert words.count("[") == 8
    assert words.startswith("第一区[100]，")
    assert words.endswith("，…，" + rows[-1][0] + "[119]")


def test_numbers_outside_a_table_are_no_cells() -> None:
    document = table(*ROWS, before="共12所。")
    assert said(document, "12", "30000") is None
    assert said(document, "12") is None


def test_numbers_of_two_tables_are_not_put_together() -> None:
    first, second = table(*ROWS), table(*ROWS, number=1)
    size = len(first.text) + 1
    moved = tuple(Paragraph(one.start + size, one.end + size, one.kind, one.cell) for one in second.paragraphs)
    both = Document(f"{first.text}\n{second.text}", first.paragraphs + moved)
    assert said(both, "30000", "30000") is None


def test_the_head_is_of_the_same_table() -> None:
    first, second = table(*ROWS), table(("7", "8"), ("9", "11"), number=1)
    size = len(first.text) + 1
    moved = tuple(Paragraph(one.start + size, one.end + size, one.kind, one.cell) for one in second.paragraphs)
    both = Document(f"{first.text}\n{second.text}", first.paragraphs + moved)
    assert said(both, "8", "11") == "[8]，[11]"


def test_a_finding_of_a_table_is_quoted_so_and_a_slip_by_its_line() -> None:
    document = table(*ROWS)
    found = [quantity(document.text, "12000", 1, 2), quantity(document.text, "30000", 1, 2)]
    finding, wrong = about(found, (0, 1), "contradiction"), slip(document.text, "万元")
    checked = report(document, found, [finding, wrong])
    assert quoted(checked, finding) == "东湖区[12000]，合计[30000]"
    assert quoted(checked, wrong) == "9500[万元]"
