"""What the pages of policies show, as plain values: texts are ready to print, in the reader's language; no rule runs here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.engine.policy.wording import AskedWords, CaseWords, Source
from baigong.web.components.view import Link


@dataclass(frozen=True)
class Row:
    """One policy in the list."""

    link: Link
    whom: str
    gives: str
    in_force: str
    standing: str
    """``施行中``, or what else it is today."""
    now: bool
    """In force today."""
    basis: str
    assumed: bool


@dataclass(frozen=True)
class Programme:
    """Policies under one heading."""

    anchor: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class ListPage:
    """All policies."""

    programmes: tuple[Programme, ...]
    policies: int
    today: date

    @property
    def sections(self) -> tuple[Programme, ...]:
        """For the list of contents."""
        return self.programmes


@dataclass(frozen=True)
class CellValue:
    """One parameter's value in one version; ``plain`` is the bare number for charts, in yuan where it is money."""

    version: str
    text: str
    plain: str
    changed: bool


@dataclass(frozen=True)
class ParameterRow:
    """One cell of a parameter through all versions."""

    name: str
    title: str
    key: str
    """Of a table, which cell."""
    assumed: bool
    dated_by: str
    """The date whose value counts, where it is not the policy's own; else empty."""
    values: tuple[CellValue, ...]


@dataclass(frozen=True)
class Chart:
    """One parameter that changed: drawn from the rows that carry its name."""

    parameter: str
    title: str
    unit: str


@dataclass(frozen=True)
class Column:
    """A version at the head of the table; ``iso`` for charts."""

    iso: str
    text: str


@dataclass(frozen=True)
class Step:
    """One day of the policy's history."""

    day: date
    texts: tuple[str, ...]
    basis: tuple[str, ...]


@dataclass(frozen=True)
class Proof:
    """One finding or one open question; ``example`` is a case to copy."""

    says: str
    why: str = ""
    example: str = ""
    day: date | None = None
    facts: tuple[tuple[str, str], ...] = ()
    outcome: str = ""


@dataclass(frozen=True)
class Proofs:
    """What was proved of the rule."""

    total: int
    proved: tuple[str, ...]
    found: tuple[Proof, ...]
    undecided: tuple[Proof, ...]


@dataclass(frozen=True)
class Case:
    """A case, and whether it comes out as its author expects."""

    words: CaseWords
    holds: bool


@dataclass(frozen=True)
class PolicyPage:
    """The whole page of one policy."""

    id: str
    title: str
    trail: tuple[Link, ...]
    whom: str
    whom_exactly: str
    gives: str
    in_force: str
    standing: str
    now: bool
    basis: tuple[str, ...]
    day: date
    """The numbers in the words are those of this day."""
    today: bool
    conditions: tuple[AskedWords, ...]
    vetoes: tuple[AskedWords, ...]
    amount: str
    amount_numbers: tuple[tuple[str, str], ...]
    """The parameters that stand in it, with all that they are on the day."""
    rounds: bool
    ceiling: str
    limits: tuple[str, ...]
    columns: tuple[Column, ...]
    parameters: tuple[ParameterRow, ...]
    assumed: bool
    """Some number is given by no public document."""
    charts: tuple[Chart, ...]
    end: str
    """Where the charts end."""
    history: tuple[Step, ...]
    cases: tuple[Case, ...]
    failed: int
    proofs: Proofs
    sources: tuple[Source, ...]
    figures: tuple[Link, ...]
    related: tuple[Link, ...]
