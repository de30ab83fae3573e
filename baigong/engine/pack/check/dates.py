"""Half-open periods ``[from, to)``: in order, and not overlapping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem

Dates = tuple[date | None, date | None]


def backwards(page: Page, path: Path, dates: Dates) -> Iterator[Problem]:
    """A period that ends before it begins, or is empty."""
    start, end = dates
    if start and end and end <= start:
        mistake = _("止日 {end} 不晚于起日 {start}").format(end=end, start=start)
        yield page.problem((*path, "to"), mistake, _("止日不计在内，请写起日之后的一天，或删去 to"))


def overlapping(page: Page, places: Sequence[tuple[Path, Dates]]) -> Iterator[Problem]:
    """Periods of one thing that overlap; each is reported once, at the later."""
    ordered = sorted(places, key=lambda one: one[1][0] or date.min)
    for (_path, before), (path, after) in pairwise(ordered):
        start = after[0] or date.min
        if before[1] is None or before[1] > start:
            mistake = _("与前一段的日期重叠（前一段到 {end}）").format(end=before[1] or _("今后"))
            yield page.problem(
                path, mistake, _("请给前一段写 to: {start}，或改这一段的 from").format(start=after[0] or _("日期"))
            )
