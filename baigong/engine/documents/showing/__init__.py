"""A checked document as people and programs read it: marked segments, sums, a headline, JSON, one HTML page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.documents.showing.answer import headline
    from baigong.engine.documents.showing.counted import summary
    from baigong.engine.documents.showing.marked import MarkedParagraph, Segment, segments
    from baigong.engine.documents.showing.page import as_html
    from baigong.engine.documents.showing.page.parts import Parts, parts
    from baigong.engine.documents.showing.places import Places, place
    from baigong.engine.documents.showing.program import as_json
    from baigong.engine.documents.showing.words import circled

HOMES = {
    "MarkedParagraph": "marked",
    "Parts": "page.parts",
    "Places": "places",
    "Segment": "marked",
    "as_html": "page",
    "as_json": "program",
    "circled": "words",
    "headline": "answer",
    "parts": "page.parts",
    "place": "places",
    "segments": "marked",
    "summary": "counted",
}
__all__ = [
    "MarkedParagraph",
    "Parts",
    "Places",
    "Segment",
    "as_html",
    "as_json",
    "circled",
    "headline",
    "parts",
    "place",
    "segments",
    "summary",
]


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)
