"""Before and after: 从5万人增加到6万人，增长20%; 6万人，比上年的5万人增长20%; 同比增长20% where last year's number stands too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating import changes
from baigong.engine.documents.relating.items import alike, countable
from baigong.engine.documents.relating.naming import by_name, named
from baigong.engine.documents.relating.words import own_words, pattern, places, times

NEXT = 4
"""A change is looked for among so many quantities after its two values."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every change whose two values stand in the document."""
    for before, after in pairwise(range(len(scan.quantities))):
        if scan.quantities[before].sentence == scan.quantities[after].sentence:
            yield from _from_to(scan, before, after)
            yield from _than(scan, before, after)
    yield from _year_on_year(scan)


def _from_to(scan: Scan, before: int, after: int) -> Iterator[Relation]:
    said = own_words(scan, after)
    up = pattern("growth", "up_to").search(said)
    down = pattern("growth", "down_to").search(said)
    if not (up or down) or not _comparable(scan, before, after):
        return
    start = own_words(scan, before)
    if pattern("growth", "from").search(start) is None:
        return
    yield changes.direction(scan, after, before, down=up is None)
    last_year = pattern("common", "year_before").search(start) is not None
    for change in range(after + 1, min(after + 1 + NEXT, len(scan.quantities))):
        if scan.quantities[change].sentence != scan.quantities[after].sentence:
            return
        if _said_between(scan, after, change):
            return
        words = own_words(scan, change)
        if pattern("growth", "elsewhere").search(words) and not last_year:
            return
        if not _is_change(scan, change, words):
            return
        yield from _judged(scan, after, before, change, words)


def _than(scan: Scan, after: int, before: int) -> Iterator[Relation]:
    """120人，比上年的100人增长20%: the second number is the earlier value."""
    change = before + 1
    if change >= len(scan.quantities) or not _comparable(scan, before, after):
        return
    if pattern("growth", "compared").search(own_words(scan, before)) is None:
        return
    words = own_words(scan, change)
    if scan.quantities[change].clause == scan.quantities[before].clause and _is_change(scan, change, words):
        yield from _judged(scan, after, before, change, words)


def _judged(scan: Scan, after: int, before: int, change: int, words: str) -> Iterator[Relation]:
    one = scan.quantities[change]
    fits = changes.holds(one, scan.quantities[before], scan.quantities[after], words)
    if fits is not None:
        yield changes.relation(scan, (after, before, change), fits=fits)


def _is_change(scan: Scan, change: int, words: str) -> bool:
    words = words.strip()
    if pattern("growth", "up").search(words) or pattern("growth", "down").search(words):
        return True
    return scan.quantities[change].kind == "multiple" and (
        not words or pattern("growth", "times_of").search(words) is not None
    )


def _comparable(scan: Scan, before: int, after: int) -> bool:
    one, other = scan.quantities[before], scan.quantities[after]
    if one.unit == other.unit == "%":
        return True
    return countable(one) and countable(other) and alike(one, other) and one.per == other.per


def _said_between(scan: Scan, after: int, change: int) -> bool:
    text = scan.document.text[scan.quantities[after].end : scan.quantities[change].start]
    return any(mark in "；;：:" for mark in text)


# the value of the year before stands elsewhere


def _year_on_year(scan: Scan) -> Iterator[Relation]:
    names: Mapping[str, Sequence[int]] | None = None
    for after, change in pairwise(range(len(scan.quantities))):
        said = pattern("growth", "to_before").search(own_words(scan, change).strip())
        if not said or scan.quantities[change].sentence != scan.quantities[after].sentence:
            continue
        names = by_name(scan) if names is None else names
        found = [one for one in _year_before(scan, after, names) if _comparable(scan, one, after)]
        related = [relation for one in found for relation in _judged(scan, after, one, change, said["verb"])]
        if related:
            yield next((one for one in related if one.holds), related[0])


def _year_before(scan: Scan, after: int, names: Mapping[str, Sequence[int]]) -> list[int]:
    """Quantities of the same name and place, one year earlier."""
    year = _year(scan, after)
    name = named(re.sub(pattern("common", "year"), "", own_words(scan, after)))
    if year is None or len(name) < 2:
        return []
    same = [one for one in names.get(name, ()) if one != after and _year(scan, one) == year - 1]
    here = places(scan, scan.quantities[after])
    return [one for one in same if places(scan, scan.quantities[one]) == here]


def _year(scan: Scan, index: int) -> int | None:
    """The year alone that the words say: none where they say a half or a month of it."""
    said = times(scan, scan.quantities[index])
    found = [pattern("common", "year").fullmatch(one) for one in said]
    return int(found[0][1]) if len(found) == 1 and found[0] else None
