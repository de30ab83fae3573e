"""The quantities of a paragraph as items: the words between two of them are divided between both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from baigong.engine.documents.model import Clause, Scan
from baigong.engine.documents.relating.alike import countable
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.marks import marks
from baigong.engine.documents.relating.words import bare, pattern

EVERY = ("comma", "listed", "semicolon", "colon", "bracket", "closing", "stop")
"""The marks that divide the words of one number from those of another."""


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
