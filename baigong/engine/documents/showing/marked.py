"""The document cut into segments, each with its marks: for the HTML page, the web page and the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baigong.engine.documents.model import Cell, Paragraph, ParagraphKind, Report
from baigong.engine.documents.showing.spans import Mark, Span, spans


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a paragraph whose marks are the same throughout.

    ``marks``: q understood, huh not understood, bad contradicts, differs or agrees with the city, slip, aside (a number that is
    no quantity). ``findings`` are the numbers (from 1) of the findings that mark it; ``closes`` those that end with it, where
    their number is to be printed. ``quantity`` is an index into ``Report.quantities``. A slip where something is missing has an
    empty text.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    findings: tuple[int, ...] = ()
    quantity: int | None = None
    closes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph in segments; their texts joined are its text."""

    kind: ParagraphKind
    cell: Cell | None
    segments: tuple[Segment, ...]

    @property
    def blank(self) -> bool:
        """Whether there is nothing to see."""
        return not any(one.text.strip() or one.marks for one in self.segments)


def segments(report: Report) -> tuple[MarkedParagraph, ...]:
    """Every paragraph of the document, marked; time grows with the text and its marks."""
    text = report.document.text
    waiting = spans(report)[::-1]
    active: list[Span] = []
    marked = []
    for paragraph in report.document.paragraphs:
        active = [one for one in active if one.end > paragraph.start]
        while waiting and waiting[-1].start <= paragraph.end:
            active.append(waiting.pop())
        pieces = tuple(_pieces(text, paragraph, active))
        marked.append(MarkedParagraph(paragraph.kind, paragraph.cell, pieces))
    return tuple(marked)


def _pieces(text: str, paragraph: Paragraph, near: Sequence[Span]) -> Iterator[Segment]:
    """Cut at every end of a span, an empty span between two cuts."""
    here = [one for one in near if one.end >= paragraph.start and one.start <= paragraph.end]
    waiting = [one for one in here if one.end > paragraph.start or one.start == one.end][::-1]
    empty = sorted({one.start for one in here if one.start == one.end}, reverse=True)
    cuts = {paragraph.start, paragraph.end}
    cuts |= {cut for one in here for cut in (one.start, one.end) if paragraph.start < cut < paragraph.end}
    ordered = sorted(cuts)
    active: list[Span] = []
    for start, end in zip(ordered, [*ordered[1:], paragraph.end], strict=True):
        while waiting and waiting[-1].start <= start:
            active.append(waiting.pop())
        if empty and empty[-1] == start:
            empty.pop()
            yield _segment("", [one for one in active if one.start == one.end == start], start)
        active = [one for one in active if one.end > start]
        if start < end:
            yield _segment(text[start:end], active, end if end < paragraph.end else None)


def _segment(text: str, over: Sequence[Span], end: int | None) -> Segment:
    """``end`` is None at the end of the paragraph, where every finding closes."""
    quantities = [one.quantity for one in over if one.quantity is not None]
    return Segment(
        text,
        tuple(sorted({one.mark for one in over if one.mark})),
        tuple(sorted({one.finding for one in over if one.finding})),
        quantities[0] if quantities else None,
        tuple(sorted({one.finding for one in over if one.finding and (end is None or one.end == end)})),
    )
