"""What the page of a checked document shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from baigong.engine.documents import Report
from baigong.engine.documents.showing import headline, parts


@dataclass(frozen=True)
class ResultPage:
    """``heading`` is the answer; the rest is HTML of the engine, in which everything of the document is escaped."""

    heading: str
    name: str
    tally: SafeString
    notes: SafeString
    letter: SafeString
    findings: SafeString
    beside: SafeString
    below: SafeString
    failed: bool


def result_page(report: Report) -> ResultPage:
    """The page of a report; matched numbers lead to their figures' pages."""
    as_of = report.city.get("as_of", "")
    shown = parts(report, lambda figure: f"{reverse('figure', args=[figure])}?as-of={as_of}")
    return ResultPage(
        headline(report),
        report.document.name,
        _html(shown.tally),
        _html(shown.notes),
        _html(shown.letter),
        _html(shown.findings),
        _html(shown.beside),
        _html(shown.below),
        report.failed,
    )


def _html(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308  escaped by the engine; tests try to break out
