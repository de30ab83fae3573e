"""Parts, then their total: 3个A、4个B，共7个. Tables have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.listing import paragraphs
from baigong.engine.documents.relating.lists.names import named_apart
from baigong.engine.documents.relating.sum import joined_names, tables
from baigong.engine.documents.relating.sum.counted import count_said, over_so_many
from baigong.engine.documents.relating.sum.lists import likeliest_list, other_lists
from baigong.engine.documents.relating.sum.of_more import of_more
from baigong.engine.documents.relating.sum.of_these import added, left_open, of_these, same_list
from baigong.engine.documents.relating.sum.one_noun import kinds_of_it, listed_plainly
from baigong.engine.documents.relating.sum.parts import expanded, run_before
from baigong.engine.documents.relating.sum.total_words import is_total, same_words, says_each, year_by_year
from baigong.engine.documents.relating.sum.wording import relation


def find(scan: Scan) -> Iterator[Relation]:
    """Every total that stands after its parts in the same sentence, and every total of a table."""
    for items in paragraphs(scan):
        named = named_apart(items)
        for place, item in enumerate(named):
            if place and (
                is_total(item) or over_so_many(scan, item) or year_by_year(named, place) or same_words(named, place)
            ):
                found = _related(scan, named, place)
                if found is not None:
                    yield found
    yield from joined_names.find(scan)
    yield from tables.find(scan)


def _related(scan: Scan, items: Sequence[Item], place: int) -> Relation | None:
    """The longest list that fits the total, else the likeliest; None where 等 or an overlap leaves it open."""
    whole = items[place]
    if says_each(whole.lead):
        return None
    run = run_before(items, place)
    if not run or left_open(scan, run, whole):
        return None
    level = [one for one in run if one.depth == whole.depth]
    one_list = kinds_of_it(added(whole), level) or listed_plainly(scan, whole, level)
    likeliest = level if one_list else likeliest_list(level)
    lists = [expanded(one) for one in (likeliest, *other_lists(run, whole))]
    for one in lists:
        if len(one) > 1 and total(part.quantity.interval for part in one).meets(whole.quantity.interval):
            return relation(scan, whole.quantity, whole.index, one, holds=True)
    count = count_said(scan, whole)
    chosen = expanded([one for one in run if one.depth == whole.depth])[-count:] if count else lists[0]
    if (
        len(chosen) < max(2, count)
        or not of_these(scan, whole, chosen)
        or not same_list(scan, whole, chosen, counted=count > 0)
        or of_more(scan, whole, chosen, counted=count > 0)
    ):
        return None
    return relation(scan, whole.quantity, whole.index, chosen, holds=False)
