"""What a line is, by its looks: ``kinds.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from baigong.engine.documents.model import ParagraphKind


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of a heading and of a title."""

    numbered: re.Pattern[str]
    sentence: re.Pattern[str]
    open_end: re.Pattern[str]
    addressed: re.Pattern[str]
    apart: re.Pattern[str]
    title_style: re.Pattern[str]
    heading_style: re.Pattern[str]
    contents_style: re.Pattern[str]
    longest_heading: int
    longest_title: int
    title_lines: int


@lru_cache
def looks() -> Looks:
    """The looks that hold."""
    read: dict[str, Any] = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
    compiled: dict[str, Any] = {name: re.compile(one) if isinstance(one, str) else one for name, one in read.items()}
    return Looks(**compiled)


def is_heading(line: str) -> bool:
    """A short line that opens with a number and holds no sentence."""
    look, line = looks(), line.strip()
    return (
        len(line) <= look.longest_heading
        and look.numbered.match(line) is not None
        and not look.sentence.search(line)
        and not look.open_end.search(line)
    )


def title_length(lines: Sequence[str]) -> int:
    """How many of the lines (none blank) are the document's title: those above the first sentence or the first person addressed.

    None are where no such line follows: a few words alone are no document.
    """
    look = looks()
    for place, line in enumerate(line.strip() for line in lines[: look.title_lines + 1]):
        if place > look.title_lines:
            return 0
        ends = look.sentence.search(line) or look.addressed.fullmatch(line) or look.apart.match(line)
        if ends or len(line) > look.longest_title or look.open_end.search(line) or look.numbered.match(line):
            return place
    return 0


def guess(lines: Sequence[str], centred: Sequence[bool] = ()) -> list[ParagraphKind]:
    """The kind of each line of a document; the lines are not blank. ``centred`` lines at the top are title too."""
    look, titles = looks(), title_length(lines)
    for place, line in enumerate(lines[titles : look.title_lines], titles):
        plain = line.strip()
        apart = look.sentence.search(plain) or look.apart.match(plain) or look.numbered.match(plain)
        if place >= len(centred) or not centred[place] or apart or len(plain) > look.longest_title:
            break
        titles = place + 1
    return [
        "title" if place < titles else "heading" if is_heading(line) else "body" for place, line in enumerate(lines)
    ]
