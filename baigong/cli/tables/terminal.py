"""A table for a terminal: lines that fit, Chinese characters counted as the two columns they take."""

from __future__ import annotations

import io
import shutil
from typing import Literal

from baigong.cli.frame import wrapped
from baigong.engine.figures.export.table import Head, Table, Value, for_people, text_of

WIDEST = 100


def drawn(table: Table, columns: int | None = None) -> str:
    """The table, folded to the terminal's width and at most 100 columns; hidden columns are left out."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing

    width = columns or columns_of_terminal()
    drawing = Drawing(
        box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True, title=table.title, title_justify="left"
    )
    shown = [(place, head) for place, head in enumerate(table.heads) if not head.hidden]
    for _place, head in shown:
        drawing.add_column(
            head.title, justify=_side(head), overflow="fold", no_wrap=head.kind != "text" or head.name == "id"
        )
    for number, row in enumerate(table.rows):
        if number in table.groups:
            drawing.add_row(f"[bold]{_plain(table.groups[number])}[/bold]")
        drawing.add_row(*(_plain(_cell(row[place], head)) for place, head in shown))
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=True, color_system=None, emoji=False, highlight=False)
    console.print(drawing)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def folded(text: str) -> str:
    """Lines of text, folded to the terminal's width."""
    return "\n".join(wrapped(text, columns_of_terminal()))


def columns_of_terminal() -> int:
    """The terminal's width, at most 100."""
    return min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)


def _cell(value: Value, head: Head) -> str:
    """An id is a name, not a number: no commas."""
    return text_of(value) if head.name == "id" else for_people(value)


def _side(head: Head) -> Literal["left", "right"]:
    return "right" if head.kind == "number" else "left"


def _plain(text: str) -> str:
    """Text that is not markup."""
    return text.replace("[", "\\[")
