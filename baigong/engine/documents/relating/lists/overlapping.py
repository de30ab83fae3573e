"""A whole's own words, and whether words say that its parts overlap without a number."""

from __future__ import annotations

from baigong.engine.documents.relating.lists.group import Group
from baigong.engine.documents.relating.lists.reading_on import Paragraph
from baigong.engine.documents.relating.words import pattern


def own_list(here: Paragraph, index: int) -> str:
    """The words of a clause before a quantity, with the names that 、 joins: 新建、改扩建学校 before 37所."""
    quantity = here.scan.quantities[index]
    start = here.scan.clauses[quantity.clause].start
    earlier = here.scan.quantities[index - 1].end if index else 0
    return here.scan.document.text[max(start, earlier) : quantity.start]


def may_overlap(here: Paragraph, group: Group) -> bool:
    """Whether the words from the whole to the sentence after the parts say that some are counted twice, without a number."""
    text = here.scan.document.text
    first = min(here.scan.quantities[index].start for whole in group.wholes for index in whole)
    end = group.parts[-1].quantity.end
    said = pattern("composition", "two_sentences").match(text, end)
    start = min(first, group.parts[0].quantity.start)
    return pattern("composition", "overlap_unclear").search(text, start, said.end() if said else end) is not None
