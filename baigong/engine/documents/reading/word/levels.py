"""How the lists of a .docx are counted and look, level by level."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import child, number, on, short, value

if TYPE_CHECKING:
    from lxml.etree import _Element


LEVELS = 9


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


def levels_of(parent: _Element) -> list[tuple[int, Level]]:
    """The levels that an element defines, with their places from 0."""
    return [(number(value(one, "ilvl"), 0), _level(one)) for one in parent if short(one.tag) == "w:lvl"]


def _level(one: _Element) -> Level:
    return Level(
        start=number(value(child(one, "w:start")), 1),
        form=value(child(one, "w:numFmt")) or "decimal",
        pattern=(value(child(one, "w:lvlText")) or "")[:100],
        suffix=value(child(one, "w:suff")) or "tab",
        plain=on(child(one, "w:isLgl")) or False,
    )


def list_of(one: _Element, abstracts: dict[str, dict[int, Level]]) -> List:
    """A ``w:num``: its levels with what it says otherwise of them."""
    abstract = value(child(one, "w:abstractNumId")) or ""
    found = List(abstract, dict(abstracts.get(abstract, {})))
    for override in one:
        if short(override.tag) == "w:lvlOverride":
            level = number(value(override, "ilvl"), 0)
            found.levels.update((level, shape) for _at, shape in levels_of(override))
            start = child(override, "w:startOverride")
            if start is not None:
                found.starts[level] = number(value(start), 1)
    return found
