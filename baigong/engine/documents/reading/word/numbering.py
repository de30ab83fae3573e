"""The numbers that Word puts before the paragraphs of a list; the file holds only how they are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import child, number, on, short, value
from baigong.engine.documents.reading.word.numerals import shapes, shown

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class Level:
    """How a level counts and looks."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    suffix: str = "tab"
    plain: bool = False
    """Show the numbers of the levels above in plain digits."""


@dataclass(slots=True)
class List:
    """A ``w:num``: the list that it belongs to, its levels, and where it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of lists."""

    def __init__(self, root: _Element | None) -> None:
        self.unknown = 0
        self._lists: dict[str, List] = {}
        self._counts: dict[str, list[int | None]] = {}
        abstracts: dict[str, dict[int, Level]] = {}
        for one in root if root is not None else ():
            if short(one.tag) == "w:abstractNum":
                abstracts[value(one, "abstractNumId") or ""] = dict(_levels(one))
        for one in root if root is not None else ():
            if short(one.tag) == "w:num":
                self._lists[value(one, "numId") or ""] = _list(one, abstracts)

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


def _levels(parent: _Element) -> list[tuple[int, Level]]:
    return [(number(value(one, "ilvl"), 0), _level(one)) for one in parent if short(one.tag) == "w:lvl"]


def _level(one: _Element) -> Level:
    return Level(
        start=number(value(child(one, "w:start")), 1),
        form=value(child(one, "w:numFmt")) or "decimal",
        pattern=(value(child(one, "w:lvlText")) or "")[:100],
        suffix=value(child(one, "w:suff")) or "tab",
        plain=on(child(one, "w:isLgl")) or False,
    )


def _list(one: _Element, abstracts: dict[str, dict[int, Level]]) -> List:
    abstract = value(child(one, "w:abstractNumId")) or ""
    found = List(abstract, dict(abstracts.get(abstract, {})))
    for override in one:
        if short(override.tag) == "w:lvlOverride":
            level = number(value(override, "ilvl"), 0)
            found.levels.update((level, shape) for _at, shape in _levels(override))
            start = child(override, "w:startOverride")
            if start is not None:
                found.starts[level] = number(value(start), 1)
    return found
