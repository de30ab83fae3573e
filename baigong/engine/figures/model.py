"""What the room hands out: figures, cells, lists of records, verdicts. All immutable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from baigong.engine.pack.model import Identity, Indicator, PublishedFigure

Number = int | Decimal
Key = tuple[str | None, ...]
Verdict = Literal["agrees", "differs", "cannot_be_known"]
Holding = Literal["holds", "explained", "fails", "cannot_be_known"]
On = Literal["computed", "published"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator's value as of a day, in ``unit``; None where it cannot be known."""

    indicator: Indicator
    value: Number | None
    as_of: date
    period: str | None
    """``2014-01-01/2018-08-31``, both days included, cut at ``as_of``; ``..`` for an open start; None without a period."""
    printed: str
    """As officials print it, in the language spoken when it was computed."""
    snapshot: str
    records: int
    """How many records the list behind the figure has."""

    @property
    def id(self) -> str:
        """The indicator's id."""
        return self.indicator.id

    @property
    def unit(self) -> str:
        """The unit of the value."""
        return self.indicator.unit

    @property
    def precision(self) -> str:
        """How exactly officials print it."""
        return self.indicator.precision


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a breakdown: the values of the columns asked for (None: absent), the figure's value there, its records."""

    keys: Key
    value: Number | None
    records: int


@dataclass(frozen=True, slots=True)
class RecordList:
    """Records behind a figure: names of columns, the key first, and rows in key order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure beside the computed one."""

    published: PublishedFigure
    figure: Figure | None
    verdict: Verdict
    why: str
    by: Decimal | None = None
    """Computed minus published, where they differ."""

    @property
    def id(self) -> str:
        """The figure's id."""
        return self.published.id


@dataclass(frozen=True, slots=True)
class IdentityResult:
    """Whether an identity holds, on the computed values or on what a publication's words allow."""

    identity: Identity
    on: On
    verdict: Holding
    left: str
    """The whole, as a number or an interval."""
    right: str
    """What the parts make, as a number or an interval."""
    why: str
    overlap: RecordList | None = None
    """The records counted in more than one part."""

    @property
    def hypothesis(self) -> bool:
        """True where the explanation is ours and no document says so."""
        return self.identity.hypothesis

    @property
    def does_not_simply_hold(self) -> bool:
        """True where the figures break the relation, if only until an overlap is taken off; never for an assumption of ours."""
        return self.verdict in {"explained", "fails"} and not self.identity.assumed
