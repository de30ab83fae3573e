"""Reading a CSV of published figures, every mistake with its file and line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import PublishedFigure

COLUMNS = ("id", "printed", "value", "low", "high", "unit", "precision", "period", "part_of")
NUMBERS = ("value", "low", "high")
SHOWN = 10
"""So many mistakes are listed at once."""


def read_published(path: Path) -> tuple[PublishedFigure, ...]:
    """The figures of a CSV in the columns of a publication. Raises InputError that names file and line of each mistake."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(_("{file}：不是 UTF-8 编码的文本，请另存为 UTF-8 的 CSV。").format(file=path)) from None
    except OSError as error:
        raise InputError(_("不能读取 {file}（{why}）。").format(file=path, why=error.strerror or error)) from None
    mistakes: list[str] = []
    figures = [one for one in _figures(text, mistakes) if one]
    if not mistakes and not figures:
        mistakes.append("1: " + _("没有任何数字。"))
    if mistakes:
        lines = [f"{path}:{mistake}" for mistake in mistakes[:SHOWN]]
        if len(mistakes) > SHOWN:
            lines.append(_("……另有 {n} 处。").format(n=len(mistakes) - SHOWN))
        raise InputError("\n".join(lines))
    return tuple(figures)


def _figures(text: str, mistakes: list[str]) -> Iterator[PublishedFigure | None]:
    reader = csv.reader(text.splitlines(), strict=True)
    seen: set[str] = set()
    try:
        header = tuple(name.strip() for name in next(reader, ()))
        if header != COLUMNS:
            mistakes.append("1: " + _("表头应当是 {columns}。").format(columns=",".join(COLUMNS)))
            return
        for cells in reader:
            if any(cells):
                yield _figure(cells, reader.line_num, seen, mistakes)
    except csv.Error as error:
        mistakes.append(f"{reader.line_num}: " + _("CSV 写法不对（{why}）。").format(why=error))


def _figure(cells: list[str], line: int, seen: set[str], mistakes: list[str]) -> PublishedFigure | None:
    if len(cells) != len(COLUMNS):
        wrong = _("有 {n} 列，应当是 {m} 列。").format(n=len(cells), m=len(COLUMNS))
        mistakes.append(f"{line}: {wrong}")
        return None
    row = dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=True))
    before = len(mistakes)
    numbers = {name: _number(row[name], name, line, mistakes) for name in NUMBERS}
    if not row["id"]:
        mistakes.append(f"{line}: " + _("id 不能为空。"))
    elif row["id"] in seen:
        mistakes.append(f"{line}: " + _("id “{id}”重复。").format(id=row["id"]))
    seen.add(row["id"])
    low, high = numbers["low"], numbers["high"]
    if low is not None and high is not None and low >= high:
        mistakes.append(f"{line}: " + _("low 应当小于 high（区间不含 high）。"))
    if len(mistakes) > before:
        return None
    words = {name: text for name, text in row.items() if name not in NUMBERS}
    return PublishedFigure.model_validate({**words, **numbers})


def _number(text: str, name: str, line: int, mistakes: list[str]) -> Decimal | None:
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        mistakes.append(f"{line}: " + _("{column} “{text}”不是数字。").format(column=name, text=text))
        return None
    return number
