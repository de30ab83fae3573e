"""What a figure is: an indicator, how it is printed, and the relations between figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from baigong.engine.pack.model.part import Identifier, Part, Words


class Rows(Part):
    """Where an indicator's records come from."""

    view: str = Field(alias="from")
    where: str | None = None
    """A SQL condition over the view's columns; may use :as_of, :since, :until."""
    show: tuple[str, ...] = ()
    """Attributes shown beside the key in the list of records."""


class Ratio(Part):
    """Two indicators divided, in percent where ``times`` is 100."""

    part: str
    whole: str
    times: int = 1


class Period(Part):
    """Half-open ``[from, to)``; an open end runs up to and including the as-of day."""

    start: date | None = Field(default=None, alias="from")
    end: date | None = Field(default=None, alias="to")


class Printed(Part):
    """How officials print the number. ``text`` has one ``{n}``, per language."""

    text: Words
    scale: Literal[1, 10_000, 100_000_000] = 1
    digits: int = 0
    floor_to: Decimal | None = None
    """Round down to a multiple of this (in the scaled unit): 743万 → 740 for 740余万元."""
    numerals: Literal["arabic", "chinese"] = "arabic"
    """``chinese`` spells 一 二 三 in the zh text."""


class Indicator(Part):
    """One figure's definition (``indicators.yaml``). Exactly one of ``rows``, ``ratio``, ``provision``."""

    id: Identifier
    section: str
    title: Words
    meaning: Words
    unit: str
    precision: Literal["exact", "rounded", "about", "more_than", "at_least", ""] = "exact"
    rows: Rows | None = None
    value: str | None = None
    """One SQL aggregate over the rows: ``count(*)``, ``sum(amount_fen)``."""
    value_in: str | None = Field(default=None, alias="in")
    """Unit of ``value`` where it differs from ``unit``: ``fen`` under CNY is divided by 100."""
    ratio: Ratio | None = None
    provision: str | None = None
    period: Period | None = None
    by: tuple[str, ...] = ()
    """Columns of the view by which the figure may be broken down."""
    part_of: str | None = None
    printed: Printed
    said: tuple[str, ...] = ()
    """Phrases by which documents name it, beside its title: ``高级工``, ``国家级 @ 高技能人才培训基地`` (docs/packs.md)."""


class Identity(Part):
    """A relation that figures must satisfy, computed or published (``indicators.yaml``, ``identities:``).

    ``sum(parts) - overlap = whole``, with ``product`` instead of ``sum`` where declared; parts may carry factors.
    """

    id: Identifier
    says: Words
    kind: Literal["sum", "share", "product", "at_most", "equal"]
    whole: str
    parts: tuple[str, ...]
    factors: tuple[Decimal, ...] = ()
    overlap: Rows | None = None
    """Records counted in more than one part; ``overlap_value`` says by how much, else by their number."""
    overlap_value: str | None = None
    explains: Words | None = None
    hypothesis: bool = False
    """True where the explanation is ours and no document says so."""
    assumed: bool = False
    """True where the relation itself is ours: figures that break it contradict the assumption, not one another."""
