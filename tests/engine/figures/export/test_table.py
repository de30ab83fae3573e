"""The one shape of a table in each of its forms."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from baigong.engine.figures.export.table import Head, Table, Value, as_csv, as_lines, for_people, text_of
from baigong.engine.figures.export.workbook import workbook

TABLE = Table(
    "表",
    (
        Head("id", "编号"),
        Head("value", "数值", "number"),
        Head("day", "日期", "date"),
        Head("note", "说明", hidden=True),
    ),
    (
        ("bases", 1_234_567, date(2018, 8, 31), "一\t二\n三"),
        ("=1+1", Decimal("0.50"), None, '[bold]逗号, 引号"[/bold]'),
        ("x", None, None, None),
    ),
    {0: "第一部分"},
)


def test_csv_has_names_and_every_column() -> None:
    assert as_csv(TABLE) == (
        'id,value,day,note\nbases,1234567,2018-08-31,"一\t二\n三"\n=1+1,0.50,,"[bold]逗号, 引号""[/bold]"\nx,,,\n'
    )


def test_lines_have_headings_and_what_is_shown() -> None:
    assert as_lines(TABLE) == "编号\t数值\t日期\nbases\t1234567\t2018-08-31\n=1+1\t0.50\t\nx\t\t\n"


def test_a_line_is_one_line() -> None:
    assert as_lines(Table("表", (Head("a", "甲"),), (("一\n二\t三",),))) == "甲\n一 二 三\n"


def test_a_workbook_has_numbers_days_and_plain_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([TABLE])))
    sheet = book["表"]
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]] == ["编号", "数值", "日期", "说明"]
    assert (rows[1][1].value, rows[1][1].number_format) == (1_234_567, "#,##0")
    assert (rows[1][2].value, rows[1][2].number_format) == (datetime(2018, 8, 31), "yyyy-mm-dd")  # noqa: DTZ001
    assert (rows[2][1].value, rows[2][1].number_format) == (0.5, "#,##0.00##")
    assert (rows[2][0].value, rows[2][0].data_type) == ("=1+1", "s")
    assert rows[3][1].value is None
    assert sheet.freeze_panes == "A2"


def test_sheets_have_names_that_excel_takes() -> None:
    head = (Head("a", "甲"),)
    titles = ["数/字[1]:*?", "数 字 1", "数 字 1", "长" * 40, "长" * 41, ""]
    names = openpyxl.load_workbook(io.BytesIO(workbook([Table(title, head, ()) for title in titles]))).sheetnames
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name) <= 31 for name in names)


def test_a_number_that_excel_cannot_keep_is_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([Table("表", (Head("a", "甲"),), ((2**53 + 1,), (2**53,)))])))
    assert [row[0].value for row in book["表"].iter_rows(min_row=2)] == [str(2**53 + 1), 2**53]


@pytest.mark.parametrize(
    ("value", "text", "people"),
    [
        (None, "", ""),
        (True, "true", "true"),
        (1_234, "1234", "1,234"),
        (Decimal("1234.50"), "1234.50", "1,234.5"),
        (Decimal(200) / 3, "66.666667", "66.6667"),
        (Decimal("1E+3"), "1000", "1,000"),
        (date(2018, 8, 31), "2018-08-31", "2018-08-31"),
        ("甲", "甲", "甲"),
    ],
)
def test_values_as_text(value: Value, text: str, people: str) -> None:
    assert text_of(value) == text
    assert for_people(value) == people
