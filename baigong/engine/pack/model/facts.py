"""Which columns leave the records, and the fact views over them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from baigong.engine.pack.model.part import Absent, FactType, Identifier, Part, Words


class Column(Part):
    """A fact column: SQL type, unit, meaning, and what a missing value means."""

    type: FactType
    unit: str | None = None
    meaning: Words
    absent: Absent | None = None
    """None: the column is never NULL."""
    vocabulary: str | None = None
    """Values are terms of this vocabulary (or ``division``)."""
    field: str | None = None
    """Records only: the model's field, where its name differs."""
    fallback: Literal["as_of"] | None = None
    """Views only, for policies: the day of the sweep stands where the date is NULL."""
    at: Identifier | None = None
    """Views only, for policies: a fact about the past, as of that date column of the view."""
    supplied_by: Words | None = None
    """Who can supply the value where it is not known."""
    range: tuple[int, int] | None = None
    """Bounds of a whole number; policies read a value outside them as not known."""


class RecordTable(Part):
    """A record table that leaves the database column by column (``facts.yaml``, ``records:``)."""

    model: str | None = None
    """``app_label.Model``; None when the rows are the pack's own vocabulary."""
    vocabulary: str | None = None
    key: str
    valid: tuple[str, str] | None = None
    """The columns of the half-open period ``[from, to)`` in which the row holds."""
    dated: str | None = None
    """The column of the day on which the event happened."""
    meaning: Words
    columns: Mapping[Identifier, Column]


class FactView(Part):
    """A fact view: one row per subject as of a date, SQL over ``now.T`` and ``history.T``."""

    subject: str
    key: str
    meaning: Words
    sql: str
    columns: Mapping[Identifier, Column]
    personal: bool = False
    """Rows count people: breakdowns open to the public have small cells suppressed."""
