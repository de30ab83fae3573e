"""Tables as an Excel workbook, one sheet each, numbers and days as numbers and days."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from baigong.engine.base.width import width_of
from baigong.engine.figures.export.table import Row, Table, text_of

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

NARROWEST, WIDEST = 8, 60
SAFE_INTEGER = 2**53
"""Excel keeps numbers as floating point; a larger one is written as text."""
FORMATS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
    "text": {"text_wrap": True, "valign": "top"},
    "whole": {"num_format": "#,##0", "valign": "top"},
    "decimal": {"num_format": "#,##0.00##", "valign": "top"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"},
}


def workbook(tables: Sequence[Table]) -> bytes:
    """The workbook's bytes."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    formats = {name: book.add_format(look) for name, look in FORMATS.items()}
    used: set[str] = set()
    for table in tables:
        _sheet(book, table, formats, _name(table.title, used))
    book.close()
    return stream.getvalue()


def _sheet(book: Workbook, table: Table, formats: dict[str, Any], name: str) -> None:
    sheet = book.add_worksheet(name)
    for place, head in enumerate(table.heads):
        sheet.write_string(0, place, head.title, formats["head"])
        sheet.set_column(place, place, _width(table, place))
    for number, row in enumerate(table.rows, start=1):
        _row(sheet, number, row, formats)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)


def _row(sheet: Worksheet, number: int, row: Row, formats: dict[str, Any]) -> None:
    for place, value in enumerate(row):
        if value is None:
            continue
        if isinstance(value, date):
            sheet.write_datetime(number, place, value, formats["date"])
        elif isinstance(value, int | Decimal) and not isinstance(value, bool) and abs(int(value)) <= SAFE_INTEGER:
            sheet.write_number(number, place, value, formats["whole" if value == int(value) else "decimal"])
        else:
            sheet.write_string(number, place, text_of(value), formats["text"])


def _width(table: Table, place: int) -> int:
    cells = [table.heads[place].title, *(text_of(row[place]) for row in table.rows[:500])]
    return max(NARROWEST, min(WIDEST, 2 + max(width_of(cell) for cell in cells)))


def _name(title: str, used: set[str]) -> str:
    """A sheet's name: at most 31 characters, none of those that Excel forbids, no name twice."""
    name = re.sub(r"[\[\]:*?/\\']", " ", title)[:28].strip() or "Sheet"
    number, free = 1, name
    while free.casefold() in used:
        number += 1
        free = f"{name} {number}"
    used.add(free.casefold())
    return free
