"""The parts of the page on their own, for another page to stand them in: same marks, same links, everything escaped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.page.below import below_html
from baigong.engine.documents.showing.page.beside import beside_html, findings_html
from baigong.engine.documents.showing.page.letter import Letter
from baigong.engine.documents.showing.page.tally import notes_html, tally_html


@dataclass(frozen=True, slots=True)
class Parts:
    """HTML whose classes and ids are those of ``page.css``."""

    tally: str
    notes: str
    letter: str
    findings: str
    beside: str
    below: str


def parts(report: Report, address: Callable[[str], str] | None = None) -> Parts:
    """``address`` gives the page of a figure by its id; matched numbers then lead there."""
    return Parts(
        tally_html(report),
        notes_html(report),
        Letter(report, address).html(),
        findings_html(report),
        beside_html(report),
        below_html(report),
    )
