"""Policies over one subject's facts, each worked through once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from baigong.engine.policy.answer.evaluate.court import PlainCourt, settled
from baigong.engine.policy.answer.evaluate.row import Prepared, Use, prepared
from baigong.engine.policy.answer.evaluate.rules import Rules
from baigong.engine.policy.explain.judge import Found, Judged, Stood, row_alone, subject_of
from baigong.engine.policy.explain.reach.alone import Alone, Outcomes
from baigong.engine.policy.explain.statement import Row
from baigong.engine.policy.model import Facts, Policy, View


@dataclass(frozen=True)
class Trial:
    """One subject of a view on a day. ``outcomes``: what other policies gave; ``unknown``: columns that are open altogether.

    It belongs to one thread; its ``rules`` may be shared.
    """

    rules: Rules
    view: View
    facts: Facts
    day: date
    outcomes: Outcomes = field(default_factory=dict)
    unknown: Collection[str] = ()
    _row: list[Prepared] = field(default_factory=list)
    _judged: dict[str, Judged] = field(default_factory=dict)

    @property
    def court(self) -> PlainCourt:
        """Where the same policies are judged over changed facts."""
        return PlainCourt.of(self.rules, self.day, Alone(self.outcomes), self.unknown)

    def judged(self, policy: Policy) -> Judged:
        """The policy's result, after those that it uses."""
        found = self._judged.get(policy.id)
        if found is None:
            used = {use: self._found(use) for use in self.rules.of(policy).uses}
            rule, row = self.rules.of(policy), self.row(used)
            found = Judged(policy, Row(self.facts, rule.status(row), rule.fen(row), rule.in_force(row), {}), used)
            self._judged[policy.id] = found
        return found

    def shown(self, policy: Policy) -> Judged:
        """The same, with the values that an explanation tells."""
        found = self.judged(policy)
        row = self.row(found.used)
        values = {text: part(row) for text, part in self.rules.shown(policy, "told")}
        one = found.row
        used = {
            use: Found(each.subject, each.stood, self.shown(each.judged.policy) if each.judged is not None else None)
            for use, each in found.used.items()
        }
        return Judged(policy, Row(one.facts, one.status, one.fen, one.in_force, values), used)

    def row(self, used: Mapping[Use, Found]) -> Prepared:
        """The facts as a policy reads them, with the outcomes that it uses."""
        if not self._row:
            values, has = prepared(self.view, self.facts, self.day, self.unknown)
            self._row.append(Prepared(self.day, values, has, {}, {}))
        plain = self._row[0]
        if not used:
            return plain
        # As a sweep's tables: a column that names the subject itself reads the same outcome.
        given = {(use[0], one.subject): _given(one) for use, one in used.items() if one.stood is not None}
        told = {use: settled(one.subject, given.get((use[0], one.subject)), use) for use, one in used.items()}
        granted = {use: one[0] for use, one in told.items()}
        amounts = {use: one[1] for use, one in told.items()}
        return Prepared(self.day, plain.values, plain.has, granted, amounts)

    def _found(self, use: Use) -> Found:
        reach = Alone(self.outcomes)
        fixed = reach.fixed(use)
        subject = subject_of(self.facts, use[1] or self.view.key)
        if fixed is None and use[1] is None:
            inner = self.judged(self.rules.book.policies[use[0]])
            return Found(subject, row_alone(inner), inner)
        if subject is None:
            return Found(None)
        return reach.other(use, subject, deep=False) if fixed is None else Found(subject, fixed)


def _given(found: Found) -> tuple[int | str, int | None, int | None] | None:
    stood: Stood | None = found.stood
    return None if found.subject is None or stood is None else (found.subject, stood.status, stood.amount)
