"""Tables in plain text: lines of cells between upright strokes, | 县道 | 386.7公里 |."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from baigong.engine.documents.model import Cell, Paragraph

ROW = re.compile(r"\s*[|\uff5c].*[|\uff5c]\s*")
RULE = re.compile(r"[\s|\uff5c:+\-—]*")
STROKE = re.compile(r"[|\uff5c]")


def tables(lines: Sequence[re.Match[str]]) -> Iterator[tuple[int, Sequence[Paragraph]]]:
    """The cells of every line of a table, by the line's number; a line that only rules (|---|---|) has none."""
    table, begin = 0, 0
    while begin < len(lines):
        end = begin
        while end < len(lines) and ROW.fullmatch(lines[end].group()):
            end += 1
        if end - begin > 1:
            yield from _rows(lines, begin, end, table)
            table += 1
        begin = max(end, begin + 1)


def _rows(
    lines: Sequence[re.Match[str]], begin: int, end: int, table: int
) -> Iterator[tuple[int, Sequence[Paragraph]]]:
    row = 0
    for number in range(begin, end):
        line = lines[number]
        if RULE.fullmatch(line.group()):
            yield number, ()
            continue
        yield number, tuple(_cells(line, table, row))
        row += 1


def _cells(line: re.Match[str], table: int, row: int) -> Iterator[Paragraph]:
    """Cells without the blanks around them; an empty one has no paragraph, but its column is counted."""
    strokes = [one.start() for one in STROKE.finditer(line.group())]
    for column, (left, right) in enumerate(pairwise(strokes)):
        words = line.group()[left + 1 : right]
        if words.strip():
            start = line.start() + left + 1 + len(words) - len(words.lstrip())
            yield Paragraph(start, start + len(words.strip()), "cell", Cell(table, row, column))
