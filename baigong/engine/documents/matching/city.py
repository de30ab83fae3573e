"""A city's figures as a document is matched with them: plain values, no pack and no database behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from baigong.engine.documents.matching.phrases import Phrase


@dataclass(frozen=True, slots=True)
class CityFigure:
    """One indicator: how letters name it, and its value in base units (元, 人, percent points); None where it cannot be known.

    ``units`` are the units in which a quantity may count it. ``part_of`` is the indicator it is a part of; ``share_of`` the one
    whose share it is. ``since`` and ``last`` are the first and last day of its period, None where it has none or it is open.
    """

    id: str
    title: str
    value: Fraction | None
    printed: str
    phrases: tuple[Phrase, ...]
    units: frozenset[str]
    part_of: str | None = None
    share_of: str | None = None
    since: date | None = None
    last: date | None = None
    limit: bool = False
    """Whether it is the most that may be given, which letters say with it: 最高100万元."""
    at_least: bool = False
    """Whether the value is but a part of what there is: a rule's list that ends in 等."""
    rule: bool = False
    """Whether it is what a rule fixes, in force on the day."""


@dataclass(frozen=True, slots=True)
class CityFigures:
    """The figures of one city as of a day. ``named`` says which: ``pack``, ``snapshot``, ``as_of``; empty where nothing can be
    matched, and then ``note`` says why, in the reader's language.
    """

    as_of: date | None = None
    title: str = ""
    divisions: tuple[str, ...] = ()
    """Names of its districts, counties and parks."""
    figures: tuple[CityFigure, ...] = ()
    named: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def stem(self) -> str:
        """The city's name without 市."""
        return self.title[:-1] if len(self.title) > 2 else self.title
