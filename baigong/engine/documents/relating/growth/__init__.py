"""Before and after: 从5万人增加到6万人，增长20%; 6万人，比上年的5万人增长20%; 同比增长20% where last year's number stands too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import earlier, own_words
from baigong.engine.documents.relating.growth import other_time, steps, yearly, years
from baigong.engine.documents.relating.growth.change_words import is_change, later_value, said_between
from baigong.engine.documents.relating.growth.changes import comparable, judged
from baigong.engine.documents.relating.growth.direction import direction
from baigong.engine.documents.relating.words import pattern

NEXT = 4
"""A change is looked for among so many quantities after its two values."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every change whose two values stand in the document."""
    for before, after in pairwise(range(len(scan.quantities))):
        if scan.quantities[before].sentence == scan.quantities[after].sentence:
            yield from _from_to(scan, before, after)
            yield from _than(scan, after)
    yield from years.find(scan)
    yield from other_time.find(scan)
    yield from steps.find(scan)
    yield from yearly.find(scan)


def _from_to(scan: Scan, before: int, after: int) -> Iterator[Relation]:
    said = own_words(scan, after)
    up = pattern("growth", "up_to").search(said)
    down = pattern("growth", "down_to").search(said)
    if not (up or down) or not comparable(scan, before, after):
        return
    start = own_words(scan, before)
    if pattern("growth", "from").search(start) is None:
        return
    yield direction(scan, after, before, down=up is None)
    last_year = pattern("common", "year_before").search(start) is not None
    for change in range(after + 1, min(after + 1 + NEXT, len(scan.quantities))):
        if scan.quantities[change].sentence != scan.quantities[after].sentence:
            return
        if said_between(scan, after, change):
            return
        words = own_words(scan, change)
        if pattern("growth", "elsewhere").search(words) and not last_year:
            return
        if not is_change(scan, change, words):
            return
        yield from judged(scan, after, before, change, words)


def _than(scan: Scan, before: int) -> Iterator[Relation]:
    """120人，比上年的100人增长20%: the second number is the earlier value, the nearest before it the later one."""
    start = own_words(scan, before)
    compared = pattern("growth", "compared").search(start) is not None
    if not compared and pattern("growth", "is").search(start) is None:
        return
    after = next((one for one in earlier(scan, before, NEXT) if later_value(scan, before, one)), None)
    if after is None:
        return
    for change in range(before + 1, min(before + 1 + NEXT, len(scan.quantities))):
        words = own_words(scan, change)
        if scan.quantities[change].sentence != scan.quantities[before].sentence or said_between(scan, before, change):
            return
        times = scan.quantities[change].kind == "multiple" and pattern("share", "inline").search(words.strip())
        if not times and not (compared and is_change(scan, change, words)):
            return
        yield from judged(scan, after, before, change, words)
