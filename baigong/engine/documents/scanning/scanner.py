"""Scans a document, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.documents.model import Aside, Clause, Document, Paragraph, Quantity, Scan
from baigong.engine.documents.scanning.asides import set_aside
from baigong.engine.documents.scanning.clauses import clauses_of
from baigong.engine.documents.scanning.counting import Around, count, unit_by_noun
from baigong.engine.documents.scanning.flat import flat
from baigong.engine.documents.scanning.kinds import classify
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.quantities import printed_numbers
from baigong.engine.documents.scanning.sharing import Named, give_words, share_words
from baigong.engine.documents.scanning.spans import Spans

MASKED = frozenset({"date", "document_number", "phone", "article", "list", "identifier"})
"""What is set aside as one of these is no part of a noun."""


@dataclass(frozen=True, slots=True)
class _Clauses:
    """The clauses with their starts, to find a place's own."""

    all: tuple[Clause, ...]
    starts: list[int]

    def at(self, place: int) -> int:
        """The index of the clause that a place is in; the one before it where it is in none."""
        return max(0, bisect_right(self.starts, place) - 1)


def scan(document: Document) -> Scan:
    """Every digit and Chinese number of a document is in a quantity or an aside, each once; time is linear."""
    clauses = clauses_of(document)
    index = _Clauses(clauses, [one.start for one in clauses])
    quantities: list[Quantity] = []
    asides: list[Aside] = []
    for paragraph in document.paragraphs:
        spans = Spans(paragraph.end - paragraph.start)
        text = flat(document.text[paragraph.start : paragraph.end])
        set_aside(text, spans, page=paragraph.cell is None)
        printed = list(printed_numbers(text, spans))
        share_words(text, printed)
        words = spans.masked(text, MASKED)
        quantities += _quantities(document.text, paragraph, printed, words, index)
        for first, last, kind in spans:
            start, end = first + paragraph.start, last + paragraph.start
            asides.append(Aside(document.text[start:end], start, end, kind))
    return Scan(document, clauses, tuple(quantities), tuple(asides))


def _quantities(
    whole: str, paragraph: Paragraph, printed: list[Printed], text: str, index: _Clauses
) -> Iterator[Quantity]:
    memory: dict[tuple[int, int], str] = {}
    named: list[Named] = []
    for place, one in enumerate(printed):
        at = index.at(paragraph.start + one.start)
        clause = index.all[at]
        start, end = clause.start - paragraph.start, clause.end - paragraph.start
        floor = max(start, printed[place - 1].end if place else 0)
        ceiling = min(end, printed[place + 1].start if place + 1 < len(printed) else end)
        classify(one, text[start : one.start], text[one.end : end])
        same = (clause.sentence, clause.depth)
        counts, label = count(one, Around(text, floor, max(ceiling, one.end), memory.get(same, "")))
        memory[same] = counts or memory.get(same, "")
        named.append(Named(one, counts, label, clause.sentence, at))
    give_words(named)
    for each in named:
        unit = each.one.unit or unit_by_noun(each.one, each.counts)
        yield _quantity(whole, paragraph.start, each, unit)


def _quantity(whole: str, offset: int, named: Named, unit: str) -> Quantity:
    one = named.one
    start, end = one.start + offset, one.end + offset
    return Quantity(
        text=whole[start:end],
        start=start,
        end=end,
        low=one.bounds[0],
        high=one.bounds[1],
        unit=unit,
        kind=one.kind,
        counts=named.counts,
        understood=one.understood and one.bounds != (None, None),
        value=one.value,
        step=one.step,
        modifier=one.modifier,
        number=(one.number[0] + offset, one.number[1] + offset),
        label=named.label,
        per=one.per,
        sentence=named.sentence,
        clause=named.clause,
        why=one.why,
    )
