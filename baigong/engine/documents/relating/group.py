"""A whole and its parts, as the words group them; and the paragraph in which they are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.item import Item
from baigong.engine.documents.relating.labels import without_member
from baigong.engine.documents.relating.marks import marks
from baigong.engine.documents.relating.words import pattern

AMONG, BESIDE, LISTED, ALL = "among", "beside", "listed", "all"
"""其中: at most the whole; a list behind a comma; a list in a bracket or behind a colon; 分为, 由…组成: the whole."""


@dataclass(slots=True)
class Group:
    """Parts of a whole. ``wholes``: what the whole may be, likeliest first; more than one index where a whole is a sum."""

    claim: str
    wholes: list[tuple[int, ...]]
    depth: int
    parts: list[Item] = field(default_factory=list)
    rest: Item | None = None
    overlaps: list[Item] = field(default_factory=list)
    whole_words: str = ""
    """The words before the likeliest whole, and what it counts."""
    unclear: bool = False
    """Whether the words say that parts overlap without saying by how many."""
    cut: bool = False
    """Whether a number of its unit follows that was not taken for a part."""
    open_end: bool = False
    """Whether 等 says that parts are left out."""

    @property
    def unit(self) -> str:
        """The unit of the whole and its parts."""
        return self.parts[0].quantity.unit

    @property
    def labels(self) -> list[str]:
        """The labels of the parts."""
        return [one.label for one in self.parts]


@dataclass(slots=True)
class Paragraph:
    """A paragraph being read from left to right, with the groups that are still open on a stack."""

    scan: Scan
    items: Sequence[Item]
    open: list[Group] = field(default_factory=list)
    done: list[Group] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    """Indexes of quantities that are parts, a rest or an overlap."""

    def after(self, item: Item) -> str:
        """The words right behind a quantity."""
        text = self.scan.document.text
        return text[item.quantity.end : item.quantity.end + 24].split("\n")[0]

    def segment(self, place: int) -> str:
        """The words of a quantity's clause that belong to it and to no other quantity."""
        item = self.items[place]
        clause = self.scan.clauses[item.quantity.clause]
        start = max(clause.start, self.items[place - 1].quantity.end if place else 0)
        later = self.items[place + 1].quantity.start if place + 1 < len(self.items) else clause.end
        return self.scan.document.text[start : max(min(later, clause.end), item.quantity.end)]

    def leave_brackets(self, item: Item) -> None:
        """Close what is deeper than the item."""
        while self.open and self.open[-1].depth > item.depth:
            self.done.append(self.open.pop())

    def close(self, depth: int) -> None:
        """Close what is as deep or deeper."""
        while self.open and self.open[-1].depth >= depth:
            self.done.append(self.open.pop())


def says(name: str, text: str) -> bool:
    """Whether a text has words of [composition] in words.toml."""
    return pattern("composition", name).search(text) is not None


def stops(text: str) -> int:
    """How many sentences end in a text."""
    return sum(mark in marks("stop") for mark in text)


def alike_but_for_members(item: Item, first: Item) -> bool:
    """Whether nothing but general words (机构, 人员) is left of a label without its member, or what is left of the first one's."""
    left = without_member(item.label, item.quantity.unit)
    general = any(pattern("dimension", "generic").search(one) for one in left)
    return general or bool(left & without_member(first.label, item.quantity.unit))
