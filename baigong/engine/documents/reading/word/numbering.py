"""The numbers that Word puts before the paragraphs of a list; the file holds only how they are counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import short, value
from baigong.engine.documents.reading.word.numerals import shapes, shown

if TYPE_CHECKING:
    from lxml.etree import _Element
from baigong.engine.documents.reading.word.levels import LEVELS, Level, List, levels_of, list_of

PLACE = re.compile(r"%([1-9])")


class Numbering:
    """Counts the paragraphs of lists."""

    def __init__(self, root: _Element | None) -> None:
        self.unknown = 0
        self._lists: dict[str, List] = {}
        self._counts: dict[str, list[int | None]] = {}
        abstracts: dict[str, dict[int, Level]] = {}
        for one in root if root is not None else ():
            if short(one.tag) == "w:abstractNum":
                abstracts[value(one, "abstractNumId") or ""] = dict(levels_of(one))
        for one in root if root is not None else ():
            if short(one.tag) == "w:num":
                self._lists[value(one, "numId") or ""] = list_of(one, abstracts)

    def label(self, list_id: str | None, level: int | None) -> str:
        """The next number of a list, with what follows it; empty where the paragraph is in none."""
        level = level or 0
        one = self._lists.get(list_id or "")
        if one is None or not 0 <= level < LEVELS or level not in one.levels:
            return ""
        counts = self._count(one, level)
        shape = one.levels[level]
        text = self._text(one, level, counts)
        if not text:
            return ""
        tight = shape.suffix == "nothing" or text.endswith(tuple(shapes()["tight"]))
        return text if tight else f"{text} "

    def _count(self, one: List, level: int) -> list[int | None]:
        counts = self._counts.setdefault(one.abstract, [None] * LEVELS)
        start = one.starts.pop(level, None)
        before = counts[level]
        first = one.levels[level].start if start is None else start
        counts[level] = first if before is None or start is not None else before + 1
        counts[level + 1 :] = [None] * (LEVELS - level - 1)
        return counts

    def _text(self, one: List, level: int, counts: list[int | None]) -> str:
        shape = one.levels[level]
        if shape.form == "bullet":
            return ""
        whole = True

        def put(match: re.Match[str]) -> str:
            nonlocal whole
            place = int(match[1]) - 1
            its = one.levels.get(place, Level())
            count = counts[place]
            form = "decimal" if shape.plain and place != level else its.form
            text = shown(its.start if count is None else count, form)
            whole = whole and text is not None
            return text or ""

        text = PLACE.sub(put, shape.pattern)
        if not whole:
            self.unknown += 1
        return text if whole else ""
