"""Check a document: scan it, relate its quantities, find slips of the pen, match with a city where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baigong.engine.documents.model import Document, Report
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import findings_of, relate
from baigong.engine.documents.scanning import scan
from baigong.engine.documents.slips import find_slips

if TYPE_CHECKING:
    from baigong.engine.documents.matching import CityFigures


def check_text(text: str, city: CityFigures | None = None) -> Report:
    """Check plain text; offsets are characters of ``text`` itself."""
    return check_document(document_of(text), city)


def check_document(document: Document, city: CityFigures | None = None) -> Report:
    """Check a document. With a ``city``, its quantities are matched with the city's figures too."""
    seen = scan(document)
    relations = relate(seen)
    findings = [*findings_of(seen, relations), *find_slips(seen)]
    named: dict[str, str] = {}
    if city is not None:
        from baigong.engine.documents.matching import match, speaks_of

        seen, more = match(seen, city)
        findings += more
        named = dict(city.named) if speaks_of(document, city) else {}
    findings.sort(key=lambda one: (one.start, one.end, one.kind))
    return Report(seen, relations, tuple(findings), named)
