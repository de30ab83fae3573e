"""A value, that of the same days of another year, then the change: 68.4万人次，2024年春节假期为59.9万人次，增长14.2%."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.growth.changes import comparable, judged
from baigong.engine.documents.relating.growth.yearly_words import timeless, year_of
from baigong.engine.documents.relating.words import pattern


def find(scan: Scan) -> Iterator[Relation]:
    """Every such three numbers in one sentence, the year said of the second alone; whichever of the two is the later."""
    for one in range(len(scan.quantities) - 2):
        two, change = one + 1, one + 2
        words = own_words(scan, change).strip()
        if pattern("growth", "bare_change").search(words) is None or not comparable(scan, one, two):
            continue
        if len({scan.quantities[index].sentence for index in (one, two, change)}) > 1 or not _other_time(
            scan, one, two
        ):
            continue
        found = [*judged(scan, one, two, change, words), *judged(scan, two, one, change, words)]
        if found:
            yield next((relation for relation in found if relation.holds), found[0])


def _other_time(scan: Scan, one: int, two: int) -> bool:
    """Whether the words before the second name nothing but a year and its days, and those before the first no year."""
    named = pattern("common", "year").search(own_words(scan, two)) is not None
    core = pattern("growth", "empty_verb").sub("", timeless(scan, two))
    plain = bool(core) and pattern("growth", "same_feast").search(core) is not None
    return named and plain and year_of(scan, one) is None and bool(timeless(scan, one))
