"""What a policy may know of a subject: the columns of a fact view, and what a missing value means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from baigong.engine.pack.model.part import Words
from baigong.engine.policy.model.nodes import Type, Value

INTEGER = (-(2**31), 2**31 - 1)
FEN = (-(10**15), 10**15)
BIGINT = (-(2**63), 2**63 - 1)


@dataclass(frozen=True, slots=True)
class Column:
    """A fact. A NULL is: not known yet (``unknown``), false, none (known to be absent), or the fallback."""

    name: str
    type: Type
    absent: Literal["unknown", "false", "none"] | None = None
    """None: never NULL, unless it has a fallback."""
    fallback: str | None = None
    """``as_of``; of a decided case the column with its day."""
    unit: str = ""
    meaning: Words = field(default_factory=dict)
    vocabulary: str = ""
    at: str = ""
    """A fact about the past, as of that column's date."""
    supplied_by: Words = field(default_factory=dict)
    """Who can supply it where it is missing."""
    low: int = INTEGER[0]
    high: int = INTEGER[1]
    """Bounds of a whole number; a value outside is not known."""
    values: Mapping[str, Words] = field(default_factory=dict)
    """What a text may be, each with its titles; empty: anything."""

    @property
    def promised(self) -> bool:
        """Whether a value is always there."""
        return self.absent is None and self.fallback is None

    @property
    def bounded(self) -> bool:
        """Whether it may stand in arithmetic; ids may not."""
        return (self.low, self.high) != BIGINT

    @property
    def has(self) -> bool:
        """Whether ``has_X`` stands beside it."""
        return self.absent == "none" or self.fallback is not None


@dataclass(frozen=True, slots=True)
class View:
    """A fact view: one row a subject as of a day."""

    name: str
    subject: str
    key: str
    columns: Mapping[str, Column]
    sql: str = ""
    """Over the records of a city; empty in a bare folder."""
    file: str = ""
    """A Parquet, CSV or JSON file of a bare folder."""
    meaning: Words = field(default_factory=dict)
    personal: bool = False


Facts = Mapping[str, Value | None]
"""One subject's facts by column; None is NULL."""
