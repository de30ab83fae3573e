"""What the pages of unclaimed entitlements show, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.web.components.view import Choice, Link
from baigong.web.public.figures.page import Filters


@dataclass(frozen=True)
class County:
    """One county of a policy; ``link`` to its ids, None where nobody is."""

    title: str
    link: Link | None


@dataclass(frozen=True)
class Row:
    """One policy."""

    link: Link
    subjects: str
    money: str
    counties: tuple[County, ...]
    notes: tuple[str, ...]
    """What cannot be counted, and why."""


@dataclass(frozen=True)
class ByCounty:
    """Policies by county."""

    heading: str
    as_of: date
    snapshot: str
    filters: Filters
    counties: tuple[str, ...]
    rows: tuple[Row, ...]
    nobody: tuple[Link, ...]
    """Policies of which everything is claimed."""
    undeclared: tuple[Link, ...]
    """Policies that do not say what a claim is."""


@dataclass(frozen=True)
class Subject:
    """One subject: its id and what it would be paid."""

    id: str
    county: str
    money: str


@dataclass(frozen=True)
class OnePolicy:
    """The ids of one policy."""

    id: str
    title: str
    heading: str
    trail: tuple[Link, ...]
    policy: Link
    as_of: date
    filters: Filters
    counties: tuple[Choice, ...]
    subjects: tuple[Subject, ...]
    money: bool
    shown: str
    previous: Link | None
    following: Link | None
    notes: tuple[str, ...]
