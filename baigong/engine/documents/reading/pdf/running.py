"""Page numbers and running heads: what stands at the edge of pages and is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baigong.engine.documents.reading.pdf.lines import Line
from baigong.engine.documents.reading.pdf.pages import Page
from baigong.engine.documents.reading.pdf.shapes import shapes

DIGITS = re.compile(r"[0-9]+")
MOST_NUMBERS = 4


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of the text, running heads (each once), and how many page numbers were left out."""

    lines: list[Line]
    heads: list[str]
    numbers: int


def part(pages: Sequence[Page]) -> Parted:
    """Tell the text from what runs along the edges."""
    shape = shapes()
    numbers = {id(line) for page in pages for line in _outermost(page) if shape.page_number.fullmatch(line.text)}
    edges = [(line, page) for page in pages for line in _edge(page, numbers)]
    seen = Counter(key for line, page in edges for key in _keys(line, page))
    running = {id(line): line for line, page in edges if any(seen[key] >= shape.repeated for key in _keys(line, page))}
    lines = [line for page in pages for line in page.lines if id(line) not in numbers and id(line) not in running]
    heads = {DIGITS.sub("#", line.text): line.text for line in reversed(running.values())}
    return Parted(lines, list(reversed(heads.values())), len(numbers))


def _keys(line: Line, page: Page) -> set[tuple[str, int]]:
    """The words as they are, and with one number taken as the page's: what counts up with the pages is the same on each.

    Lines whose numbers differ otherwise are not alike: they are rows of a table.
    """
    half, text = round(2 * line.top / page.height), line.text
    found = {(text, half)}
    for number in list(DIGITS.finditer(text))[:MOST_NUMBERS]:
        if len(number.group()) <= 4:
            place = int(number.group()) - line.page
            found.add((f"{text[: number.start()]}#{place}{text[number.end() :]}", half))
    return found


def _outermost(page: Page) -> Iterator[Line]:
    """The highest and the lowest line, where they are at the edge."""
    if page.lines:
        for line in (max(page.lines, key=lambda one: one.top), min(page.lines, key=lambda one: one.bottom)):
            if _at_head(line, page) or _at_foot(line, page):
                yield line


def _edge(page: Page, numbers: set[int]) -> Iterator[Line]:
    rest = sorted((one for one in page.lines if id(one) not in numbers), key=lambda one: -one.top)
    most = shapes().edge_lines
    yield from (line for line in rest[:most] if _at_head(line, page))
    yield from (line for line in rest[-most:] if _at_foot(line, page))


def _at_head(line: Line, page: Page) -> bool:
    return line.bottom > (1 - shapes().edge) * page.height


def _at_foot(line: Line, page: Page) -> bool:
    return line.top < shapes().edge * page.height
