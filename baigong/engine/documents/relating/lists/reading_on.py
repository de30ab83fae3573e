"""A paragraph being read from left to right, with the lists of parts that are still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.lists.group import Group
from baigong.engine.documents.relating.lists.item import Item


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
