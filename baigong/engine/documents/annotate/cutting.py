"""Runs cut at a character: the same words in the same form, in more runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.assembling import Span
from baigong.engine.documents.reading.word.blocks import Piece
from baigong.engine.documents.reading.word.names import child, short

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut(spans: list[Span], places: Iterable[int]) -> None:
    """Let a run begin at each of the places, where the words there can be cut. ``spans`` are kept in step.

    Places are taken from the last to the first, so that each piece is moved once.
    """
    starts = [span.start for span in spans]
    for place in sorted(set(places), reverse=True):
        index = bisect_right(starts, place) - 1
        if index < 0 or place >= spans[index].end:
            continue
        element = spans[index].piece.element
        if element is None:
            continue
        if place > spans[index].start:
            spans.insert(index + 1, halve(spans[index], element, place))
            starts.insert(index + 1, place)
            index += 1
        _begin_run(spans, index)


def halve(span: Span, left: _Element, place: int) -> Span:
    """Cut a span's ``w:t`` in two; the span keeps the first part, and the second is given."""
    piece, at = span.piece, place - span.start
    right = left.makeelement(left.tag, dict(left.attrib))
    left.text, right.text = left.text[:at], left.text[at:]
    left.set(SPACE, "preserve")
    right.set(SPACE, "preserve")
    left.addnext(right)
    second = Span(place, span.end, Piece(piece.text[at:], right, piece.run), span.block)
    piece.text, span.end = piece.text[:at], place
    return second


def _begin_run(spans: list[Span], index: int) -> None:
    """Move a piece, and what follows it in its run, to a run of their own, unless it begins one."""
    piece = spans[index].piece
    run, element = piece.run, piece.element
    if run is None or element is None or _is_first(element):
        return
    new = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    form = child(run, "w:rPr")
    if form is not None:
        new.append(deepcopy(form))
    moved: _Element | None = element
    while moved is not None:
        following = moved.getnext()
        new.append(moved)
        moved = following
    run.addnext(new)
    while index < len(spans) and spans[index].piece.run is run and spans[index].piece.element is not None:
        spans[index].piece.run = new
        index += 1


def _is_first(element: _Element) -> bool:
    before = element.getprevious()
    return before is None or short(before.tag) == "w:rPr"
