"""What a figure's own page shows, as plain values: texts are ready to print, in the reader's language; no query runs here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from baigong.web.components.parts_bar import Bar
from baigong.web.components.view import Link
from baigong.web.public.figures.page import Filters

Tone = Literal["agree", "doubt", "wrong", "plain"]


@dataclass(frozen=True)
class Term:
    """One line of the definition: ``含义`` and what it says."""

    name: str
    text: str
    code: bool = False
    """The text is an expression, set as such."""
    links: tuple[Link, ...] = ()
    """Behind the text."""


@dataclass(frozen=True)
class ColumnLine:
    """One fact column: what it is called in the query, what it means, what its absence means."""

    name: str
    meaning: str
    unit: str
    absent: str


@dataclass(frozen=True)
class Query:
    """A query to read: ``title`` says what it does."""

    title: str
    sql: str


@dataclass(frozen=True)
class Line:
    """One line of a breakdown."""

    title: str
    text: str
    plain: str
    """The bare number for charts; empty where it is not shown."""


@dataclass(frozen=True)
class Breakdown:
    """The figure by one column: a table, and a chart of the same lines."""

    column: str
    title: str
    unit: str
    lines: tuple[Line, ...]
    """Empty where no cell may be shown."""
    hidden: bool
    downloads: tuple[Link, ...]


@dataclass(frozen=True)
class Relation:
    """An identity that the figure takes part in, on the computed or the printed numbers."""

    says: str
    on: str
    verdict: str
    tone: Tone
    why: str
    records: tuple[Link, ...] = ()
    hypothesis: bool = False


@dataclass(frozen=True)
class Record:
    """One line of the list; ``anchor`` is the fragment that leads to it."""

    anchor: str
    cells: tuple[tuple[str, str], ...]
    """(head, text) pairs: on a narrow screen each text stands beside its head."""


@dataclass(frozen=True)
class Records:
    """The list, or in its place the sentence that says why there is none."""

    total: str
    says: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[Record, ...] = ()
    shown: str = ""
    """``第 1–50 条，共 125 条``."""
    previous: Link | None = None
    following: Link | None = None
    names: tuple[str, ...] = ()
    """Names of people that a public honour has made known."""


@dataclass(frozen=True)
class FigurePage:
    """The whole page."""

    id: str
    rule: bool
    """The number is a rule's, not counted from records."""
    title: str
    value: str
    unit: str
    trail: tuple[Link, ...]
    as_of: date
    period: str
    snapshot: str
    filters: Filters
    downloads: tuple[Link, ...]
    meaning: str
    printed: str
    published: str
    """Empty where nothing was published of this day."""
    document: str
    standing: str
    """The verdict in a sentence."""
    tone: Tone
    note: str
    bar: Bar | None
    parts: tuple[Link, ...]
    whole: Link | None
    terms: tuple[Term, ...]
    columns: tuple[ColumnLine, ...]
    queries: tuple[Query, ...]
    breakdowns: tuple[Breakdown, ...]
    closed: str
    """Why the figure is not broken down on this day; empty where it is, or never is."""
    open_day: Link | None
    relations: tuple[Relation, ...]
    records: Records
