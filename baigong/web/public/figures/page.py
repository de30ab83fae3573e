"""What the figures page shows, as plain values: texts are ready to print, in the reader's language; no query runs here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from baigong.web.components.parts_bar import Bar
from baigong.web.components.view import Choice, Link, Verdict

Standing = Literal["", "differs", "cannot_be_known"]
"""How a row stands to its published number; an agreeing row needs no mark."""


@dataclass(frozen=True)
class Cell:
    """One value of a broken-down figure: ``涪城区``, ``120,331``, its share of the widest cell in tenths of a percent."""

    title: str
    value: str
    """``—`` style texts for suppressed cells come ready: ``不公开``."""
    thousandths: int | None
    """Length of the little bar, 0–1000; None where the value is suppressed."""


@dataclass(frozen=True)
class Row:
    """One indicator in the ledger."""

    id: str
    title: str
    address: str
    """The indicator's own page."""
    value: str
    """``360,431``; empty where it cannot be computed, then ``note`` says why."""
    unit: str = ""
    published: str = ""
    """As printed: ``约36万``; empty where nothing was published."""
    depth: int = 0
    """0 stands alone or is a whole, 1–3 a part of a part."""
    whole: bool = False
    """Other rows are parts of it."""
    tone: int | None = None
    """1–5: the colour of its piece in the whole's bar."""
    bar: Bar | None = None
    note: str = ""
    """In the bar's place: a formula (``79,189 ÷ 360,431``), or the document a rule stands in."""
    evidence: Link | None = None
    """``360,431 条`` to the records, or ``定义``."""
    mark: str = ""
    """A doubt beside the title: ``3 + 3 + 8 ≠ 13``."""
    standing: Standing = ""
    standing_why: str = ""
    cells: tuple[Cell, ...] = ()
    """Values by the chosen breakdown, under the row."""


@dataclass(frozen=True)
class Why:
    """The box under a table that explains an identity: it fails, or holds only thanks to records counted twice."""

    question: str
    answer: str
    records: tuple[Link, ...] = ()
    hypothesis: bool = False
    """The explanation is ours, no document says so."""
    doubt: bool = True


@dataclass(frozen=True)
class Section:
    """A section of the published document, with its ledger."""

    id: str
    """``2.2.1``; the anchor is ``s2.2.1``."""
    title: str
    rows: tuple[Row, ...]
    whys: tuple[Why, ...] = ()

    @property
    def anchor(self) -> str:
        """The fragment that links name."""
        return f"s{self.id}"


@dataclass(frozen=True)
class Filters:
    """The bar above the ledger; it stays filled with what was asked, also when that was wrong."""

    action: str
    as_of: str
    by: str
    choices: tuple[Choice, ...]
    error: str = ""
    """A whole sentence about what was asked, shown in an error summary that leads to the field."""
    field: str = "as-of"
    """The id of the field that the error is about."""


@dataclass(frozen=True)
class FiguresPage:
    """The whole page."""

    heading: str
    """The answer, not the page's name: ``一封答复函里的 65 个数字``."""
    lede: str
    as_of: date
    snapshot: str
    """Twelve hex digits; empty when there is none."""
    publication: str
    """Name of the document compared with; empty when none."""
    filters: Filters
    verdicts: tuple[Verdict, ...]
    sections: tuple[Section, ...]
    downloads: tuple[Link, ...]
    hidden: bool = False
    """Some cell is not shown; the page says why."""
    other_day: Link | None = None
    """To the day of which the publication speaks, where this is another."""
    closed: str = ""
    """Why people are not broken down on this day; empty where they are, or where nothing is."""
    open_day: Link | None = None
    """To the nearest day on which they are."""
