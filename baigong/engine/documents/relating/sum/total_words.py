"""Which words make a number the total of those before it."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.sum.parts import run_before
from baigong.engine.documents.relating.words import bare, pattern


def is_total(item: Item) -> bool:
    """Whether 合计, 共 or the like stands before a number, and nothing says over what time."""
    lead = bare(item.lead)
    if pattern("sum", "over_time").search(lead) or pattern("composition", "among").search(item.words):
        return False
    if pattern("sum", "plainly").search(lead):
        return True
    return pattern("sum", "weakly").search(lead) is not None


def year_by_year(items: Sequence[Item], place: int) -> bool:
    """四年分别改造41个、58个，累计99个."""
    parts = run_before(items, place)
    return (
        bool(parts) and pattern("sum", "since").search(bare(items[place].lead)) is not None and says_each(parts[0].lead)
    )


def says_each(text: str) -> bool:
    """Whether words give one number to each: 分别改造."""
    return pattern("sum", "one_by_one").search(text) is not None


def same_words(items: Sequence[Item], place: int) -> bool:
    """共建成工作室7个 after 建成国家级工作室3个、省级工作室4个: the words behind 共 are those of every part."""
    said = pattern("sum", "same_words").search(bare(items[place].lead))
    if said is None or pattern("sum", "over_time").search(items[place].lead):
        return False
    verb = pattern("sum", "verbs").match(said["words"])
    thing = said["words"][verb.end() if verb else 0 :]
    parts = run_before(items, place)
    if not parts or (verb and not any(verb[0] in one.words for one in parts)):
        return False
    return all(thing in one.label for one in parts)
