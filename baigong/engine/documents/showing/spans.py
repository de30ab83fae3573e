"""What is to be marked in a document: the places of quantities, of what was set aside, and of findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from baigong.engine.documents.model import Finding, Report

Mark = Literal["q", "bad", "huh", "slip", "differs", "aside", "agrees"]
OF_KIND: dict[str, Mark] = {"contradiction": "bad", "differs": "differs", "slip": "slip"}
UNPROVEN = {"differs", "cannot_be_known"}


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` carries ``mark`` (None: only the finding's number); ``finding`` counts from 1, ``quantity`` from 0."""

    start: int
    end: int
    mark: Mark | None = None
    finding: int | None = None
    quantity: int | None = None


def spans(report: Report) -> list[Span]:
    """Everything to be marked, by place."""
    found = [Span(one.start, one.end, "aside") for one in report.scan.asides]
    found += _quantities(report)
    for number, finding in enumerate(report.findings, 1):
        found += _finding(report, number, finding)
    return sorted(found, key=lambda one: (one.start, one.end))


def agreeing(report: Report) -> frozenset[int]:
    """Indexes of the quantities that were matched with an indicator and agree with it."""
    doubted = {index for one in report.findings if one.kind in UNPROVEN for index in one.quantities}
    return frozenset(
        index for index, one in enumerate(report.quantities) if one.indicator is not None and index not in doubted
    )


def _quantities(report: Report) -> Iterator[Span]:
    agrees = agreeing(report)
    for index, one in enumerate(report.quantities):
        yield Span(one.start, one.end, "q" if one.understood else "huh", quantity=index)
        if index in agrees:
            yield Span(one.start, one.end, "agrees", quantity=index)


def _finding(report: Report, number: int, finding: Finding) -> Iterator[Span]:
    mark = OF_KIND.get(finding.kind)
    if not finding.quantities:
        yield Span(finding.start, finding.end, mark, finding=number)
    for index in dict.fromkeys(finding.quantities):
        one = report.quantities[index]
        yield Span(one.start, one.end, mark, finding=number, quantity=index)
