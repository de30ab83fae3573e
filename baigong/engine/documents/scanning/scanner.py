"""Scans a document, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.documents.model import Aside, Clause, Document, Paragraph, Quantity, Scan
from baigong.engine.documents.scanning.asides import set_aside
from baigong.engine.documents.scanning.clauses import clauses_of
from baigong.engine.documents.scanning.counting import count, unit_by_noun
from baigong.engine.documents.scanning.flat import flat
from baigong.engine.documents.scanning.kinds import classify
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.quantities import printed_numbers
from baigong.engine.documents.scanning.spans import Spans


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
        set_aside(text, spans)
        printed = list(printed_numbers(text, spans))
        quantities += _quantities(document.text, paragraph, printed, text, index)
        for start, end, kind in spans:
            start, end = start + paragraph.start, end + paragraph.start
            asides.append(Aside(document.text[start:end], start, end, kind))
    return Scan(document, clauses, tuple(quantities), tuple(asides))


def _quantities(
    whole: str, paragraph: Paragraph, printed: list[Printed], text: str, index: _Clauses
) -> Iterator[Quantity]:
    for place, one in enumerate(printed):
        at = index.at(paragraph.start + one.start)
        clause = index.all[at]
        start, end = clause.start - paragraph.start, clause.end - paragraph.start
        floor = max(start, printed[place - 1].end if place else 0)
        ceiling = min(end, printed[place + 1].start if place + 1 < len(printed) else end)
        classify(one, text[start : one.start], text[one.end : end])
        counts, label = count(one, text, floor, max(ceiling, one.end))
        unit = one.unit or unit_by_noun(one, counts)
        yield _quantity(whole, paragraph.start, one, (unit, counts, label), (clause.sentence, at))


def _quantity(whole: str, offset: int, one: Printed, words: tuple[str, str, str], where: tuple[int, int]) -> Quantity:
    start, end = one.start + offset, one.end + offset
    unit, counts, label = words
    return Quantity(
        text=whole[start:end],
        start=start,
        end=end,
        low=one.bounds[0],
        high=one.bounds[1],
        unit=unit,
        kind=one.kind,
        counts=counts,
        understood=one.understood and one.bounds != (None, None),
        value=one.value,
        step=one.step,
        modifier=one.modifier,
        number=(one.number[0] + offset, one.number[1] + offset),
        label=label,
        per=one.per,
        sentence=where[0],
        clause=where[1],
        why=one.why,
    )
