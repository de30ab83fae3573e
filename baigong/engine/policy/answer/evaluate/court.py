"""Where policies are judged without a database: the same court as :mod:`~baigong.engine.policy.explain.judge`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from baigong.engine.policy.answer.evaluate.row import Prepared, Use, prepared
from baigong.engine.policy.answer.evaluate.rules import Rules
from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.explain.judge import Court, Reach, subject_of
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.explain.statement import Given, Row, Statement
from baigong.engine.policy.model import Facts, Policy

WAITS = frozenset(one + PROVISIONAL for one in (GRANTED, EXCLUDED, CAPPED))
Settled = tuple[bool | None, int | None]


@dataclass(frozen=True)
class Plain:
    """A policy's functions over rows of facts, in the place of a prepared statement."""

    rules: Rules
    policy: Policy
    day: date
    unknown: Collection[str]
    kind: str

    def run(self, _session: Session | None, rows: Sequence[Facts], used: Mapping[str, Iterable[Given]]) -> list[Row]:
        """Every row's result, in order."""
        outcomes = _by_subject(used)
        return [self._row(facts, outcomes) for facts in rows]

    def row(self, facts: Facts, outcomes: Mapping[str, Mapping[Any, Given]]) -> Prepared:
        """The facts as the policy reads them."""
        view = self.rules.book.view(self.policy)
        values, has = prepared(view, facts, self.day, self.unknown)
        granted: dict[Use, bool | None] = {}
        amounts: dict[Use, int | None] = {}
        for use in self.rules.of(self.policy).uses:
            subject = subject_of(facts, use[1] or view.key)
            told = outcomes.get(use[0], {}).get(subject)
            granted[use], amounts[use] = settled(subject, told, use)
        return Prepared(self.day, values, has, granted, amounts)

    def _row(self, facts: Facts, outcomes: Mapping[str, Mapping[Any, Given]]) -> Row:
        rule, row = self.rules.of(self.policy), self.row(facts, outcomes)
        shown = {text: part(row) for text, part in self.rules.shown(self.policy, self.kind)}
        return Row(facts, rule.status(row), rule.fen(row), rule.in_force(row), shown)


def settled(subject: object, told: Given | None, use: Use) -> Settled:
    """Whether a used policy grants, and what (rule 6): not known while it is unknown or provisional; no such row: it does not."""
    if subject is None and use[1] is not None:
        return None, None
    if told is None or told[1] is None:
        return False, 0
    status = told[1]
    if status == GRANTED:
        return True, told[2]
    return (None, None) if 0 < status < GRANTED or status in WAITS else (False, 0)


@dataclass(frozen=True)
class PlainCourt(Court):
    """``unknown``: columns of which nothing is known, not even whether they have a value."""

    rules: Rules = field(kw_only=True)
    unknown: Collection[str] = field(default=(), kw_only=True)

    @classmethod
    def of(cls, rules: Rules, day: date, reach: Reach, unknown: Collection[str] = ()) -> PlainCourt:
        """A court for a book's policies."""
        nobody = cast("Session", None)
        return cls(nobody, rules.book, day, reach, rules=rules, unknown=unknown)

    def _statement(self, policy: Policy, kind: str) -> Statement:
        return cast("Statement", Plain(self.rules, policy, self.day, self.unknown, kind))

    def _uses(self, policy: Policy) -> Iterable[Use]:
        return self.rules.of(policy).uses


def _by_subject(used: Mapping[str, Iterable[Given]]) -> dict[str, dict[Any, Given]]:
    return {policy: {one[0]: one for one in listed} for policy, listed in used.items()}
