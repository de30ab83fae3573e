"""Lines become paragraphs: one that fills the width goes on in the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from baigong.engine.documents.reading.pdf.lines import WIDE, Line
from baigong.engine.documents.reading.pdf.pages import Page
from baigong.engine.documents.reading.pdf.shapes import shapes


@dataclass(frozen=True, slots=True)
class Margins:
    """Where lines begin and end on pages of one width."""

    left: float
    right: float
    first_lines: bool
    """Whether paragraphs begin farther in, so that a line that does is one's first."""


def margins(lines: Sequence[Line], pages: Sequence[Page]) -> dict[int, Margins]:
    """The margins by the width of the page. Where no line is long, nothing says where the right one is: it is the paper's edge."""
    found: dict[int, Margins] = {}
    by_width = sorted(lines, key=lambda line: round(pages[line.page].width))
    for width, group in groupby(by_width, key=lambda line: round(pages[line.page].width)):
        its = list(group)
        lefts, rights = sorted(line.left for line in its), sorted((line.right for line in its), reverse=True)
        rare = min(len(its) // 20, len(its) - 1)
        right = rights[rare]
        left, shape = lefts[rare], shapes()
        inner = sum(shape.indent * line.em < line.left - left < shape.deep * line.em for line in its)
        first_lines = inner >= shape.usual * len(its)
        found[width] = Margins(left, right if right > 0.6 * width else float(width), first_lines)
    return found


def joined(lines: Sequence[Line], pages: Sequence[Page]) -> list[tuple[str, bool]]:
    """The paragraphs, and whether each is a centred line."""
    edges = margins(lines, pages)
    texts: list[list[str]] = []
    centred: list[bool] = []
    last: Line | None = None
    for line in lines:
        margin = edges[round(pages[line.page].width)]
        if last is not None and goes_on(last, line, edges[round(pages[last.page].width)], margin):
            texts[-1].append(glue(last.text, line.text) + line.text)
            centred[-1] = False
        else:
            texts.append([line.text])
            centred.append(is_centred(line, margin))
        last = line
    return [("".join(text), middle) for text, middle in zip(texts, centred, strict=True)]


def goes_on(last: Line, line: Line, before: Margins, margin: Margins) -> bool:
    """Whether a line continues the one before it."""
    shape = shapes()
    if not 0.75 < line.em / last.em < 1.34:
        return False
    if line.page == last.page and not 0 <= last.bottom - line.bottom < shape.apart * max(last.em, line.em):
        return False
    gap = (before.right - last.right) / last.em
    indented = line.left > margin.left + shape.indent * line.em
    unfinished = not shape.finished.search(last.text)
    if indented:
        return gap < shape.full and unfinished and not margin.first_lines and not is_centred(line, margin)
    return gap < (shape.nearly if unfinished else shape.full)


def is_centred(line: Line, margin: Margins) -> bool:
    """Whether a short line stands in the middle."""
    before, after = line.left - margin.left, margin.right - line.right
    return before > 2 * line.em and abs(before - after) < 2 * line.em


def glue(before: str, after: str) -> str:
    """A space between words of letters; nothing between Chinese characters, or inside a number."""
    last, first = before[-1], after[0]
    letters = last.isalpha() and ord(last) < WIDE and first.isalpha() and ord(first) < WIDE
    return " " if letters or (last in ",;:." and first.isalpha() and ord(first) < WIDE) else ""
