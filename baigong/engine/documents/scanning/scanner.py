"""Scans a document, paragraph by paragraph."""

from __future__ import annotations

from baigong.engine.documents.model import Aside, Document, Paragraph, Quantity, Scan
from baigong.engine.documents.scanning.asides import set_aside
from baigong.engine.documents.scanning.clauses import clauses_of
from baigong.engine.documents.scanning.flat import flat
from baigong.engine.documents.scanning.naming import Clauses, Paper, name_all
from baigong.engine.documents.scanning.quantities import printed_numbers
from baigong.engine.documents.scanning.sharing import Named, share_words
from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.tables import Tables
from baigong.engine.documents.scanning.words import data

MASKED = frozenset({"date", "document_number", "phone", "article", "list", "identifier"})
"""What is set aside as one of these is no part of a noun."""


def scan(document: Document) -> Scan:
    """Every digit and Chinese number of a document is in a quantity or an aside, each once; time is linear."""
    clauses = Clauses(clauses_of(document))
    tables = Tables(document)
    quantities: list[Quantity] = []
    asides: list[Aside] = []
    before = ""
    for paragraph in document.paragraphs:
        spans = Spans(paragraph.end - paragraph.start)
        text = flat(document.text[paragraph.start : paragraph.end])
        set_aside(text, spans, page=paragraph.cell is None)
        printed = list(printed_numbers(text, spans))
        share_words(text, printed)
        paper = Paper(spans.masked(text, MASKED), paragraph.start, tables.headings_of(paragraph, text), before)
        quantities += [_quantity(document.text, paragraph.start, one) for one in name_all(printed, paper, clauses)]
        asides += _asides(document, paragraph, spans)
        before = _unfinished(text, paragraph)
    return Scan(document, clauses.all, tuple(quantities), tuple(asides))


def _unfinished(text: str, paragraph: Paragraph) -> str:
    """The text of a paragraph that ends in the middle of a sentence, as the lines of a PDF do."""
    ends = data("clauses")["ends"]
    done = paragraph.kind != "body" or paragraph.cell is not None or text.rstrip().endswith(tuple(ends))
    return "" if done else text.rstrip()


def _asides(document: Document, paragraph: Paragraph, spans: Spans) -> list[Aside]:
    places = [(start + paragraph.start, end + paragraph.start, kind) for start, end, kind in spans]
    return [Aside(document.text[start:end], start, end, kind) for start, end, kind in places]


def _quantity(whole: str, offset: int, named: Named) -> Quantity:
    one = named.one
    start, end = one.start + offset, one.end + offset
    return Quantity(
        text=whole[start:end],
        start=start,
        end=end,
        low=one.bounds[0],
        high=one.bounds[1],
        unit=one.unit,
        kind=one.kind,
        counts=named.counts,
        understood=one.understood,
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
