"""What a sweep of the day kept of each row's place: the interface, and readers of the sweep's wide rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import duckdb

from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.explain.limits import limits_told
from baigong.engine.policy.explain.model import LimitFact
from baigong.engine.policy.model import Book


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """One row's bytes in a sweep, and what was kept of each of its groups and pools."""

    status: int
    amount: int | None = None
    by: int | None = None
    limits: tuple[LimitFact, ...] = ()


class PlaceFacts(Protocol):
    """The pool facts of one sweep."""

    @property
    def day(self) -> date:
        """The day that was swept; on any other these say nothing."""

    def of(self, policy: str, subject: int | str) -> PlaceFact | None:
        """What was kept of a subject's row; None where the sweep has no such row or did not decide the policy."""


@dataclass(frozen=True)
class WidePlaces:
    """Place facts from the wide rows of a sweep: outcomes, and who or what stopped a row. ``rows``: view → what stands behind FROM."""

    connection: duckdb.DuckDBPyConnection
    book: Book
    day: date
    rows: Mapping[str, str]
    columns: Collection[str] = ()
    """Those of the rows, where ``<policy>_marks`` may be one."""

    def of(self, policy: str, subject: int | str) -> PlaceFact | None:
        """One row's bytes."""
        one = self.book.policies.get(policy)
        if one is None or one.subject not in self.rows:
            return None
        p, key = one.column, self.book.view(one).key
        by = f"{p}_by" if queued(one) else "NULL"
        marks = f"{p}_marks" if f"{p}_marks" in self.columns else "NULL"
        found = self.connection.execute(
            f'SELECT {p}_status, {p}_amount, {by}, {marks} FROM {self.rows[one.subject]} WHERE "{key}" = ?', [subject]
        ).fetchall()
        if not found:
            return None
        status, amount, held_by, marked = found[0]
        return PlaceFact(status, amount, held_by, limits_told(one, status, marked))


@dataclass(frozen=True)
class Chain:
    """Several sweeps of one day: the first that has a row tells its place."""

    day: date
    sweeps: Sequence[PlaceFacts]

    def of(self, policy: str, subject: int | str) -> PlaceFact | None:
        """What the first of them kept."""
        return next((found for one in self.sweeps if (found := one.of(policy, subject)) is not None), None)
