"""Quantities as items of lists: which words belong to which, and how one is joined to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from baigong.engine.documents.model import Clause, Quantity, Scan
from baigong.engine.documents.relating.marks import behind_last, has_mark, marks
from baigong.engine.documents.relating.words import bare, pattern

KINDS = frozenset({"count", "amount", "measure"})
EVERY = ("comma", "listed", "semicolon", "colon", "bracket", "closing", "stop")
"""The marks that divide the words of one number from those of another."""


@dataclass(frozen=True, slots=True)
class Item:
    """A quantity in its list. ``link`` are the marks and words between it and the item before it, ``label`` its own words.

    国家级3个、省级5个: the second has the link 、 and the label 省级.
    """

    index: int
    quantity: Quantity
    lead: str
    """Its own words before it: 省级."""
    tail: str
    """Its own words after it: 奖励 of 3人奖励."""
    link: str
    depth: int
    respectively: bool = False
    """Whether 分别为 gave it its label."""

    @property
    def label(self) -> str:
        """Its own words, before and after it; what it counts where there are none."""
        return bare(self.lead + self.tail) or self.quantity.label or self.quantity.counts

    @property
    def strong(self) -> bool:
        """Whether it goes on in the same list: joined by 、 or 和, or by nothing."""
        return not has_mark(self.link, "comma", "semicolon", "colon", "stop")

    @property
    def words(self) -> str:
        """Link and own words of its sentence, behind the last full stop."""
        return self.link[behind_last(self.link, "stop") :] + self.lead

    @property
    def clause_words(self) -> str:
        """Link and own words of its clause, behind the last comma."""
        return self.link[behind_last(self.link, "comma", "semicolon", "stop") :] + self.lead


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added: the same unit, or a number without a measure word (约36万) and anything."""
    return one.unit == other.unit or _unmeasured(one) or _unmeasured(other)


def _unmeasured(quantity: Quantity) -> bool:
    return quantity.kind == "count" and pattern("items", "unmeasured").search(quantity.text) is not None


def countable(quantity: Quantity) -> bool:
    """Whether a quantity can be a part or a whole: people, things, money, measures; no ages."""
    return quantity.kind in KINDS and pattern("items", "age").fullmatch(quantity.unit) is None


def paragraphs(scan: Scan) -> Iterator[list[Item]]:
    """The countable quantities of each paragraph, as items in their order."""
    chosen = [index for index, one in enumerate(scan.quantities) if countable(one)]
    for place, group in groupby(chosen, key=lambda index: clause_of(scan, index).paragraph):
        yield list(_items(scan, list(group), scan.document.paragraphs[place].start))


def clause_of(scan: Scan, index: int) -> Clause:
    """The clause of the quantity with this index."""
    return scan.clauses[scan.quantities[index].clause]


def _items(scan: Scan, indexes: list[int], start: int) -> Iterator[Item]:
    text = scan.document.text
    last: Item | None = None
    for index in indexes:
        quantity = scan.quantities[index]
        gap = text[start : quantity.start]
        tail, link, lead = _divided(gap, named_before=last is None or bool(bare(last.lead)))
        if last is not None:
            yield replace(last, tail=tail)
        last = Item(index, quantity, lead, "", link if last is not None else tail + link, clause_of(scan, index).depth)
        start = quantity.end
    if last is not None:
        paragraph = scan.document.paragraphs[clause_of(scan, last.index).paragraph]
        yield replace(last, tail=_until_mark(text[start : paragraph.end]))


def _divided(gap: str, *, named_before: bool) -> tuple[str, str, str]:
    """Words between two quantities: what belongs to the first, the link, what belongs to the second."""
    places = [place for place, mark in enumerate(gap) if mark in marks(*EVERY)]
    if places:
        hidden = pattern("items", "bracket").sub(lambda hit: "·" * len(hit[0]), gap)
        outside = [place for place, mark in enumerate(hidden) if mark in marks(*EVERY)] or places
        return gap[: places[0]], gap[places[0] : outside[-1] + 1], gap[outside[-1] + 1 :]
    summed = pattern("items", "total").search(gap)
    if summed:
        return gap[: summed.start()], "", gap[summed.start() :]
    joined = pattern("items", "and").search(gap)
    if joined:
        return gap[: joined.start()], joined[0], gap[joined.end() :]
    return ("", "", gap) if named_before else (gap, "", "")


def _until_mark(text: str) -> str:
    for place, mark in enumerate(text):
        if mark in marks(*EVERY):
            return text[:place]
    return text
