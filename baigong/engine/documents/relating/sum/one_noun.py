"""Parts that are one list by how they are written: all of them kinds of what is added, or all of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.lists.group_words import says, stops
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.words import bare, pattern

LONGEST = 12
"""Characters of a name in such a list."""
LEAST = 3
"""Parts that a list without a common name must have."""


def kinds_of_it(noun: str, parts: Sequence[Item]) -> bool:
    """公办养老机构58家，民办养老机构47家，全市养老机构共计105家: each part's name ends with what is added."""
    noun = pattern("sum", "everywhere").sub("", noun)
    names = [bare(one.lead) for one in parts]
    return (
        len(noun) > 1
        and len(set(names)) == len(names) > 1
        and all(name.endswith(noun) and name != noun for name in names)
    )


def listed_plainly(scan: Scan, whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts are all numbers of a sentence, one name each, up to a bare 共计."""
    if len(parts) < LEAST or pattern("sum", "bare").fullmatch(bare(whole.lead)) is None:
        return False
    if [one.index for one in (*parts, whole)] != list(range(parts[0].index, whole.index + 1)):
        return False
    if stops(parts[0].link) == 0 and parts[0].index and not has_mark(parts[0].link, "colon"):
        first = scan.quantities[parts[0].index - 1].sentence == parts[0].quantity.sentence
        if first:
            return False
    return all(_named(one) for one in parts) and len({bare(one.lead) for one in parts}) == len(parts)


def _named(part: Item) -> bool:
    name = bare(part.lead)
    return 1 < len(name) <= LONGEST and not part.tail.strip() and not says("attribute", name) and not _wordy(name)


def _wordy(name: str) -> bool:
    return pattern("sum", "done").search(name) is not None or (says("no_part", name) and not says("every_kind", name))
