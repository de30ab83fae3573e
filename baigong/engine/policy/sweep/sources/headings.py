"""The first line of a CSV file: its headings, and what is wrong with them."""

from __future__ import annotations

import csv
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

LONGEST = 100_000
"""Characters of the line of headings."""


def headings(path: Path, file: str) -> tuple[str, ...]:
    """The names of the columns in order. Raises InputError for a file without them, or with one twice, also in
    other capitals.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            first = next(csv.reader([stream.readline(LONGEST)]), [])
    except UnicodeDecodeError as error:
        raise InputError(_("{file} 不是 UTF-8 文本。请另存为 UTF-8 编码的 CSV。").format(file=file)) from error
    if not any(first):
        raise InputError(_("{file} 是空的。第一行要写各列的名称。").format(file=file))
    for name in first:
        if first.count(name) > 1:
            raise InputError(_("{file} 有两列都叫“{column}”。请改名或删去一列。").format(file=file, column=name[:40]))
    _check_case(first, file)
    return tuple(first)


def _check_case(names: list[str], file: str) -> None:
    """The database would take such names for one."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.lower(), name)
        if other != name:
            raise InputError(
                _("{file} 的列“{first}”与“{second}”只有大小写不同，分不清。请改名或删去一列。").format(
                    file=file, first=other[:40], second=name[:40]
                )
            )
