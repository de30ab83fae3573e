"""Gives the numbers of a paragraph their clauses, their kinds, and what they count."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from baigong.engine.documents.model import Clause
from baigong.engine.documents.scanning.counting import count, unit_by_noun
from baigong.engine.documents.scanning.hearing import FARTHEST
from baigong.engine.documents.scanning.kinds import classify
from baigong.engine.documents.scanning.memory import Memory
from baigong.engine.documents.scanning.nouns import noun_before
from baigong.engine.documents.scanning.printed import Printed, average
from baigong.engine.documents.scanning.recalling import of_age, of_rest, of_title, of_total
from baigong.engine.documents.scanning.sharing import Named, give_words, pair_names
from baigong.engine.documents.scanning.tables import Headings, head
from baigong.engine.documents.scanning.words import data, pattern

NAMELESS = frozenset({"duration", "frequency", "ratio"})
"""Kinds that count nothing."""


class Clauses:
    """The clauses with their starts, to find a place's own."""

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        self.all = clauses
        self.starts = [one.start for one in clauses]

    def at(self, place: int) -> int:
        """The index of the clause that a place is in; the one before it where it is in none."""
        return max(0, bisect_right(self.starts, place) - 1)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paragraph as its numbers are named: its flat text (dates and the like blanked), where it begins, what stands around it."""

    text: str
    offset: int
    headings: Headings | None = None
    before: str = ""
    """The paragraph before it, where that ends in the middle of a sentence."""


def name_all(printed: list[Printed], paper: Paper, clauses: Clauses) -> list[Named]:
    """Name every number of a paragraph, in order."""
    memory = Memory()
    named: list[Named] = []
    for place, one in enumerate(printed):
        at = clauses.at(paper.offset + one.start)
        clause = clauses.all[at]
        floor = printed[place - 1].end if place else 0
        ceiling = printed[place + 1].start if place + 1 < len(printed) else len(paper.text)
        last = printed[place - 1] if place else None
        memory.enter(clauses.all, at)
        counts, label = _name(one, paper, clause, (floor, ceiling), memory, last)
        if not counts and one.kind not in NAMELESS and named and named[-1].sentence == clause.sentence:
            counts = label = named[-1].counts
        memory.keep(one, counts)
        named.append(Named(one, counts, label, clause.sentence, at))
    give_words(named)
    pair_names(paper.text, named)
    for each in named:
        each.one.unit = each.one.unit or unit_by_noun(each.one, each.counts)
    return named


def _name(
    one: Printed, paper: Paper, clause: Clause, between: tuple[int, int], memory: Memory, last: Printed | None
) -> tuple[str, str]:
    text = paper.text
    start, end = clause.start - paper.offset, clause.end - paper.offset
    floor = max(start, between[0])
    classify(one, text[max(start, one.start - FARTHEST) : one.start], text[one.end : min(end, one.end + FARTHEST)])
    told_by = paper.headings(one.start) if paper.headings else None
    if told_by and not text[max(floor, told_by[1]) : one.start].strip():
        return head(one, text[: told_by[2]], told_by[0])
    ceiling = max(min(end, between[1]), one.end)
    counts, label = count(one, memory.around(one, text, floor, ceiling))
    if one.kind not in NAMELESS:
        begin = memory.sentence_start - paper.offset
        told = of_rest(text, floor, one, memory.first(one)) or of_age(text, last, one, ceiling)
        told = told or of_total(text, begin, start, one) or of_title(text, one, counts)
        counts, label = (told, told) if told else (counts, label)
    if not counts and paper.before and not text[: one.start].strip():
        counts = label = _earlier(paper.before)
    if any(word in counts for word in data("modifiers")["rates"]["average"]) or memory.averaged(one, counts):
        average(one)
    return counts, label


def _earlier(paragraph: str) -> str:
    """The noun at the end of a line that goes on in the next."""
    start = 0
    for mark in pattern(data("clauses")["floor"]).finditer(paragraph):
        start = mark.end()
    for mark in pattern(data("counting")["list"]).finditer(paragraph, start):
        start = mark.end()
    return noun_before(paragraph, start, len(paragraph))
