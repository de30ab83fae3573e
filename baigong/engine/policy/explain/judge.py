"""A policy judged over rows of given facts, after the policies that it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol

from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.compile.outcomes import GRANTED, PROVISIONAL, reads
from baigong.engine.policy.explain.model import DecidedCase, LimitFact
from baigong.engine.policy.explain.nodes_of import told, whole
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.explain.statement import Given, Row, Statement, statement
from baigong.engine.policy.model import Book, Facts, Policy, View
from baigong.engine.policy.model.nodes import Node

Use = tuple[str, str | None]
"""A used policy, and the column that names its subject (None: the same subject)."""

SHOWN: Mapping[str, Callable[[Policy, View], list[Node]]] = {
    "bare": lambda _policy, _view: [],
    "told": told,
    "whole": whole,
}
"""What is computed beside the outcome."""


@dataclass(frozen=True, slots=True)
class Stood:
    """An outcome as a sweep would tell it. ``placed`` is False for a row that passes and whose place nobody computed, and for one
    that is unknown because it uses such an outcome.
    """

    status: int
    amount: int | None = None
    by: int | None = None
    placed: bool = True
    decided: bool = False
    case: DecidedCase | None = None
    limits: tuple[LimitFact, ...] = ()


class Found(NamedTuple):
    """A used outcome: whose, what (None: no such row), and how it came about where it was computed here."""

    subject: int | str | None
    stood: Stood | None = None
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A policy over one row, and the outcomes that it used."""

    policy: Policy
    row: Row
    used: Mapping[Use, Found] = field(default_factory=dict)


class Reach(Protocol):
    """How outcomes beyond one row's own are come by."""

    def stood(self, judged: Judged, *, changed: bool) -> Stood:
        """The outcome of a row that was judged; ``changed`` where its facts are not those of the subject."""

    def fixed(self, use: Use) -> Stood | None:
        """An outcome that holds whatever the facts; None where there is none."""

    def other(self, use: Use, subject: int | str, *, deep: bool) -> Found:
        """The outcome of a subject that a column names; ``deep`` as in :meth:`Court.judge`."""


@dataclass(frozen=True)
class Court:
    """Where policies are judged: whose, on which day, with what in reach."""

    session: Session
    book: Book
    day: date
    reach: Reach

    def judge(
        self, policy: Policy, rows: Sequence[Facts], *, changed: bool = False, deep: bool = False
    ) -> list[Judged]:
        """Every row's result; their keys differ. ``changed`` rows share the columns that name other subjects, and show no values.
        ``deep``: with the value of every part of every expression.
        """
        return self._judged(policy, rows, {}, changed=changed, deep=deep)

    def _judged(
        self, policy: Policy, rows: Sequence[Facts], before: dict[str, list[Judged]], *, changed: bool, deep: bool
    ) -> list[Judged]:
        """``before``: what was judged already; without it a policy would be judged once for each way in which it is used."""
        if policy.id in before:
            return before[policy.id]
        key = self.book.view(policy).key
        used: dict[Use, list[Found]] = {}
        for use in self._uses(policy):
            if use[1] is None and self.reach.fixed(use) is None:
                inner = self._judged(self.book.policies[use[0]], rows, before, changed=changed, deep=deep)
                used[use] = [
                    Found(subject_of(one.row.facts, key), self.reach.stood(one, changed=changed), one) for one in inner
                ]
            else:
                used[use] = [self._named(use, subject_of(one, use[1] or key), deep=deep) for one in rows]
        made = self._statement(policy, "bare" if changed else "whole" if deep else "told")
        found = made.run(self.session, rows, _given(used))
        before[policy.id] = [
            Judged(policy, row, {use: listed[at] for use, listed in used.items()}) for at, row in enumerate(found)
        ]
        return before[policy.id]

    def _statement(self, policy: Policy, kind: str) -> Statement:
        def shown() -> list[Node]:
            return SHOWN[kind](policy, self.book.view(policy))

        return statement(self.session, self.book, policy, self.day, shown, kind)

    def _uses(self, policy: Policy) -> Iterable[Use]:
        return reads(policy.expressions())

    def _named(self, use: Use, subject: int | str | None, *, deep: bool) -> Found:
        if subject is None:
            return Found(None)
        fixed = self.reach.fixed(use)
        return self.reach.other(use, subject, deep=deep) if fixed is None else Found(subject, fixed)


def subject_of(facts: Facts, column: str) -> int | str | None:
    """The subject that a column names."""
    found = facts.get(column)
    return found if isinstance(found, int | str) else None


def row_alone(judged: Judged) -> Stood:
    """What the row decides by itself: where others compete for it, its place is not computed."""
    row = judged.row
    if row.status != GRANTED:
        used = [one.stood for one in judged.used.values() if one.stood is not None]
        return Stood(row.status, placed=row.status < 0 or all(one.placed for one in used))
    if queued(judged.policy):
        return Stood(GRANTED + PROVISIONAL, row.fen, placed=False)
    return Stood(GRANTED, row.fen)


def _given(
    used: Mapping[Use, Sequence[Found]],
) -> dict[str, list[Given]]:
    found: dict[str, dict[int | str, Given]] = {}
    for (policy, _column), listed in used.items():
        for subject, stood, _how in listed:
            if subject is not None and stood is not None:
                found.setdefault(policy, {})[subject] = (subject, stood.status, stood.amount)
    return {policy: list(one.values()) for policy, one in found.items()}
