"""What the checker speaks of: a document, its quantities, what was set aside, how quantities are related, and findings.

All places are offsets in characters of ``Document.text``; all intervals are half-open and in base units (元, 人, percent points).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from baigong.engine.figures.interval import Interval

ParagraphKind = Literal["title", "heading", "body", "cell", "footnote", "header"]
QuantityKind = Literal[
    "count",  # people, things
    "amount",  # money
    "measure",  # length, area, weight …
    "share",  # percent of a whole
    "growth",  # percent more than before
    "decline",  # percent less than before; the interval is of the printed magnitude
    "change",  # percentage points
    "multiple",  # 倍, 番
    "ratio",  # 7∶3
    "rank",  # 第一名
    "duration",  # 三年, 两个月
    "frequency",  # 每两年
]
Modifier = Literal["", "about", "near", "more", "over", "below", "at_least", "at_most", "limit", "range"]
AsideKind = Literal["date", "document_number", "phone", "article", "list", "ordinal", "idiom", "name", "identifier"]
FindingKind = Literal["contradiction", "differs", "cannot_be_known", "implied", "slip"]
Severity = Literal["error", "warning", "note"]
RelationKind = Literal[
    "composition",  # parts of a whole
    "share",  # part ÷ whole
    "sum",  # parts, then their total
    "growth",  # before and after
    "average",  # total ÷ count
    "product",  # price × count
    "all_won",  # everybody got one
    "same",  # two values for one thing
    "period",  # from–to and how long
    "rank",  # a place among so many
    "enumeration",  # so many, and then their names
]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a paragraph stands in a table: 0-based."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text[start:end]`` of the document, without the line break after it."""

    start: int
    end: int
    kind: ParagraphKind = "body"
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read. ``notes`` say, in the reader's language, what reading did (tracked changes taken as accepted …)."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A number that is no quantity: a date, a document's number, an idiom …"""

    text: str
    start: int
    end: int
    kind: AsideKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed quantity and the true values that its words allow: ``[low, high)``, None where open.

    ``step`` is the smallest difference between two true values: 1 for people, things and money, 0 for percent and measures.
    ``value`` is the number as printed, in base units (7.92万 → 79200), None where no single number is printed.
    """

    text: str
    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    unit: str
    kind: QuantityKind
    counts: str
    understood: bool
    value: Fraction | None = None
    step: Fraction = Fraction(1)
    modifier: Modifier = ""
    number: tuple[int, int] = (0, 0)
    """Offsets of the numeral alone."""
    label: str = ""
    """The words of its own clause that say which: 国家级 in 国家级3个."""
    per: str = ""
    """人, 年, 人·年 … of 每人每年4000元; empty for a total."""
    sentence: int = 0
    clause: int = 0
    why: str = ""
    """Why it was not understood, in the reader's language."""
    indicator: str | None = None

    @property
    def interval(self) -> Interval:
        """The closed or half-open interval for arithmetic: ``[13, 14)`` people is 13."""
        if not self.step:
            return Interval(self.low, self.high, closed=False)
        low = None if self.low is None else _up(self.low, self.step)
        high = None if self.high is None else _up(self.high, self.step) - self.step
        return Interval(low, high, closed=True)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between commas, semicolons and stops; ``、`` does not end a clause, brackets make clauses of their own (``depth`` > 0)."""

    start: int
    end: int
    sentence: int
    paragraph: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Scan:
    """All that was seen in a document. Quantities and asides are in the order of their places and do not overlap."""

    document: Document
    clauses: tuple[Clause, ...]
    quantities: tuple[Quantity, ...]
    asides: tuple[Aside, ...]

    def words(self, clause: Clause) -> str:
        """The text of a clause."""
        return self.document.text[clause.start : clause.end]


@dataclass(frozen=True, slots=True)
class Relation:
    """Something the words claim of several quantities, and whether true values could satisfy it.

    ``quantities`` are indexes into ``Scan.quantities``, the whole (the total, the later value) first. ``says`` is the arithmetic in words, in
    the reader's language: ``3 + 3 + 8 = 14，而总数写作 13``.
    """

    kind: RelationKind
    quantities: tuple[int, ...]
    holds: bool
    says: str
    cure: str = ""
    """What to write instead, where it does not hold."""
    implied: str = ""
    """A number that follows though nobody wrote it (120万 ÷ 100 = 1.2万 a person), in words; empty where none."""
    start: int | None = None
    end: int | None = None
    """Its place, where that is not its first quantity: a day that does not exist has no quantity at all."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reader is told. ``start`` and ``end`` are its place; a slip has no quantities."""

    kind: FindingKind
    severity: Severity
    message: str
    quantities: tuple[int, ...]
    start: int
    end: int
    rule: str = ""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A checked document."""

    scan: Scan
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    city: Mapping[str, str] = field(default_factory=dict)
    """``pack``, ``snapshot`` and ``as_of`` of the city it was matched with; empty without one."""

    @property
    def document(self) -> Document:
        """The document that was checked."""
        return self.scan.document

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities, in the order of their places."""
        return self.scan.quantities

    @property
    def failed(self) -> bool:
        """Whether a contradiction or a difference was found: exit code 1."""
        return any(one.kind in {"contradiction", "differs"} for one in self.findings)


def _up(value: Fraction, step: Fraction) -> Fraction:
    return -(-value // step) * step
