"""Choosing the form of an answer, and putting it on standard output or into a file."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from baigong.engine.base.errors import InputError
from baigong.engine.base.files import replacing, unwritable
from baigong.engine.base.language import _
from baigong.engine.figures.export.table import Table, as_csv, as_lines


class Format(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"
    xlsx = "xlsx"


def deliver(
    form: Format, out: Path | None, tables: Sequence[Table], data: Callable[[], Any], closing: str = ""
) -> None:
    """Write the answer: ``tables`` in any form but JSON, which is ``data``; ``closing`` ends a table.

    CSV has the first table only. Raises InputError for a workbook without a file, and where ``out`` cannot be written: the old
    file stays.
    """
    if form == Format.xlsx:
        if out is None:
            raise InputError(_("Excel 文件不能写到屏幕，请用 --out 文件.xlsx 指定位置。"))
        from baigong.engine.figures.export.workbook import workbook

        save(out, workbook(tables))
        return
    text = _text(form, out, tables, data, closing)
    if out is None:
        sys.stdout.write(text)
    else:
        save(out, text.encode())


def save(path: Path, content: bytes) -> None:
    """Put the content in place of the file, whole or not at all, and say so on standard error. A link stays a link; a device
    or pipe is written into, never replaced.
    """
    if path.is_dir():
        raise InputError(_("{path} 是文件夹，请写一个文件名。").format(path=path))
    if path.exists() and not path.is_file():
        _write_into(path, content)
    else:
        with replacing(path.resolve()) as temporary:
            temporary.write_bytes(content)
    sys.stderr.write(_("已写入 {path}").format(path=path) + "\n")


def _write_into(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise unwritable(path, error) from error


def _text(form: Format, out: Path | None, tables: Sequence[Table], data: Callable[[], Any], closing: str) -> str:
    if form == Format.json:
        return json.dumps(data(), ensure_ascii=False, indent=1) + "\n"
    if form == Format.csv:
        return as_csv(tables[0])
    if out is None and sys.stdout.isatty():
        from baigong.cli.tables.terminal import drawn, folded

        return "\n".join(drawn(table) for table in tables) + (f"\n{folded(closing)}\n" if closing else "")
    return "\n".join(as_lines(table) for table in tables) + (f"\n{closing}\n" if closing else "")
