"""The words that a finding is about, with what is meant in square brackets."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.cli.checking.cells import in_cells
from baigong.engine.documents.model import Finding, Report

BEFORE, AFTER, BETWEEN = 14, 8, 36
"""Characters quoted before the first mark, behind the last, and between two."""


def quoted(report: Report, finding: Finding) -> str:
    """One line: the numbers (or the slip) in square brackets, with a few of the words around them."""
    places = _places(report, finding)
    if not places:
        return ""
    in_table = in_cells(report.document, places) if finding.quantities else None
    if in_table is not None:
        return in_table
    text = report.document.text
    first = _line_start(text, places[0][0])
    start = max(first, places[0][0] - BEFORE)
    parts = ["…" if text[first:start].strip() else "", text[start : places[0][0]]]
    for number, (begin, last) in enumerate(places):
        parts.append(f"[{text[begin:last]}]")
        if number + 1 < len(places):
            parts.append(_between(text[last : places[number + 1][0]]))
    stop = _line_end(text, places[-1][1])
    end = min(stop, places[-1][1] + AFTER)
    parts += [text[places[-1][1] : end], "…" if text[end:stop].strip() else ""]
    return " ".join("".join(parts).split())


def _places(report: Report, finding: Finding) -> list[tuple[int, int]]:
    if not finding.quantities:
        return [(finding.start, finding.end)]
    found = {(report.quantities[index].start, report.quantities[index].end) for index in finding.quantities}
    return list(_apart(sorted(found)))


def _apart(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places that do not overlap."""
    reached = -1
    for start, end in places:
        if start >= reached:
            yield start, end
            reached = end


def _between(words: str) -> str:
    return words if len(words) <= BETWEEN else words[: BETWEEN // 3] + "…" + words[-BETWEEN // 3 :]


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found
