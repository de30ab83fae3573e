"""What the page of a simulation shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.web.components.view import Link
from baigong.web.desk.simulate.asked import Asked
from baigong.web.desk.simulate.choices import Group


@dataclass(frozen=True)
class Cost:
    """A policy before and after."""

    title: str
    granted: str
    granted_after: str
    before: str
    after: str
    change: str


@dataclass(frozen=True)
class Bar:
    """One line of the chart's table; ``plain`` is the change in yuan."""

    title: str
    before: str
    after: str
    change: str
    plain: str


@dataclass(frozen=True)
class Line:
    """Who gains and loses among those with one value of a column."""

    title: str
    gains: str
    gained: str
    loses: str
    lost: str
    open: str


@dataclass(frozen=True)
class Section:
    """Gains and losses by one column."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Result:
    """What came out."""

    heading: str
    answer: str
    changes: tuple[str, ...]
    costs: tuple[Cost, ...]
    by: str
    bars: tuple[Bar, ...]
    sections: tuple[Section, ...]
    untouched: str
    unknown: str
    """That more outcomes are not known than before; empty where there are not."""
    snapshot: str
    workbook: Link


@dataclass(frozen=True)
class SimulationPage:
    """The form, and the answer where there is one."""

    asked: Asked
    groups: tuple[Group, ...]
    today: date
    result: Result | None
