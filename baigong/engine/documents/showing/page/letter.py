"""The document itself: paragraphs and tables as they were, every number marked in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from baigong.engine.base.language import _
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.marked import MarkedParagraph, Segment, segments
from baigong.engine.documents.showing.page.text import safe
from baigong.engine.documents.showing.words import circled, finding_kind

TAGS = {"title": ("h2", "title"), "heading": ("h3", ""), "footnote": ("p", "small"), "header": ("p", "small")}
AGREES, FIGURE = "✓", "→"
LONGEST_UNBROKEN = 14
"""A quantity of so few characters stays on one line with its sign."""
WIDEST_GAP = 64
"""Columns skipped in a row that are still drawn as empty cells."""


class Letter:
    """Writes the paragraphs of one report; the first place of each finding and quantity gets an id to be linked to."""

    def __init__(self, report: Report, address: Callable[[str], str] | None = None) -> None:
        self.report = report
        self.address = address
        self.placed: set[str] = set()

    def html(self) -> str:
        """The article."""
        groups = groupby(segments(self.report), key=lambda one: None if one.cell is None else one.cell.table)
        return "\n".join(
            line
            for table, group in groups
            for line in ([self._table(list(group))] if table is not None else map(self._paragraph, group))
            if line
        )

    def _paragraph(self, one: MarkedParagraph) -> str:
        if one.blank:
            return ""
        tag, kind = TAGS.get(one.kind, ("p", ""))
        attribute = f' class="{kind}"' if kind else ""
        return f"<{tag}{attribute}>{self._inside(one)}</{tag}>"

    def _table(self, cells: Sequence[MarkedParagraph]) -> str:
        rows = groupby(cells, key=lambda one: one.cell.row if one.cell else 0)
        inside = "\n".join(f"<tr>{''.join(self._row(list(row)))}</tr>" for _row, row in rows)
        return f'<div class="wide"><table class="own"><tbody>\n{inside}\n</tbody></table></div>'

    def _row(self, cells: Sequence[MarkedParagraph]) -> Iterator[str]:
        column = 0
        for place, group in groupby(cells, key=lambda one: one.cell.column if one.cell else 0):
            yield "<td></td>" * min(max(place - column, 0), WIDEST_GAP)
            yield f"<td>{'<br>'.join(self._inside(one) for one in group)}</td>"
            column = place + 1

    def _inside(self, paragraph: MarkedParagraph) -> str:
        return "".join(map(self._segment, paragraph.segments))

    def _segment(self, one: Segment) -> str:
        shown = [mark for mark in one.marks if mark != "aside"]
        if not shown and not one.findings:
            return safe(one.text)
        unbroken = ["n"] if one.quantity is not None and len(one.text) <= LONGEST_UNBROKEN else []
        classes = " ".join(["q", *unbroken, *(mark for mark in shown if mark != "q")])
        return f'<span class="{classes}">{self._ids(one)}{self._text(one)}{self._after(one)}</span>'

    def _text(self, one: Segment) -> str:
        if not one.findings:
            return safe(one.text)
        return f'<a href="#f{one.findings[0]}">{safe(one.text)}</a>'

    def _after(self, one: Segment) -> str:
        """The numbers of the findings that end here, and a sign for doubt or agreement, so that no colour is needed."""
        links = "".join(self._link(number) for number in one.closes)
        if "huh" in one.marks:
            links += "?"
        links += self._figure(one)
        return f"<sup>{links}</sup>" if links else ""

    def _figure(self, one: Segment) -> str:
        """A sign that the city's records agree; with addresses, a link to the figure whether they agree or not."""
        agrees = "agrees" in one.marks
        figure = self.report.quantities[one.quantity].indicator if one.quantity is not None else None
        said = _("与本市记录一致") if agrees else _("本市的数字")
        if self.address is not None and figure and (agrees or "differs" in one.marks):
            return (
                f'<a href="{safe(self.address(figure))}" aria-label="{safe(said)}">{AGREES if agrees else FIGURE}</a>'
            )
        return f'<span aria-hidden="true">{AGREES}</span><span class="said">{said}</span>' if agrees else ""

    def _link(self, number: int) -> str:
        said = _("第 {n} 项发现：{kind}").format(n=number, kind=finding_kind(self.report.findings[number - 1].kind))
        return f'<a href="#f{number}" aria-label="{safe(said)}">{circled(number)}</a>'

    def _ids(self, one: Segment) -> str:
        names = [f"m{number}" for number in one.findings]
        if one.quantity is not None:
            names.append(f"q{one.quantity}")
        fresh = [name for name in names if name not in self.placed]
        self.placed.update(fresh)
        return "".join(f'<i id="{name}"></i>' for name in fresh)
