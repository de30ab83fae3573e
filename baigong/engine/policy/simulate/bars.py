"""What a chart of a simulation shows: a pair of sums for each county, or for each policy where no view has a county."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.simulate.result import Simulation

COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Bars:
    """One line of the chart, in fen."""

    label: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All lines, and what they are by."""

    by: str
    bars: tuple[Bars, ...]


def bars_of(book: Book, done: Simulation) -> Drawing:
    """By county over all views that have one; money of views without a county then has a line of its own."""
    sums: dict[str | None, tuple[int, int]] = {}
    names: dict[str | None, str] = {}
    labels = Labels(book, done.day)
    for one in done.moved:
        if one.column == COUNTY:
            before, after = sums.get(one.value, (0, 0))
            sums[one.value] = (before + one.before, after + one.after)
            names[one.value] = labels.of(one.view, COUNTY, one.value)
    if not sums:
        return Drawing(
            _("政策"), tuple(Bars(_title(book, one.policy), one.before.fen, one.after.fen) for one in done.policies)
        )
    ordered = sorted(sums, key=lambda value: (value is None, value or ""))
    lines = [Bars(names[value], *sums[value]) for value in ordered if value is not None or any(sums[value])]
    rest = (done.before - sum(one.before for one in lines), done.after - sum(one.after for one in lines))
    lines += [Bars(_("不分县市区"), *rest)] if any(rest) else []
    return Drawing(_("县市区"), tuple(lines))


def _title(book: Book, policy: str) -> str:
    return pick(book.policies[policy].title) if policy in book.policies else policy
