"""The one shape: headed columns and rows, and how it is written as CSV or for a pipe."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Value = str | int | Decimal | date | bool | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its name in files, its heading for people, and how it is set."""

    name: str
    title: str
    kind: Literal["text", "number", "date"] = "text"
    hidden: bool = False
    """Left out on a terminal, where there is no room for it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads. ``groups`` gives the place of the first row of each section and the section's title."""

    title: str
    heads: tuple[Head, ...]
    rows: Sequence[Row]
    groups: dict[int, str] = field(default_factory=dict)


def as_csv(table: Table) -> str:
    """CSV with the columns' names; no value is an empty cell."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(head.name for head in table.heads)
    writer.writerows([text_of(value) for value in row] for row in table.rows)
    return stream.getvalue()


def as_lines(table: Table) -> str:
    """Tab-separated lines under the headings, for a pipe: what the terminal shows, without its drawing."""
    shown = [place for place, head in enumerate(table.heads) if not head.hidden]
    head = "\t".join(table.heads[place].title for place in shown)
    lines = ("\t".join(_one_line(text_of(row[place])) for place in shown) for row in table.rows)
    return "\n".join([head, *lines]) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def text_of(value: Value) -> str:
    """A value in a file: numbers without thousands separators or exponent, days as 2018-08-31."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}" if len(value.as_tuple().digits) <= 20 else f"{value:.6f}"
    return str(value)


def for_people(value: Value) -> str:
    """A value on a terminal: thousands separated by commas, at most four digits behind the point."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return text_of(value)
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.4f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number(value: Decimal | int | None) -> int | float | None:
    """A value as a JSON number."""
    return float(value) if isinstance(value, Decimal) else value
