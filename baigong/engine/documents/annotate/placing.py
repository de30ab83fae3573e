"""Where each finding stands in the file: from the first run to the last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from baigong.engine.documents.annotate.cutting import cut
from baigong.engine.documents.model import Finding
from baigong.engine.documents.reading.word.assembling import Assembled, Span
from baigong.engine.documents.reading.word.blocks import Place
from baigong.engine.documents.reading.word.names import short

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Spot:
    """The runs between which a comment stands, and in what the words stand that it speaks of."""

    first: _Element
    last: _Element
    where: Place


def place(found: Assembled, body: _Element, findings: Sequence[Finding]) -> list[Spot]:
    """The spot of each finding; runs are cut so that it is the finding's own characters."""
    reaches = [_reach(finding, len(found.text)) for finding in findings]
    cut(found.spans, (edge for reach in reaches for edge in reach))
    starts = [span.start for span in found.spans]
    home = _first_run(found.spans, body)
    return [_spot(found.spans, starts, reach, home) for reach in reaches]


def _reach(finding: Finding, length: int) -> tuple[int, int]:
    """A finding's characters, at least one: for a place between two, the one before it."""
    start, end = max(0, min(finding.start, length)), max(0, min(finding.end, length))
    if start < end:
        return start, end
    return (start - 1, start) if start else (0, 1)


def _spot(spans: Sequence[Span], starts: Sequence[int], reach: tuple[int, int], home: _Element) -> Spot:
    first = max(0, bisect_right(starts, reach[0]) - 1)
    if first < len(spans) and spans[first].end <= reach[0]:
        first += 1
    last = max(first + 1, bisect_left(starts, reach[1]))
    touched = spans[first:last]
    where: Place = touched[0].block.place if touched else "body"
    own = [span.piece.run for span in touched if span.block.place == where and span.piece.run is not None]
    if where != "body":
        own = own[:1]
    return Spot(own[0], own[-1], where) if own else Spot(home, home, where)


def _first_run(spans: Sequence[Span], body: _Element) -> _Element:
    """The first run with words of the body; a new, empty one where there is none."""
    for span in spans:
        if span.block.place == "body" and span.piece.run is not None:
            return span.piece.run
    paragraph = next((one for one in body if short(one.tag) == "w:p"), None)
    namespace = body.tag.rpartition("}")[0] + "}"
    if paragraph is None:
        paragraph = body.makeelement(f"{namespace}p")
        body.insert(0, paragraph)
    run = body.makeelement(f"{namespace}r")
    paragraph.append(run)
    return run
